/**
 * Counts that scatter more than Poisson's: variance = mean + mean² / size. An infinite size is Poisson's.
 * A Gamma(size) mixture of Poisson counts, size not necessarily whole.
 */
import { betaTails } from './beta.ts';
import { countQuantile } from './count-quantile.ts';
import { normalQuantile } from './normal-quantile.ts';
import { poissonCdf, poissonQuantile } from './poisson.ts';
import { requireMean, requireNumber, requirePositive } from './require.ts';

/** P(X ≤ k). @throws RangeError unless 0 ≤ mean < ∞, size > 0, and k is a number */
export function negativeBinomialCdf(k: number, mean: number, size: number): number {
  if (size === Number.POSITIVE_INFINITY) return poissonCdf(k, mean);
  requireMean(mean);
  requirePositive('size', size);
  requireNumber('k', k);
  if (k < 0) return 0;
  if (k === Number.POSITIVE_INFINITY) return 1;
  return betaTails(size, Math.floor(k) + 1, size / (size + mean), mean / (size + mean)).lower;
}

/** The smallest k with P(X ≤ k) ≥ p; infinite for p = 1. @throws RangeError as the cdf, or unless p lies in 0..1 */
export function negativeBinomialQuantile(p: number, mean: number, size: number): number {
  if (size === Number.POSITIVE_INFINITY) return poissonQuantile(p, mean);
  requireMean(mean);
  requirePositive('size', size);
  const z = normalQuantile(p);
  if (mean === 0) return 0;
  const deviation = Math.sqrt(mean + (mean * mean) / size);
  const skewness = (1 + (2 * mean) / size) / deviation;
  return countQuantile(p, z, { cdf: (k) => negativeBinomialCdf(k, mean, size), mean, deviation, skewness });
}
