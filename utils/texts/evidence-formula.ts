/**
 * How a figure beside a verdict came about, with its numbers: whatever has a closed form can be worked out again by
 * hand, whatever was drawn can be drawn again.
 */
import type { Price } from '../costs/price-of.ts';
import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { FALL, OVERDISPERSION, RISE, TREND_CLEAR, TREND_PRIOR } from '../tiers/trend.ts';
import { refundFormula, stockFormula } from './after-sale-formula.ts';
import { lookAheadFormula } from './look-ahead-formula.ts';
import { diagnosisFormula, rateFormula } from './rate-formula.ts';
import { salesFormula } from './sales-formula.ts';
import type { Language, Texts } from './texts.ts';
import { plainNumber, plainPercent, writtenTerms } from './written-terms.ts';

const zh = {
  how: '怎么算的',
  saves: (formula: string) => `读到的推广花费 ÷ 天数：${formula}。`,
  value: (by: 'cost' | 'sales', formula: string) => `转化 × ${by === 'cost' ? '每单留下的' : '件单价'}：${formula}。`,
  parts: { cost: '成本', margin: '成本（按毛利率）', fee: '扣点', shipping: '运费', returns: '退货' },
  margin: (by: Price['by'], formula: string) =>
    `${by === 'items' ? '件单价' : '每位买家支付（没读到支付件数，单价不会更高）'}减去各项：${formula}。`,
  trend: (formula: string, score: string) =>
    `份额之比：${formula}（两边各加 ${TREND_PRIOR}，免得一两单就翻倍）。${score}：不高于 −${TREND_CLEAR} 且比值不高于 ${FALL} 才算下滑，不低于 ${TREND_CLEAR} 且比值不低于 ${RISE} 才算上升。`,
};

const en: typeof zh = {
  how: 'How it is worked out',
  saves: (formula) => `Cost of ads read ÷ days: ${formula}.`,
  value: (by, formula) => `Conversion × ${by === 'cost' ? 'what an order leaves' : 'price per piece'}: ${formula}.`,
  parts: { cost: 'cost', margin: 'cost (by margin)', fee: 'fee', shipping: 'shipping', returns: 'returns' },
  margin: (by, formula) =>
    `${by === 'items' ? 'Price per piece' : 'Paid by a buyer (no pieces were read, a piece costs no more)'} less its costs: ${formula}.`,
  trend: (formula, score) =>
    `Ratio of shares: ${formula} (${TREND_PRIOR} added on both sides, so that an order or two do not double it). ${score}: sliding at −${TREND_CLEAR} or below with a ratio of at most ${FALL}, rising at ${TREND_CLEAR} or above with one of at least ${RISE}.`,
};

export const formulaTexts: Texts<typeof zh> = { zh, en };

type Value = Extract<Evidence, { kind: 'value' }>;
type Margin = Extract<Evidence, { kind: 'margin' }>;
type Trend = Extract<Evidence, { kind: 'trend' }>;

function trendFormula({ recent, before, shopRecent, shopBefore }: Trend, language: Language): string {
  const share = (now: number, then: number) => (now + TREND_PRIOR) / (then + TREND_PRIOR);
  const own = `((${recent} + ${TREND_PRIOR}) ÷ (${before} + ${TREND_PRIOR}))`;
  const shop = `((${shopRecent} + ${TREND_PRIOR}) ÷ (${shopBefore} + ${TREND_PRIOR}))`;
  const ratio = share(recent, before) / share(shopRecent, shopBefore);
  const spread = Math.sqrt(OVERDISPERSION * (1 / (recent + TREND_PRIOR) + 1 / (before + TREND_PRIOR)));
  const shown = (value: number) => plainNumber(Number(value.toFixed(2)));
  const score = Math.log(ratio) / spread;
  const [written] = writtenTerms([ratio], { gives: (one) => Math.log(one) / spread, shown, result: score });
  const root = `√(${OVERDISPERSION} × (1 ÷ (${recent} + ${TREND_PRIOR}) + 1 ÷ (${before} + ${TREND_PRIOR})))`;
  return formulaTexts[language].trend(
    `${own} ÷ ${shop} = ${plainNumber(written)}`,
    `ln(${plainNumber(written)}) ÷ ${root} = ${shown(score)}`,
  );
}

function valueFormula({ rate, price, fen, by }: Value, language: Language, amount: (minor: number) => string): string {
  const gives = (share: number) => share * price;
  const [share] = writtenTerms([rate], { gives, shown: amount, result: fen });
  return formulaTexts[language].value(by, `${plainPercent(share)} × ${amount(price)} = ${amount(fen)}`);
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
  return margin(priceBy, `${amount(price)}${known.join('')} = ${amount(left)}`);
}

export function formulaSentence(evidence: Evidence, language: Language, { sign, exponent }: Currency): string | null {
  const amount = (minor: number) => written(minor, exponent);
  // The middle of two prices may fall between two coins.
  const exactly = (minor: number) => written(minor, Number.isInteger(minor) ? exponent : exponent + 1);
  switch (evidence.kind) {
    case 'rate':
      return rateFormula(evidence, language, exactly);
    case 'sales':
      return salesFormula(evidence, language);
    case 'trend':
      return trendFormula(evidence, language);
    case 'value':
      return valueFormula(evidence, language, amount);
    case 'look-ahead':
      return lookAheadFormula(evidence, language);
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
  function written(minor: number, decimals: number): string {
    return `${minor < 0 ? '−' : ''}${sign}${(Math.abs(minor) / 10 ** exponent).toFixed(decimals)}`;
  }
}
