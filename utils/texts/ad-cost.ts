/** What advertising an order cost, in words and as a formula. */
import { showMoney } from '../metrics/format.ts';
import type { Currency } from '../metrics/money.ts';
import { PSEUDO_ORDERS } from '../tiers/ads/ad-cost.ts';
import type { AdCost } from '../tiers/ads/ad-cost-evidence.ts';
import type { Language, Texts } from './texts.ts';
import { plainNumber, rounded, writtenTerms } from './written-terms.ts';

const zh = {
  each: (each: string, shop: string) => `每单推广花费约 ${each}（投放的款平均 ${shop}）。`,
  formula: (formula: string, byBuyers: boolean, spread: boolean) =>
    `（推广花费 + ${PSEUDO_ORDERS} 单 × 投放各款平均）÷（${byBuyers ? '支付买家数' : '单数'}${spread ? ' × 花费的天数 ÷ 读到的天数' : ''} + ${PSEUDO_ORDERS}）：${formula}。单数少时往平均靠拢；自然成交也算在内。`,
};

const en: typeof zh = {
  each: (each, shop) => `Ads cost about ${each} an order (${shop} over all products advertised).`,
  formula: (formula, byBuyers, spread) =>
    `(Cost of ads + ${PSEUDO_ORDERS} orders × that of all advertised) ÷ (${byBuyers ? 'paying buyers' : 'orders'}${spread ? ' × days of the cost ÷ days read' : ''} + ${PSEUDO_ORDERS}): ${formula}. Few orders lean on the others; orders without ads count too.`,
};

const texts: Texts<typeof zh> = { zh, en };

export function adCostSentence({ each, shop }: AdCost, language: Language, currency: Currency): string {
  const money = (minor: number) => showMoney(Math.round(minor), currency) ?? '';
  return texts[language].each(money(each), money(shop));
}

const DIGITS = 12;

export function adCostFormula(
  { cost, days, orders, read, byBuyers, shop, each }: AdCost,
  language: Language,
  { sign, exponent }: Currency,
): string {
  const isSpread = days !== read;
  const amount = (minor: number) => `${sign}${(minor / 10 ** exponent).toFixed(exponent)}`;
  const gives = (mean: number) => (cost + PSEUDO_ORDERS * mean) / ((orders * days) / read + PSEUDO_ORDERS);
  const [mean] = writtenTerms([shop], { gives, shown: amount, result: each });
  const average = `${sign}${plainNumber(rounded(mean / 10 ** exponent, DIGITS))}`;
  const sold = isSpread ? `${orders} × ${days} ÷ ${read}` : String(orders);
  const formula = `(${amount(cost)} + ${PSEUDO_ORDERS} × ${average}) ÷ (${sold} + ${PSEUDO_ORDERS}) = ${amount(each)}`;
  return texts[language].formula(formula, byBuyers, isSpread);
}
