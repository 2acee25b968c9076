import { leastOfBest } from '../statistics/least-of-best.ts';
import type { OverDays, ProductStatistics } from './product-statistics.ts';
import type { HitLine } from './role-evidence-kinds.ts';

const TOP = 0.1;
/** In a shop of fewer a tenth is nobody. */
const FEWEST = 10;

export const soldPerDay = ({ units, days }: OverDays): number => units / days;

/** Of those that sold as much the one known of most days, so that their order decides nothing. */
const byPace = (a: OverDays, b: OverDays): number => soldPerDay(b) - soldPerDay(a) || b.days - a.days;

function lineOf(sold: readonly OverDays[]): HitLine | null {
  if (sold.length < FEWEST) return null;
  const tenth = Math.floor(sold.length * TOP);
  const line = leastOfBest(sold.map(soldPerDay), tenth);
  const best = line === null ? [] : sold.filter((one) => soldPerDay(one) >= line).toSorted(byPace);
  const last = best.find((one) => soldPerDay(one) === line);
  return last ? { ...last, place: best.length, of: sold.length, tenth } : null;
}

/** What the last of the best tenth sold in each stretch; null with too few products, or where nobody stands out. */
export function hitLines(members: readonly ProductStatistics[]): readonly (HitLine | null)[] {
  const stretches = Math.max(0, ...members.map(({ past }) => past?.length ?? 0));
  return Array.from({ length: stretches }, (_, i) => lineOf(members.flatMap(({ past }) => past?.[i] ?? [])));
}
