import type { ProductStatistics } from './product-statistics.ts';

const BEST = 0.8;
/** With fewer new products none of them is ahead. */
const FEWEST = 5;

/** Visitors a day that four of five new products stay below; null with too few. */
export function newcomerLine(members: readonly ProductStatistics[], recency: number): number | null {
  const visitors = members.flatMap(({ isNew, paces }) => (isNew ? (paces?.[recency]?.visitors ?? []) : []));
  if (visitors.length < FEWEST) return null;
  return visitors.toSorted((a, b) => a - b)[Math.ceil(visitors.length * BEST) - 1] ?? null;
}
