import { requireShare } from './require.ts';

/** What a search for a count needs: the distribution, and the first three moments to guess by. */
export interface CountDistribution {
  /** P(X ≤ k), k ≥ 0 and whole. */
  readonly cdf: (k: number) => number;
  readonly mean: number;
  readonly deviation: number;
  readonly skewness: number;
}

/**
 * The smallest k with P(X ≤ k) ≥ p: from the Cornish–Fisher guess, the step doubled until k is
 * enclosed, then halved. Infinite for p = 1.
 *
 * @param z the normal quantile of p
 * @throws RangeError unless p lies in 0..1
 */
export function countQuantile(p: number, z: number, { cdf, mean, deviation, skewness }: CountDistribution): number {
  requireShare('the probability', p);
  if (p === 0) return 0;
  if (p === 1) return Number.POSITIVE_INFINITY;
  const guess = Math.max(0, Math.floor(mean + deviation * (z + (skewness * (z * z - 1)) / 6)));
  const reaches = (k: number): boolean => k >= 0 && cdf(k) >= p;
  let step = 1;
  if (reaches(guess)) {
    let high = guess;
    for (; reaches(high - step); step *= 2) high -= step;
    return halve(Math.max(-1, high - step), high, reaches);
  }
  let low = guess;
  for (; !reaches(low + step); step *= 2) low += step;
  return halve(low, low + step, reaches);
}

/** The first that reaches, `low` not reaching and `high` reaching. */
function halve(low: number, high: number, reaches: (k: number) => boolean): number {
  let [from, to] = [low, high];
  while (to - from > 1) {
    const middle = Math.floor((from + to) / 2);
    if (reaches(middle)) to = middle;
    else from = middle;
  }
  return to;
}
