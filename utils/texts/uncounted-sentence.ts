import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  taken: (days: number, orders: number, list: string) =>
    `不计入单量：${days} 天共 ${orders} 单（${list}），已从单量、转化和金额里去掉`,
  unpriced: (days: number) => `；其中 ${days} 天没填全件数和金额，那天的件数和金额都不算`,
  kept: (orders: number, list: string) =>
    `不计入单量的 ${orders} 单（${list}）在这段汇总里，没法单独去掉，数字可能偏高`,
  period: '。',
};

const en: typeof zh = {
  taken: (days, orders, list) =>
    `${orders} orders on ${days} days (${list}) do not count: taken off orders, conversion and amounts`,
  unpriced: (days) => `; on ${days} of them not both pieces and amount are given, so neither is used of that day`,
  kept: (orders, list) =>
    `${orders} orders that do not count (${list}) are part of this total and cannot be taken out; it may be high`,
  period: '.',
};

const uncountedTexts: Texts<typeof zh> = { zh, en };

/** @param list the days as they are written */
export function uncountedSentence(
  { days, orders, unpriced, kept }: Extract<Evidence, { kind: 'uncounted' }>,
  list: string,
  language: Language,
): string {
  const t = uncountedTexts[language];
  if (kept) return t.kept(orders, list) + t.period;
  return t.taken(days.length, orders, list) + (unpriced > 0 ? t.unpriced(unpriced) : '') + t.period;
}
