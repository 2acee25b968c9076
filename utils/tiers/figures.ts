/** Reading single figures and sums of them, where unknown stays unknown. */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { RateCounts } from './rate-counts.ts';

export type Figures = Readonly<Partial<Record<MetricId, number>>>;

export interface Read {
  readonly figures: Figures;
  /** Figures that the page itself had rounded. */
  readonly rounded?: readonly MetricId[];
}

/** The figures without those that the page had rounded: `1.2万` may be 11,500 as well as 12,499. */
export function exactly({ figures, rounded = [] }: Read): Figures {
  if (rounded.length === 0) return figures;
  return Object.fromEntries(Object.entries(figures).filter(([id]) => !rounded.some((metric) => metric === id)));
}

/** A count or an amount in fen; anything that cannot be one (negative, broken, absurd) is unknown. */
export function figure(figures: Figures, id: MetricId): number | null {
  const value = figures[id];
  return value !== undefined && Number.isSafeInteger(value) && value >= 0 ? value : null;
}

/** Sum over the days on which the metric is known; null when it is known on none. */
export function sumKnown(days: readonly Figures[], id: MetricId): number | null {
  let sum: number | null = null;
  for (const day of days) {
    const value = figure(day, id);
    if (value !== null) sum = (sum ?? 0) + value;
  }
  return sum;
}

/** k of n over the days on which both are known and k fits into n; null when there is no such day. */
export function pairKnown(days: readonly Figures[], k: MetricId, n: MetricId): RateCounts | null {
  const sum = { k: 0, n: 0 };
  let known = false;
  for (const day of days) {
    const own = figure(day, k);
    const base = figure(day, n);
    if (own === null || base === null || own > base) continue;
    sum.k += own;
    sum.n += base;
    known = true;
  }
  return known ? sum : null;
}

/** More of these people than visitors; false where either is not known. */
function exceedsVisitors(figures: Figures, id: MetricId): boolean {
  const visitors = figure(figures, 'visitors');
  return visitors !== null && (figure(figures, id) ?? 0) > visitors;
}

/**
 * More buyers than visitors: they came past the product page, through a link, a live room or an
 * arranged purchase, so the day says nothing about the page's rates.
 */
export const isAbnormal = (figures: Figures): boolean => exceedsVisitors(figures, 'payBuyers');

/** More people adding to cart than visitors, and no more buyers: they added it elsewhere, which tells nothing of the buyers. */
export const hasMoreCarts = (figures: Figures): boolean =>
  !isAbnormal(figures) && exceedsVisitors(figures, 'cartAdders');
