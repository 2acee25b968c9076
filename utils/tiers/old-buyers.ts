import type { ProductStatistics, RateCounts } from './product-statistics.ts';

/** Returning buyers of those known to be new or returning, over all products; null = not read. */
export function oldBuyers(members: readonly ProductStatistics[]): RateCounts | null {
  const known = members.flatMap(({ returning }) => returning ?? []);
  if (known.length === 0) return null;
  return { k: known.reduce((sum, { k }) => sum + k, 0), n: known.reduce((sum, { n }) => sum + n, 0) };
}
