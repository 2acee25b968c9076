/** Which days did not count, and which count otherwise. */
import type { DayEvidence } from '../tiers/day-evidence-kinds.ts';
import { perDayText } from './sentence-figures.ts';
import { surePercent, wholePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

/** A day, with what it is the mean of. */
interface Side {
  readonly buyers: string;
  readonly carts: string;
}

interface Told {
  /** By how much more put it in the cart; null = as many, once rounded. */
  readonly more: string | null;
  /** Of so few buyers, had nothing changed. */
  readonly chance: string;
}

const zh = {
  event: (count: number, days: string) => `活动期间的 ${count} 天没有计入（${days}）。`,
  abnormal: (count: number, days: string) =>
    count === 0
      ? '支付人数多于访客数，不计入转化和加购率。'
      : `支付人数多于访客数的 ${count} 天没有计入转化和加购率（${days}）。`,
  moreCarts: (count: number, days: string) =>
    count === 0
      ? '加购人数多于访客数，不计入加购率，转化照算。'
      : `加购人数多于访客数的 ${count} 天没有计入加购率，转化照算（${days}）。`,
  deposit: (count: number, days: string) =>
    count === 0
      ? '这段汇总含定金期，不算转化；单量取定金支付数和支付人数里多的。'
      : `定金期的 ${count} 天不算转化，单量和趋势取定金支付数和支付人数里多的（${days}）。`,
  balance: (count: number, days: string) =>
    `按大促日历的尾款期 ${count} 天没有计入（${days}）：付的多半是定金期下的单。`,
  soldOut: (count: number, days: string) =>
    `缺货的 ${count} 天没有计入（${days}）：库存 0 件，也没有卖出，看不出好坏。`,
  promotion: (count: number, days: string, low: string, high: string) =>
    `大促期内的 ${count} 天（${days}），预计日单按这款占各款同日合计的份额折成平销日；这些天各款合计是平销的 ${low === high ? low : `${low}–${high}`} 倍。转化仍按原数算。`,
  guessed: '（日期是推测）',
  each: (perDay: string, all: number, days: number) => `${perDay}（${all}/${days}）`,
  beforeEvent: (event: string, opens: string, late: Side, earlier: Side, { more, chance }: Told) =>
    `${event} ${opens} 开卖：近 7 天每天支付买家 ${late.buyers}，之前 ${earlier.buyers}，偏低像是大促前观望（照之前的速度，碰巧这么少的机会 ${chance}）；每天加购人数 ${late.carts}，之前 ${earlier.carts}，${more === null ? '没少' : `多 ${more}`}，请看加购和长期销量。`,
};

const en: typeof zh = {
  event: (count, days) => `${count} event days left out (${days}).`,
  abnormal: (count, days) =>
    count === 0
      ? 'More buyers than visitors: left out of the rates.'
      : `${count} days with more buyers than visitors left out of the rates (${days}).`,
  moreCarts: (count, days) =>
    count === 0
      ? 'More cart adders than visitors: left out of the cart rate alone.'
      : `${count} days with more cart adders than visitors left out of the cart rate alone (${days}).`,
  deposit: (count, days) =>
    count === 0
      ? 'This total holds days of deposits: no conversion; of deposits and buyers the more are counted as orders.'
      : `${count} days of deposits are left out of the conversion; of deposits and buyers the more are counted as orders, and as buyers of the trend (${days}).`,
  balance: (count, days) =>
    `${count} days of balance payments by the calendar left out (${days}): mostly what was reserved before.`,
  soldOut: (count, days) => `${count} days out of stock left out (${days}): nothing in stock and nothing sold.`,
  promotion: (count, days, low, high) =>
    `On ${count} days of a promotion (${days}) expected orders count by its share of what all sold that day, in ordinary days; all together sold ${low === high ? low : `${low}–${high}`} times an ordinary day. Conversion is as read.`,
  guessed: ' (a guess)',
  each: (perDay, all, days) => `${perDay} (${all}/${days})`,
  beforeEvent: (event, opens, late, earlier, { more, chance }) =>
    `${event} opens on ${opens}: ${late.buyers} buyers a day in the last 7 days, ${earlier.buyers} before, which looks like waiting for it (at the pace before, so few come by chance ${chance} of the time); ${late.carts} a day put it in the cart, ${earlier.carts} before, ${more === null ? 'no fewer' : `${more} more`}: go by carts and by sales over the long run.`,
};

const texts: Texts<typeof zh> = { zh, en };

const WORDS = {
  event: 'event',
  'more-buyers-than-visitors': 'abnormal',
  'more-carts-than-visitors': 'moreCarts',
  deposit: 'deposit',
  balance: 'balance',
  'sold-out': 'soldOut',
} as const;

type BeforeEvent = Extract<DayEvidence, { kind: 'before-event' }>;

function beforeEventSentence(evidence: BeforeEvent, language: Language): string {
  const t = texts[language];
  const { opens, guessed, chance, late, earlier } = evidence;
  const side = ({ buyers, carts, days }: BeforeEvent['late']): Side => ({
    buyers: t.each(perDayText(buyers / days), buyers, days),
    carts: t.each(perDayText(carts / days), carts, days),
  });
  const rise = (late.carts * earlier.days) / (late.days * earlier.carts) - 1;
  const told = { more: rise < 0.005 ? null : wholePercent(rise), chance: surePercent(chance) };
  return t.beforeEvent(evidence[language], opens + (guessed ? t.guessed : ''), side(late), side(earlier), told);
}

/** @param list the days as they are written */
export function daySentence(evidence: DayEvidence, list: string, language: Language): string {
  const t = texts[language];
  if (evidence.kind === 'left-out') return t[WORDS[evidence.why]](evidence.days.length, list);
  if (evidence.kind === 'before-event') return beforeEventSentence(evidence, language);
  const { days, times } = evidence;
  return t.promotion(days.length, list, times.low.toFixed(1), times.high.toFixed(1));
}
