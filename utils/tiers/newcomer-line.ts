import { leastOfBest } from '../statistics/least-of-best.ts';
import type { ProductStatistics } from './product-statistics.ts';

/** Of the new products. */
const BEST_PART = 0.2;
/** With fewer new products none of them is ahead. */
const FEWEST = 5;

/** Visitors a day that four of five new products stay below; null with too few. */
export function newcomerLine(members: readonly ProductStatistics[], recency: number): number | null {
  const visitors = members.flatMap(({ isNew, paces }) => (isNew ? (paces?.[recency]?.visitors ?? []) : []));
  if (visitors.length < FEWEST) return null;
  return leastOfBest(visitors, Math.floor(visitors.length * BEST_PART));
}
