/**
 * How a figure beside a verdict came about, with its numbers: whatever has a closed form can be worked out again by
 * hand, whatever was drawn can be drawn again.
 */
import type { Price } from '../costs/price-of.ts';
import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { TREND_PRIOR } from '../tiers/trend.ts';
import { refundFormula, stockFormula } from './after-sale-formula.ts';
import { mixed } from './formula-parts.ts';
import { exactPercent } from './shares.ts';
import type { Language, Texts } from './texts.ts';

const zh = {
  how: '怎么算的',
  from: { category: '同类商品', shop: '本店各款', 'built-in': '行业默认值' },
  moved: (from: string) => `${from}，按这款的加购率和价格折算`,
  rate: (formula: string, mean: string, from: string, worth: string, low: string, high: string) =>
    `${formula}。加上的 ${mean} 来自${from}；商品会变，所以合理范围只按 ${worth} 位访客的证据算（贝塔分布 80%：${low}–${high}）。`,
  diagnosis: (formula: string, mean: string, worth: string, low: string, high: string) =>
    `点击率：${formula}。加上的 ${mean} 来自本店同场景各款；合理范围只按 ${worth} 次展现的证据算（贝塔分布 80%：${low}–${high}）。`,
  saves: (formula: string) => `读到的推广花费 ÷ 天数：${formula}。`,
  sales: (formula: string, floor: string) =>
    `${formula}，每个线索先加 ${floor}（店内一款日均订单的一半），合成后再减掉。`,
  week: '一周的范围按负二项分布（离散参数 3）取 10%–90%。',
  draws: (draws: number, seed: number, among: number) =>
    `排进前 ${among} 的把握：随机种子 ${seed}，抽 ${draws} 次一周销量数出来的。`,
  value: (by: 'cost' | 'sales', formula: string) => `转化 × ${by === 'cost' ? '每单留下的' : '件单价'}：${formula}。`,
  parts: { cost: '成本', margin: '成本（按毛利率）', fee: '扣点', shipping: '运费', returns: '退货' },
  margin: (by: Price['by'], formula: string) =>
    `${by === 'items' ? '件单价' : '每位买家支付（没读到支付件数，单价不会更高）'}减去各项：${formula}。`,
  trend: (formula: string) => `份额之比：${formula}（两边各加 ${TREND_PRIOR}，免得一两单就翻倍）。`,
};

const en: typeof zh = {
  how: 'How it is worked out',
  from: { category: 'products of its kind', shop: "the shop's products", 'built-in': 'built-in figures' },
  moved: (from) => `${from}, moved by its own cart rate and price`,
  rate: (formula, mean, from, worth, low, high) =>
    `${formula}. The ${mean} mixed in comes from ${from}; rates drift, so the range rests on no more than ${worth} visitors (beta distribution, 80%: ${low}–${high}).`,
  diagnosis: (formula, mean, worth, low, high) =>
    `Click rate: ${formula}. The ${mean} mixed in comes from the shop's products in that scene; the range rests on no more than ${worth} impressions (beta distribution, 80%: ${low}–${high}).`,
  saves: (formula) => `Cost of ads read ÷ days: ${formula}.`,
  sales: (formula, floor) =>
    `${formula}; ${floor} is added to each (half of what a product of the shop sells a day) and taken off again.`,
  week: ' The range of a week: negative binomial of size 3, 10%–90%.',
  draws: (draws, seed, among) => ` The chance of the first ${among}: ${draws} weeks drawn with seed ${seed}.`,
  value: (by, formula) => `Conversion × ${by === 'cost' ? 'what an order leaves' : 'price per piece'}: ${formula}.`,
  parts: { cost: 'cost', margin: 'cost (by margin)', fee: 'fee', shipping: 'shipping', returns: 'returns' },
  margin: (by, formula) =>
    `${by === 'items' ? 'Price per piece' : 'Paid by a buyer (no pieces were read, a piece costs no more)'} less its costs: ${formula}.`,
  trend: (formula) =>
    `Ratio of shares: ${formula} (${TREND_PRIOR} added on both sides, so that an order or two do not double it).`,
};

export const formulaTexts: Texts<typeof zh> = { zh, en };

type Diagnosis = Extract<Evidence, { kind: 'diagnosis' }>;
type Rate = Extract<Evidence, { kind: 'rate' }>;
type Sales = Extract<Evidence, { kind: 'sales' }>;
type Margin = Extract<Evidence, { kind: 'margin' }>;
type Trend = Extract<Evidence, { kind: 'trend' }>;

const short = (value: number): string => String(Number(value.toPrecision(3)));

function diagnosisFormula({ click, mean, prior, worth }: Diagnosis, language: Language): string {
  const [formula, expected] = mixed(click, mean, prior);
  const { diagnosis } = formulaTexts[language];
  return diagnosis(formula, expected, worth.toFixed(0), exactPercent(click.low), exactPercent(click.high));
}

function rateFormula({ own, mean, prior, worth }: Rate, language: Language): string {
  const t = formulaTexts[language];
  const [formula, expected] = mixed(own, mean, prior);
  const from = prior.moved ? t.moved(t.from[prior.from]) : t.from[prior.from];
  return t.rate(formula, expected, from, worth.toFixed(0), exactPercent(own.low), exactPercent(own.high));
}

function salesFormula({ witnesses, floor, perDay, chance }: Sales, language: Language): string {
  const t = formulaTexts[language];
  const heard = Object.values(witnesses).filter((witness) => witness !== null);
  const terms = heard.map((witness) => `(${short(witness)} + ${short(floor)})`).join(' × ');
  const formula = heard.length === 1 ? terms : `(${terms})^(1/${heard.length})`;
  const drawn = chance ? t.draws(chance.draws, chance.seed, chance.among) : '';
  return t.sales(`${formula} − ${short(floor)} = ${short(perDay)}`, short(floor)) + t.week + drawn;
}

function trendFormula({ recent, before, shopRecent, shopBefore }: Trend, language: Language): string {
  const share = (now: number, then: number) => (now + TREND_PRIOR) / (then + TREND_PRIOR);
  const own = `((${recent} + ${TREND_PRIOR}) ÷ (${before} + ${TREND_PRIOR}))`;
  const shop = `((${shopRecent} + ${TREND_PRIOR}) ÷ (${shopBefore} + ${TREND_PRIOR}))`;
  const ratio = share(recent, before) / share(shopRecent, shopBefore);
  return formulaTexts[language].trend(`${own} ÷ ${shop} = ${ratio.toFixed(2)}`);
}

/** null for what is simply read and not worked out. @param currency of the shop */
function marginFormula(
  { contribution, priceBy }: Margin,
  language: Language,
  amount: (minor: number) => string,
): string {
  const { parts, margin } = formulaTexts[language];
  const { price, by, cost, fee, shipping, returns, left } = contribution;
  const taken = [[parts[by], cost] as const, [parts.fee, fee] as const, [parts.shipping, shipping] as const];
  const known = [...taken, [parts.returns, returns] as const].flatMap(([name, minor]) =>
    minor === null ? [] : [` − ${name} ${amount(minor)}`],
  );
  return margin(priceBy, `${amount(price)}${known.join('')} = ${left < 0 ? '−' : ''}${amount(Math.abs(left))}`);
}

export function formulaSentence(evidence: Evidence, language: Language, { sign, exponent }: Currency): string | null {
  const amount = (minor: number) => sign + (minor / 10 ** exponent).toFixed(exponent);
  switch (evidence.kind) {
    case 'rate':
      return rateFormula(evidence, language);
    case 'sales':
      return salesFormula(evidence, language);
    case 'trend':
      return trendFormula(evidence, language);
    case 'value': {
      const { rate, price, fen, by } = evidence;
      return formulaTexts[language].value(by, `${exactPercent(rate)} × ${amount(price)} = ${amount(fen)}`);
    }
    case 'diagnosis':
      return diagnosisFormula(evidence, language);
    case 'saves': {
      if (evidence.spent === null) return null;
      const { cost, days } = evidence.spent;
      return formulaTexts[language].saves(`${amount(cost)} ÷ ${days} = ${amount(cost / days)}`);
    }
    case 'refund':
      return refundFormula(evidence, language, amount);
    case 'stock':
      return stockFormula(evidence, language);
    case 'margin':
      return marginFormula(evidence, language, amount);
    default:
      return null;
  }
}
