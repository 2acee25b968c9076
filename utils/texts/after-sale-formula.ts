/** How the figures of what comes back and of the stock are worked out. */
import { TOO_MUCH } from '../tiers/after-sale/refund-model.ts';
import { coverOf, LOOK_DAYS, PUSHED, SELLS_OUT, type StockView } from '../tiers/after-sale/stock.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { STAGES } from '../tiers/rates/stages.ts';
import { mixed, precise } from './formula-parts.ts';
import { rangeText } from './rate-formula.ts';
import type { Language, Texts } from './texts.ts';
import { plainNumber, plainPercent, rounded, writtenTerms } from './written-terms.ts';

const zh = {
  amounts: (formula: string, byBuyers: boolean) =>
    `退款金额 ÷ 支付金额 × ${byBuyers ? '支付买家数' : '单数'}：${formula}。`,
  from: { category: '同类商品', shop: '本店各款', 'built-in': '行业默认值' },
  unit: { orders: '单', buyers: '位支付买家' },
  refund: (formula: string, mean: string, from: string, range: string) =>
    `${formula}。加上的 ${mean} 来自${from}${range}`,
  line: (formula: string) => `全店平均的 ${TOO_MUCH} 倍：${formula}；九成把握超过它才算退款偏高。`,
  cover: (formula: string, enough: string) =>
    `库存 ÷（预计每天单数 × 每单件数）：${formula} 天；能推的至少 ${enough} 天。`,
  risk: (mean: string, units: number) =>
    `一周卖断的可能：均值 ${mean} 件的负二项分布（离散参数 3）超过 ${units} 件的概率。`,
  restock: (days: number, mean: string) =>
    `到货前 ${days} 天也这样算，均值 ${mean} 件；超过 ${plainPercent(SELLS_OUT)} 就提示。`,
};

const en: typeof zh = {
  amounts: (formula, byBuyers) => `Paid back ÷ paid × ${byBuyers ? 'paying buyers' : 'orders'}: ${formula}. `,
  from: { category: 'products of its kind', shop: "the shop's products", 'built-in': 'built-in figures' },
  unit: { orders: 'orders', buyers: 'paying buyers' },
  refund: (formula, mean, from, range) => `${formula}. The ${mean} mixed in comes from ${from}${range}`,
  line: (formula) => ` ${TOO_MUCH} times the shop's share: ${formula}; told where it is 90% sure to be more.`,
  cover: (formula, enough) =>
    `Stock ÷ (orders a day expected × pieces an order): ${formula} days; what is pushed needs ${enough}.`,
  risk: (mean, units) =>
    ` Sold out within a week: the chance of more than ${units} pieces, negative binomial of mean ${mean} and size 3.`,
  restock: (days, mean) =>
    ` The same over the ${days} days to new stock, of mean ${mean}; told above ${plainPercent(SELLS_OUT)}.`,
};

const formulaTexts: Texts<typeof zh> = { zh, en };

type Refund = Extract<Evidence, { kind: 'refund' }>;

/** The line the range is held against, to the digits it stands there with. */
function twiceFormula(line: number): string {
  const shown = (share: number) => plainPercent(rounded(share, 5));
  const [mean] = writtenTerms([line], { gives: (one) => one * TOO_MUCH, shown, result: line * TOO_MUCH });
  return `${plainPercent(mean)} × ${TOO_MUCH} = ${shown(line * TOO_MUCH)}`;
}

/** @param amount as the shop's currency writes it */
export function refundFormula(refund: Refund, language: Language, amount: (minor: number) => string): string {
  const { own, mean, prior, line, alone, amounts, byBuyers, beyond } = refund;
  const t = formulaTexts[language];
  const { formula, text: expected } = mixed(own, mean, prior);
  // More than all is held to all: nothing is divided then.
  const told =
    amounts && !beyond
      ? t.amounts(`${amount(amounts.back)} ÷ ${amount(amounts.paid)} × ${own.n} = ${precise(own.k)}`, byBuyers)
      : '';
  const twice = { ...refund, line: line * TOO_MUCH, ...(alone && { apart: 'alone' as const }) };
  const range = rangeText(twice, STAGES.refund.cap, byBuyers ? t.unit.buyers : t.unit.orders, language);
  return told + t.refund(formula, expected, t.from[prior.from], range) + (alone ? '' : t.line(twiceFormula(line)));
}

/** Pieces asked for in so many days. */
function askedFormula(perDay: number, pieces: number, days: number): string {
  const asked = perDay * pieces * days;
  const gives = (orders: number, each: number) => orders * each * days;
  const [orders, each] = writtenTerms([perDay, pieces], { gives, shown: precise, result: asked });
  return `${plainNumber(orders)} × ${plainNumber(each)} × ${days} = ${precise(asked)}`;
}

/** null where nothing is worked out. */
export function stockFormula(evidence: StockView, language: Language): string | null {
  const t = formulaTexts[language];
  const { units, perDay, pieces, restock } = evidence;
  const cover = coverOf(evidence);
  if (units === null || perDay === null || cover === null) return null;
  const gives = (orders: number, each: number) => units / (orders * each);
  const [orders, each] = writtenTerms([perDay, pieces], { gives, shown: precise, result: cover });
  const formula = `${units} ÷ (${plainNumber(orders)} × ${plainNumber(each)}) = ${precise(cover)}`;
  const enough = String(PUSHED.days * PUSHED.times);
  const late = restock ? t.restock(restock.days, askedFormula(perDay, pieces, restock.days)) : '';
  return t.cover(formula, enough) + t.risk(askedFormula(perDay, pieces, LOOK_DAYS), units) + late;
}
