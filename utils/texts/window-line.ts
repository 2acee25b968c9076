/** On which days the suggestions of a shop rest, how many of them were read, and how old they are. */
import { FRESH_DAYS } from '../tiers/freshness.ts';
import { type Day, daysBetween } from '../time/day.ts';
import { dayBeside } from '../time/short-day.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  window: (from: string, to: string) => `依据 ${from} 至 ${to}`,
  totals: '仅汇总，无趋势',
  daysRead: (read: number, of: number) => `${of} 天里只读到 ${read} 天`,
  age: (days: number) => `数据已过 ${days} 天`,
  join: '，',
};

const en: typeof zh = {
  window: (from, to) => `from ${from} to ${to}`,
  totals: 'totals only, no trend',
  daysRead: (read, of) => `only ${read} of ${of} days read`,
  age: (days) => `${days} days old`,
  join: ', ',
};

const windowTexts: Texts<typeof zh> = { zh, en };

export interface ReadWindow {
  readonly kind: 'days' | 'range';
  readonly from: Day;
  readonly to: Day;
  /** Days of it on which anything was read; null for a range, or when it is not known. */
  readonly daysRead: number | null;
}

/**
 * One sentence, in parts between which a line may break.
 * @param today in the shop's zone
 */
export function windowParts({ kind, from, to, daysRead }: ReadWindow, today: Day, language: Language): string[] {
  const t = windowTexts[language];
  const span = daysBetween(from, to) + 1;
  const age = daysBetween(to, today);
  const parts = [
    t.window(dayBeside(from, today), dayBeside(to, today)),
    kind === 'range' && t.totals,
    daysRead !== null && daysRead < span && t.daysRead(daysRead, span),
    age > FRESH_DAYS && t.age(age),
  ];
  const said = parts.filter((part) => part !== false);
  return said.map((part, at) => (at < said.length - 1 ? part + t.join : part));
}
