/** A product's figures a day, late days weighing more. */
import { type Day, daysBetween } from '../../time/day.ts';

/** A figure over a stretch of days, its first and last included. */
export interface Stretch {
  readonly from: Day;
  readonly to: Day;
  readonly value: number;
}

export function lengthOf({ from, to }: Stretch): number {
  return daysBetween(from, to) + 1;
}

/** What the days of a stretch weigh together, as of `to`. */
function weightOf(stretch: Stretch, to: Day, halfLife: number): number {
  const newest = daysBetween(stretch.to, to);
  const days = lengthOf(stretch);
  const step = 2 ** (-1 / halfLife);
  // Geometric sum over its days: a year told as one figure costs no more than a day.
  return (step ** newest * (1 - step ** days)) / (1 - step);
}

/**
 * Weighted mean a day. A stretch's figure is spread evenly over its days.
 * @param to the newest day that counts
 * @param halfLife days after which a day weighs half
 * @returns null without any stretch
 */
export function paceOf(stretches: readonly Stretch[], to: Day, halfLife: number): number | null {
  let sum = 0;
  let weight = 0;
  for (const stretch of stretches) {
    const own = weightOf(stretch, to, halfLife);
    sum += (own * stretch.value) / lengthOf(stretch);
    weight += own;
  }
  return weight > 0 ? sum / weight : null;
}
