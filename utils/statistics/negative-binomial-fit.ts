import { logRising } from './log-gamma.ts';
import { minimise } from './minimise.ts';

/** ln of the sizes that are searched. */
const LOG_SIZE = [-10, 20] as const;
const FINE = 1e-8;

export interface NegativeBinomial {
  readonly mean: number;
  /** Infinite where the counts scatter no more than Poisson's. */
  readonly size: number;
}

/**
 * Mean and size of maximum likelihood (Bliss & Fisher 1953). The size is finite just where the variance
 * (over n) exceeds the mean (Levin & Reeds 1977).
 *
 * @param counts whole and not negative
 * @returns null without any count above 0
 */
export function fitNegativeBinomial(counts: readonly number[]): NegativeBinomial | null {
  const total = counts.reduce((a, b) => a + b, 0);
  if (total === 0) return null;
  const mean = total / counts.length;
  const variance = counts.reduce((sum, x) => sum + (x - mean) ** 2, 0) / counts.length;
  if (variance <= mean) return { mean, size: Number.POSITIVE_INFINITY };
  return { mean, size: Math.exp(minimise((t) => -logLikelihood(counts, mean, Math.exp(t)), ...LOG_SIZE, FINE)) };
}

/** Without what does not depend on the size. */
function logLikelihood(counts: readonly number[], mean: number, size: number): number {
  const none = -size * Math.log1p(mean / size);
  const each = Math.log(size + mean);
  return counts.reduce((sum, x) => sum + logRising(size, x) - x * each + none, 0);
}
