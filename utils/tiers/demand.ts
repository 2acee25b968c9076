/** What a product sells a day, and how sure it sells more than another. */
import { normalCdf } from './normal.ts';
import type { ProductStatistics } from './suggestion.ts';

/**
 * Weekly counts of one product scatter about twice as much as a Poisson count of the same mean, so
 * Poisson error bars alone would be too narrow.
 */
export const OVERDISPERSION = 2;
export interface Demand {
  readonly buyers: number;
  /** Days really read: spread over more, a product read on one day would look seven times worse than its equal. */
  readonly days: number;
}

/** null when the paying buyers are not known. */
export function demandOf(statistics: ProductStatistics): Demand | null {
  const buyers = statistics.counts.payBuyers;
  if (buyers === null || statistics.basis === null) return null;
  return { buyers, days: Math.max(1, statistics.basis.days) };
}

/** Positive when a sells more a day than b; exact, so equal counts over equal days are a tie. */
export function compareDemand(a: Demand, b: Demand): number {
  return a.buyers * b.days - b.buyers * a.days;
}

/** P(a sells more than b), normal approximation of two overdispersed Poisson counts; 0.5 for a tie. */
export function probabilityAhead(a: Demand, b: Demand): number {
  const difference = compareDemand(a, b);
  const variance = OVERDISPERSION * (a.buyers * b.days ** 2 + b.buyers * a.days ** 2);
  return difference === 0 ? 0.5 : normalCdf(difference / Math.sqrt(variance));
}

/** What `other` would have sold in the days of `own`, not rounded. */
export function inDaysOf(own: Demand, other: Demand): number {
  return (other.buyers * own.days) / other.days;
}
