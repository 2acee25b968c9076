/**
 * How a figure beside a verdict came about, with its numbers: whatever has a closed form can be worked out again by
 * hand, whatever was drawn can be drawn again.
 */
import type { Price } from '../costs/price-of.ts';
import type { Currency } from '../metrics/money.ts';
import type { Evidence } from '../tiers/evidence-kinds.ts';
import type { Change } from '../tiers/suggestion.ts';
import { adCostFormula } from './ad-cost.ts';
import { refundFormula, stockFormula } from './after-sale-formula.ts';
import { beforeEventFormula } from './before-event-formula.ts';
import { lookAheadFormula } from './look-ahead-formula.ts';
import { newcomerFormula } from './newcomer-formula.ts';
import { nextBestFormula } from './next-best-formula.ts';
import { oldHitFormula } from './old-hit-formula.ts';
import { promoFormula } from './promo-formula.ts';
import { promoRankFormula } from './promo-rank-formula.ts';
import { proofFormula } from './proof-sentences.ts';
import { diagnosisFormula, rateFormula } from './rate-formula.ts';
import { returnsSource } from './returns-source.ts';
import { salesFormula } from './sales-formula.ts';
import type { Language, Texts } from './texts.ts';
import { trendFormula } from './trend-formula.ts';
import { plainPercent, writtenTerms } from './written-terms.ts';

const zh = {
  how: '怎么算的',
  saves: (formula: string) => `读到的推广花费 ÷ 天数：${formula}。`,
  value: (by: 'cost' | 'sales', formula: string) => `转化 × ${by === 'cost' ? '每单留下的' : '件单价'}：${formula}。`,
  parts: { cost: '成本', margin: '成本（按毛利率）', fee: '扣点', shipping: '运费', returns: '退货' },
  margin: (by: Price['by'], formula: string) =>
    `${by === 'items' ? '件单价' : '每位买家支付（没读到支付件数，单价不会更高）'}减去各项：${formula}。`,
  returns: (fee: boolean, formula: string, source: string) =>
    `退货按（件单价${fee ? ' − 扣点' : ''} − 成本）× 退货率：${formula}。${source}。`,
};

const en: typeof zh = {
  how: 'How it is worked out',
  saves: (formula) => `Cost of ads read ÷ days: ${formula}.`,
  value: (by, formula) => `Conversion × ${by === 'cost' ? 'what an order leaves' : 'price per piece'}: ${formula}.`,
  parts: { cost: 'cost', margin: 'cost (by margin)', fee: 'fee', shipping: 'shipping', returns: 'returns' },
  margin: (by, formula) =>
    `${by === 'items' ? 'Price per piece' : 'Paid by a buyer (no pieces were read, a piece costs no more)'} less its costs: ${formula}.`,
  returns: (fee, formula, source) =>
    ` Returns are (price${fee ? ' − fee' : ''} − cost) × return rate: ${formula}. ${source}.`,
};

export const formulaTexts: Texts<typeof zh> = { zh, en };

type Value = Extract<Evidence, { kind: 'value' }>;
type Margin = Extract<Evidence, { kind: 'margin' }>;

function valueFormula({ rate, price, fen, by }: Value, language: Language, amount: (minor: number) => string): string {
  const gives = (share: number) => share * price;
  const [share] = writtenTerms([rate], { gives, shown: amount, result: fen });
  return formulaTexts[language].value(by, `${plainPercent(share)} × ${amount(price)} = ${amount(fen)}`);
}

/** '' where nothing is known of returns, or an order loses by itself. */
function returnsFormula(
  { price, cost, fee, returns, returnsAt }: Margin['contribution'],
  language: Language,
  amount: (minor: number) => string,
): string {
  if (!returnsAt || returns === null || price - (fee ?? 0) - cost <= 0) return '';
  const kept = [price, ...(fee === null ? [] : [fee]), cost].map(amount).join(' − ');
  const formula = `(${kept}) × ${plainPercent(returnsAt.rate)} = ${amount(returns)}`;
  return formulaTexts[language].returns(fee !== null, formula, returnsSource(returnsAt, language));
}

function marginFormula(
  { contribution, priceBy }: Pick<Margin, 'contribution' | 'priceBy'>,
  language: Language,
  amount: (minor: number) => string,
): string {
  const { parts, margin } = formulaTexts[language];
  const { price, by, cost, fee, shipping, returns, left } = contribution;
  const taken = [[parts[by], cost] as const, [parts.fee, fee] as const, [parts.shipping, shipping] as const];
  const known = [...taken, [parts.returns, returns] as const].flatMap(([name, minor]) =>
    minor === null ? [] : [` − ${name} ${amount(minor)}`],
  );
  const whole = margin(priceBy, `${amount(price)}${known.join('')} = ${amount(left)}`);
  return whole + returnsFormula(contribution, language, amount);
}

function written(minor: number, { sign, exponent }: Currency, more = 0): string {
  return `${minor < 0 ? '−' : ''}${sign}${(Math.abs(minor) / 10 ** exponent).toFixed(exponent + more)}`;
}

/** null for what is simply read and not worked out. @param currency of the shop */
export function formulaSentence(evidence: Evidence, language: Language, currency: Currency): string | null {
  const amount = (minor: number) => written(minor, currency);
  // The middle of two prices may fall between two coins.
  const exactly = (minor: number) => written(minor, currency, Number.isInteger(minor) ? 0 : 1);
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
    case 'ad-cost':
      return adCostFormula(evidence, language, currency);
    case 'saves': {
      if (evidence.spent === null) return null;
      const { cost, days } = evidence.spent;
      return formulaTexts[language].saves(`${amount(cost)} ÷ ${days} = ${amount(cost / days)}`);
    }
    case 'refund':
      return refundFormula(evidence, language, amount);
    case 'stock':
      return stockFormula(evidence, language);
    case 'newcomer':
      return newcomerFormula(evidence, language);
    case 'old-hit':
      return oldHitFormula(evidence, language);
    case 'promo':
      return promoFormula(evidence, language, amount);
    case 'proven':
    case 'earns':
      return proofFormula(evidence, language, currency);
    case 'promo-rank':
      return promoRankFormula(evidence, language, amount);
    case 'next-best':
      return nextBestFormula(evidence, language, currency);
    case 'before-event':
      return beforeEventFormula(evidence, language);
    case 'margin':
      return marginFormula(evidence, language, amount);
    default:
      return null;
  }
}

/** The same of what would change a verdict. */
export function changeFormula(change: Change, language: Language, currency: Currency): string | null {
  if (change.kind !== 'no-loss') return null;
  return marginFormula({ contribution: change.of, priceBy: 'items' }, language, (minor) => written(minor, currency));
}
