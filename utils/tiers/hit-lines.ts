import { leastOfBest } from '../statistics/least-of-best.ts';
import type { ProductStatistics } from './product-statistics.ts';

const TOP = 0.1;
/** In a shop of fewer a tenth is nobody. */
const FEWEST = 10;

/** What the last of the best tenth sold a day in each stretch; null with too few products. */
export function hitLines(members: readonly ProductStatistics[]): readonly (number | null)[] {
  const stretches = Math.max(0, ...members.map(({ past }) => past?.length ?? 0));
  return Array.from({ length: stretches }, (_, i) => {
    const sold = members.flatMap(({ past }) => past?.[i] ?? []);
    return sold.length < FEWEST ? null : leastOfBest(sold, Math.floor(sold.length * TOP));
  });
}
