/** What a product sold of late against before, and what the shop as a whole did meanwhile. */
import { LONG, type LongSides, type Sides, type Trends } from './trend-sides.ts';

export type TrendSpan = keyof Trends;

/** The one a product is judged by. */
export type Trend = ({ readonly span: 'long' } & LongSides) | ({ readonly span: 'short' } & Sides);

/** Of all products that have it; one of each span, as the two never mix. */
export type ShopTrends = Readonly<Partial<Record<TrendSpan, Sides>>>;

export type Direction = 'rising' | 'sliding' | 'steady';

/**
 * Added so that 1 against 0 buyers is not an endless rise: four buyers spread evenly over the days. As many on the two
 * weeks as on the six call a tenth of the steady slow sellers rising (simulated without any drift; so spread at most a
 * twentieth).
 */
export const TREND_PRIOR: Readonly<Record<TrendSpan, Sides>> = {
  long: { recent: 1, before: 3 },
  short: { recent: 2, before: 2 },
};
/**
 * By how much counts scatter beside a Poisson count of the same mean. Weekly ones twice as much; so counted, the long
 * comparison is right a little more often of what it calls sliding (0.45 for 0.42 in 83 small shops) and finds a fifth
 * less of it (0.28 for 0.35): it stays as the research measured it. `npm run backtest -- FILE --suite trend` shows both.
 */
export const TREND_SCATTER: Readonly<Record<TrendSpan, number>> = { long: 1, short: 2 };
/** One-sided 5 % of the normal distribution. */
export const TREND_CLEAR = 1.64;
export const FALL = 0.8;
export const RISE = 1.25;

export function trendOf(trends: Trends | null): Trend | null {
  if (trends?.long) return { span: 'long', ...trends.long };
  return trends?.short ? { span: 'short', ...trends.short } : null;
}

/** Part of each side's days that is known. */
function known(trend: Trend): Sides {
  if (trend.span === 'short') return { recent: 1, before: 1 };
  return { recent: trend.recentDays / LONG.recent, before: trend.beforeDays / LONG.before };
}

/** Why a shop has none: no two products were read on as many days, none of them sold, or one alone did, whose share of itself never moves. */
export type ShopTrendGap = 'unmatched' | 'nothing-sold' | 'one-sells';

function gapOf(all: readonly (Trends | null)[], span: TrendSpan): ShopTrendGap | null {
  const sides = all.flatMap((trends) => trends?.[span] ?? []);
  const selling = sides.filter(({ recent, before }) => recent + before > 0).length;
  if (sides.length < 2) return 'unmatched';
  if (selling === 0) return 'nothing-sold';
  return selling === 1 ? 'one-sells' : null;
}

export type ShopTrendGaps = Readonly<Record<TrendSpan, ShopTrendGap | null>>;

export function shopTrendGaps(all: readonly (Trends | null)[]): ShopTrendGaps {
  return { long: gapOf(all, 'long'), short: gapOf(all, 'short') };
}

/** Of the shop; each product's long sides as if all its days had sold like those that are known. */
export function shopTrends(all: readonly (Trends | null)[]): ShopTrends | null {
  const sums: Partial<Record<TrendSpan, Sides>> = {};
  const add = (own: Trend) => {
    const part = known(own);
    const sum = sums[own.span] ?? { recent: 0, before: 0 };
    sums[own.span] = {
      recent: sum.recent + own.recent / part.recent,
      before: sum.before + own.before / part.before,
    };
  };
  for (const trends of all) {
    if (trends?.long) add({ span: 'long', ...trends.long });
    if (trends?.short) add({ span: 'short', ...trends.short });
  }
  for (const span of ['long', 'short'] as const) if (gapOf(all, span)) delete sums[span];
  return sums.long || sums.short ? sums : null;
}

export interface TrendScore {
  /** What its share of the shop is of late, as a multiple of what it was before. */
  readonly ratio: number;
  /** By how much its logarithm scatters by chance. */
  readonly spread: number;
  readonly z: number;
}

/** Days of a long side that may be missing where what was measured of all days is said. */
const MISSING = 1 / 7;

/** Whether nearly all days of both sides are known: only of such a comparison it was measured how often it goes on. */
export function isAsMeasured(trend: Trend): boolean {
  const { recent, before } = known(trend);
  return trend.span === 'long' && Math.min(recent, before) >= 1 - MISSING;
}

/** The shrunk log ratio; whole-shop swings such as a promotion cancel out. */
export function trendScore(own: Trend, shop: Sides): TrendScore {
  const prior = TREND_PRIOR[own.span];
  const part = known(own);
  // What is added is spread over the days as well: of a third of them a third.
  const [a, b] = [own.recent + prior.recent * part.recent, own.before + prior.before * part.before];
  const share = a / part.recent / (b / part.before);
  const ratio = share / ((shop.recent + prior.recent) / (shop.before + prior.before));
  const spread = Math.sqrt(TREND_SCATTER[own.span] * (1 / a + 1 / b));
  return { ratio, spread, z: Math.log(ratio) / spread };
}

/** Clear only when it is both large (×0.8, ×1.25) and unlikely to be chance. */
export function directionOf({ ratio, z }: Pick<TrendScore, 'ratio' | 'z'>): Direction {
  if (z <= -TREND_CLEAR && ratio <= FALL) return 'sliding';
  return z >= TREND_CLEAR && ratio >= RISE ? 'rising' : 'steady';
}
