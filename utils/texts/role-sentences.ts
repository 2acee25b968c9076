/** How near a product stands to another role, and at which price it would have it. */
import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { Distance } from '../tiers/role-evidence-kinds.ts';
import type { Change } from '../tiers/suggestion.ts';
import { standingName } from './roles.ts';
import { perDayText, priceText } from './sentence-figures.ts';
import { exactPercent, surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  next: (name: string, distance: string) => `除此之外最接近${name}：${distance}。`,
  chance: (p: string, needed: string, of: 'rise' | 'slide' | undefined) =>
    `${of ? `份额${of === 'rise' ? '上升' : '下滑'}的` : ''}把握 ${p}，要 ${needed}`,
  holds: (p: string) => `条件也够（把握 ${p}）`,
  sales: (perDay: string, needed: string, short: string) => `预计每天 ${perDay} 单，分界 ${needed} 单，还差 ${short}`,
  sells: (perDay: string, needed: string) => `预计每天 ${perDay} 单，够到分界 ${needed} 单`,
  price: (to: string, way: 'up' | 'down', becomes: string) =>
    `转化不变的话，件单价${way === 'up' ? '涨' : '降'}到 ${to} 就会变成${becomes}。`,
};

const en: typeof zh = {
  next: (name, distance) => `Next nearest to: ${name}; ${distance}.`,
  chance: (p, needed, of) => `${p} sure${of ? ` that its share ${of}s` : ''}, ${needed} needed`,
  holds: (p) => `it would hold as well (${p} sure)`,
  sales: (perDay, needed, short) => `${perDay} orders a day expected, the boundary is ${needed}, ${short} short`,
  sells: (perDay, needed) => `${perDay} orders a day expected reach the boundary of ${needed}`,
  price: (to, way, becomes) =>
    `At an unchanged conversion, a unit price ${way === 'up' ? 'up' : 'down'} to ${to} would make it: ${becomes}.`,
};

const texts: Texts<typeof zh> = { zh, en };

type NextBest = Extract<Evidence, { kind: 'next-best' }>;

type Written = (value: number) => string;

/** Both in the first writing in which they are told apart. */
function apart(has: number, needs: number, [short, long]: readonly [Written, Written]): [string, string] {
  return short(has) === short(needs) ? [long(has), long(needs)] : [short(has), short(needs)];
}

function distanceText(by: Distance, language: Language): string {
  const t = texts[language];
  if (by.kind === 'chance') {
    if (by.p >= by.needed) return t.holds(surePercent(by.p));
    const [p, needed] = apart(by.p, by.needed, [surePercent, exactPercent]);
    return t.chance(p, needed, by.of);
  }
  const [perDay, needed] = apart(by.perDay, by.needed, [perDayText, (orders) => orders.toFixed(2)]);
  if (by.perDay >= by.needed) return t.sells(perDayText(by.perDay), perDayText(by.needed));
  return t.sales(perDay, needed, `${Math.ceil((1 - by.perDay / by.needed) * 100)}%`);
}

export function nextBestSentence({ becomes, by }: NextBest, language: Language): string {
  return texts[language].next(standingName(becomes, language), distanceText(by, language));
}

export function priceChangeSentence(
  { to, direction, becomes }: Extract<Change, { kind: 'price' }>,
  language: Language,
  currency: Currency,
): string {
  return texts[language].price(priceText(to, currency), direction, standingName(becomes, language));
}
