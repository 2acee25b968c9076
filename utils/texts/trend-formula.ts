/** How the score of a trend came about. */
import type { Evidence } from '../tiers/evidence-kinds.ts';
import { FALL, RISE, TREND_CLEAR, TREND_PRIOR, TREND_SCATTER, trendScore } from '../tiers/trend.ts';
import { LONG, type Sides } from '../tiers/trend-sides.ts';
import type { Language, Texts } from './texts.ts';
import { digitsOf, plainNumber, rounded, writtenTerms } from './written-terms.ts';

type Trend = Extract<Evidence, { kind: 'trend' }>;

const zh = {
  trend: (formula: string, score: string, { recent, before }: Sides, filled: boolean) =>
    `份额之比：${formula}（近的一边加 ${recent}、前的一边加 ${before}，免得一两单就翻倍${filled ? '；没读到的天按天数折满' : ''}）。${score}：不高于 −${TREND_CLEAR} 且比值不高于 ${FALL} 才算下滑，不低于 ${TREND_CLEAR} 且比值不低于 ${RISE} 才算上升。`,
};

const en: typeof zh = {
  trend: (formula, score, { recent, before }, filled) =>
    `Ratio of shares: ${formula} (${recent} added to the late side and ${before} to the one before, so that an order or two do not double it${filled ? '; days not read are filled in proportion' : ''}). ${score}: sliding at −${TREND_CLEAR} or below with a ratio of at most ${FALL}, rising at ${TREND_CLEAR} or above with one of at least ${RISE}.`,
};

const texts: Texts<typeof zh> = { zh, en };

interface Days {
  readonly known: number;
  readonly of: number;
}

/** One side as it counts: nothing is filled where every day is known. */
function sideOf(buyers: number, prior: number, days: Days | null): string {
  return days && days.known < days.of
    ? `(${buyers} ÷ ${days.known} × ${days.of} + ${prior})`
    : `(${buyers} + ${prior})`;
}

/** The same as it was counted: what is added is spread over the days, known or not. */
function countOf(buyers: number, prior: number, days: Days | null): string {
  const added = days && days.known < days.of ? `${prior} × ${days.known} ÷ ${days.of}` : `${prior}`;
  return `(${buyers} + ${added})`;
}

function sidesOf(trend: Trend): readonly [recent: Days, before: Days] | readonly [null, null] {
  if (trend.span === 'short') return [null, null];
  return [
    { known: trend.recentDays, of: LONG.recent },
    { known: trend.beforeDays, of: LONG.before },
  ];
}

export function trendFormula(trend: Trend, language: Language): string {
  const { recent, before, shopRecent, shopBefore } = trend;
  const prior = TREND_PRIOR[trend.span];
  const { ratio, spread, z } = trendScore(trend, { recent: shopRecent, before: shopBefore });
  const shown = (value: number) => plainNumber(Number(value.toFixed(2)));
  const [written] = writtenTerms([ratio], { gives: (one) => Math.log(one) / spread, shown, result: z });
  const shop = shopTerms(trend, ratio, digitsOf(written));
  const [days, daysBefore] = sidesOf(trend);
  const [now, then] = [sideOf(recent, prior.recent, days), sideOf(before, prior.before, daysBefore)];
  const scatter = TREND_SCATTER[trend.span];
  const root = `1 ÷ ${countOf(recent, prior.recent, days)} + 1 ÷ ${countOf(before, prior.before, daysBefore)}`;
  return texts[language].trend(
    `(${now} ÷ ${then}) ÷ (${shopFormula(shop, prior)}) = ${plainNumber(written)}`,
    `ln(${plainNumber(written)}) ÷ √${scatter === 1 ? `(${root})` : `(${scatter} × (${root}))`} = ${shown(z)}`,
    prior,
    [days, daysBefore].some((side) => side && side.known < side.of),
  );
}

const shopFormula = ([now, then]: readonly [number, number], { recent, before }: Sides): string =>
  `(${plainNumber(now)} + ${recent}) ÷ (${plainNumber(then)} + ${before})`;

/** The shop's sums, which filled days may make fractions, with the digits the ratio takes. */
function shopTerms({ span, shopRecent, shopBefore }: Trend, ratio: number, digits: number): readonly [number, number] {
  if (Number.isInteger(shopRecent) && Number.isInteger(shopBefore)) return [shopRecent, shopBefore];
  const prior = TREND_PRIOR[span];
  const own = (ratio * (shopRecent + prior.recent)) / (shopBefore + prior.before);
  return writtenTerms([shopRecent, shopBefore], {
    gives: (now, then) => own / ((now + prior.recent) / (then + prior.before)),
    shown: (value) => plainNumber(rounded(value, digits)),
    result: ratio,
  });
}
