/** How the figures of what comes back and of the stock are worked out. */
import { TOO_MUCH } from '../tiers/after-sale/refund-model.ts';
import { coverOf, LOOK_DAYS, PUSHED, type StockView } from '../tiers/after-sale/stock.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { mixed, precise } from './formula-parts.ts';
import { exactPercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  amounts: (formula: string, byBuyers: boolean) =>
    `退款金额 ÷ 支付金额 × ${byBuyers ? '支付买家数' : '单数'}：${formula}。`,
  from: { category: '同类商品', shop: '本店各款', 'built-in': '行业默认值' },
  refund: (formula: string, mean: string, from: string, worth: string, low: string, high: string) =>
    `${formula}。加上的 ${mean} 来自${from}；合理范围只按 ${worth} 单的证据算（贝塔分布 80%：${low}–${high}）。`,
  line: (line: string, twice: string) => `全店平均 ${line}，${TOO_MUCH} 倍是 ${twice}；九成把握超过它才算退款偏高。`,
  cover: (formula: string, enough: string) =>
    `库存 ÷（预计每天单数 × 每单件数）：${formula} 天；能推的至少 ${enough} 天。`,
  risk: (mean: string, units: number) =>
    `一周卖断的可能：均值 ${mean} 件的负二项分布（离散参数 3）超过 ${units} 件的概率。`,
};

const en: typeof zh = {
  amounts: (formula, byBuyers) => `Paid back ÷ paid × ${byBuyers ? 'paying buyers' : 'orders'}: ${formula}. `,
  from: { category: 'products of its kind', shop: "the shop's products", 'built-in': 'built-in figures' },
  refund: (formula, mean, from, worth, low, high) =>
    `${formula}. The ${mean} mixed in comes from ${from}; the range rests on no more than ${worth} orders (beta distribution, 80%: ${low}–${high}).`,
  line: (line, twice) => ` Shop ${line}, ${TOO_MUCH} times that is ${twice}: told where it is 90% sure to be more.`,
  cover: (formula, enough) =>
    `Stock ÷ (orders a day expected × pieces an order): ${formula} days; what is pushed needs ${enough}.`,
  risk: (mean, units) =>
    ` Sold out within a week: the chance of more than ${units} pieces, negative binomial of mean ${mean} and size 3.`,
};

const formulaTexts: Texts<typeof zh> = { zh, en };

type Refund = Extract<Evidence, { kind: 'refund' }>;

/** @param amount as the shop's currency writes it */
export function refundFormula(
  { own, mean, prior, worth, line, amounts, byBuyers }: Refund,
  language: Language,
  amount: (minor: number) => string,
): string {
  const t = formulaTexts[language];
  const { formula, text: expected } = mixed(own, mean, prior);
  const told = amounts
    ? t.amounts(`${amount(amounts.back)} ÷ ${amount(amounts.paid)} × ${own.n} = ${precise(own.k)}`, byBuyers)
    : '';
  const [low, high] = [exactPercent(own.low), exactPercent(own.high)];
  const lines = t.line(exactPercent(line), exactPercent(line * TOO_MUCH));
  return told + t.refund(formula, expected, t.from[prior.from], worth.toFixed(0), low, high) + lines;
}

/** null where nothing is worked out. */
export function stockFormula(evidence: StockView, language: Language): string | null {
  const t = formulaTexts[language];
  const { units, perDay, pieces } = evidence;
  const cover = coverOf(evidence);
  if (units === null || perDay === null || cover === null) return null;
  const formula = `${units} ÷ (${precise(perDay)} × ${precise(pieces)}) = ${precise(cover)}`;
  const enough = String(PUSHED.days * PUSHED.times);
  return t.cover(formula, enough) + t.risk(precise(perDay * pieces * LOOK_DAYS), units);
}
