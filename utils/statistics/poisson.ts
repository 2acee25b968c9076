/** Counts of independent events. The mean may be anything from 0 to several millions. */
import { countQuantile } from './count-quantile.ts';
import { gammaTails, logGammaPower } from './gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { requireMean, requireNumber } from './require.ts';

/** P(X ≤ k). @throws RangeError unless the mean is finite and not negative, and k a number */
export function poissonCdf(k: number, mean: number): number {
  requireMean(mean);
  requireNumber('k', k);
  if (k < 0) return 0;
  return k === Number.POSITIVE_INFINITY ? 1 : gammaTails(Math.floor(k) + 1, mean).upper;
}

/** The smallest k with P(X ≤ k) ≥ p; infinite for p = 1. @throws RangeError as poissonCdf, or unless p lies in 0..1 */
export function poissonQuantile(p: number, mean: number): number {
  requireMean(mean);
  const z = normalQuantile(p);
  if (mean === 0) return 0;
  const deviation = Math.sqrt(mean);
  return countQuantile(p, z, { cdf: (k) => poissonCdf(k, mean), mean, deviation, skewness: 1 / deviation });
}

/** ln P(X = k), k whole, mean > 0. */
export function logPoissonPmf(k: number, mean: number): number {
  return logGammaPower(k + 1, mean) - Math.log(mean);
}
