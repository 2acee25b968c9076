/** What comes back and what is left in stock, as sentences. */
import { showCount } from '../metrics/format.ts';
import { isInDoubt } from '../tiers/after-sale/refund-model.ts';
import { coverOf, lasts, PUSHED, type StockView } from '../tiers/after-sale/stock.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { Day } from '../time/day.ts';
import { surePercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

type Refund = Extract<Evidence, { kind: 'refund' }>;

interface RefundWords {
  readonly share: string;
  readonly low: string;
  readonly high: string;
  readonly k: string;
  readonly n: string;
  readonly days: number;
  readonly p: string;
}

const zh = {
  orders: ({ share, low, high, k, n, days }: RefundWords, byBuyers: boolean) =>
    `100 单约退 ${share} 单（${k}/${n}，读到 ${days} 天${byBuyers ? '，没有订单数，用支付买家数代替' : ''}），合理范围 ${low}–${high}`,
  amount: ({ share, low, high, n, days }: RefundWords, byBuyers: boolean) =>
    `按金额 100 里约退 ${share}（按退款日口径，满 15 天的 ${days} 天，共 ${n} ${byBuyers ? '位支付买家' : '单'}），合理范围 ${low}–${high}`,
  line: (line: string) => `；全店平均 ${line}`,
  beyond: '；退的比卖的还多（含更早的单），按全退算',
  tooMuch: (p: string) => `；有 ${p} 的把握是全店平均的两倍以上，先不给主推、次推`,
  period: '。',
  units: (on: Day, units: string) => `${on} 库存 ${units} 件`,
  platformDays: (on: Day, days: string) => `${on} 平台给的可售天数 ${days} 天`,
  also: (days: string) => `（平台给的可售天数 ${days} 天）`,
  lasts: (perDay: string, days: string) => `，按预计每天 ${perDay} 单够卖 ${days} 天`,
  risk: (p: string) => `；一周内卖断的可能约 ${p}`,
  restock: (days: number, p: string) => `；补货要 ${days} 天，卖断的可能 ${p}`,
  notPushed: (days: number) => `；主推、次推要够卖 ${days} 天`,
  noRefunds: '口碑未知：退款没有读到，或不够看（至少 20 单；只有退款金额时要满 15 天）。',
  noStock: '库存没有读到，够不够推不知道，推之前先看一眼库存。',
};

const en: typeof zh = {
  orders: ({ share, low, high, k, n, days }, byBuyers) =>
    `About ${share} of 100 orders come back (${k}/${n}, ${days} days read${byBuyers ? ', paying buyers for orders' : ''}), plausibly ${low}–${high}`,
  amount: ({ share, low, high, n, days }, byBuyers) =>
    `About ${share} of 100 paid is paid back (by day of refund, ${days} days at least 15 days old, ${n} ${byBuyers ? 'buyers' : 'orders'}), plausibly ${low}–${high}`,
  line: (line) => `; shop ${line}`,
  beyond: '; more came back than was sold, orders of before among it: taken as all',
  tooMuch: (p) => `; ${p} sure it is more than twice the shop's share: no hero, no second line`,
  period: '.',
  units: (on, units) => `${units} in stock on ${on}`,
  platformDays: (on, days) => `${days} days of cover on ${on}, as the platform says`,
  also: (days) => ` (the platform says ${days} days)`,
  lasts: (perDay, days) => `, ${days} days at ${perDay} orders a day expected`,
  risk: (p) => `; sold out within a week with a chance of about ${p}`,
  restock: (days, p) => `; new stock takes ${days} days, sold out before that with a chance of ${p}`,
  notPushed: (days) => `; heroes and the second line need ${days} days`,
  noRefunds:
    'Not known how buyers like it: refunds were not read, or too few (20 orders; amounts alone count after 15 days).',
  noStock: 'Its stock was not read: look at it before pushing.',
};

const afterSaleTexts: Texts<typeof zh> = { zh, en };

const per100 = (share: number): string => (share * 100).toFixed(share < 0.01 ? 2 : 1);
const count = (value: number): string => showCount(value) ?? '';

export function refundSentence(evidence: Refund, language: Language): string {
  const t = afterSaleTexts[language];
  const { by, byBuyers, days, beyond, own, mean, line, alone, p } = evidence;
  const words = {
    ...{ share: per100(mean), low: per100(own.low), high: per100(own.high) },
    ...{ k: count(own.k), n: count(own.n), days, p: surePercent(p) },
  };
  const said = t[by](words, byBuyers) + (alone ? '' : t.line(per100(line)));
  return said + (beyond ? t.beyond : '') + (isInDoubt(evidence) ? t.tooMuch(words.p) : '') + t.period;
}

/** Whole days from ten on. */
const daysText = (days: number): string => days.toFixed(days >= 10 ? 0 : 1);

export function stockSentence(evidence: StockView, language: Language): string {
  const t = afterSaleTexts[language];
  const { units, days, on, perDay, risk, restock } = evidence;
  const short = lasts(evidence) ? '' : t.notPushed(PUSHED.days * PUSHED.times);
  if (units === null) return t.platformDays(on, daysText(days ?? 0)) + short + t.period;
  const cover = coverOf(evidence);
  const covered =
    perDay === null || cover === null ? '' : t.lasts(perDay.toFixed(perDay >= 0.1 ? 1 : 2), daysText(cover));
  const also = days === null ? '' : t.also(daysText(days));
  const soldOut =
    (risk === null ? '' : t.risk(surePercent(risk))) +
    (restock ? t.restock(restock.days, surePercent(restock.risk)) : '');
  return t.units(on, count(units)) + covered + also + soldOut + short + t.period;
}

/** What it means that one of these was not read; null for other metrics. */
export function unknownSentence(metric: string, language: Language): string | null {
  const t = afterSaleTexts[language];
  if (metric === 'refundOrders') return t.noRefunds;
  return metric === 'stock' ? t.noStock : null;
}
