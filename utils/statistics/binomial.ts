import { logBetaPower } from './beta-power.ts';

/** ln P(X = k) of `trials` with a share x each, y = 1 − x; k whole in 0..trials, 0 < x < 1. */
export function logBinomialPmf(k: number, trials: number, x: number, y = 1 - x): number {
  if (k === 0) return trials * (x < y ? Math.log1p(-x) : Math.log(y));
  if (k === trials) return trials * (x < y ? Math.log(x) : Math.log1p(-y));
  return logBetaPower(k, trials - k, x, y) + Math.log(trials / k / (trials - k));
}
