/**
 * How many of `trials` will succeed when their rate is only known as Beta(a, b). Parameters as of the
 * beta distribution; trials up to some thousands, the time it takes grows with them.
 */
import { logBetaPower } from './beta-power.ts';
import { logBinomialPmf } from './binomial.ts';
import { requireCount, requireNumber, requirePositive } from './require.ts';

/** All tails at once, by k = 0 … trials. */
export interface CountTails {
  /** P(X ≤ k) */
  readonly atMost: ArrayLike<number>;
  /** P(X ≥ k) */
  readonly atLeast: ArrayLike<number>;
}

/** P(X = k); 0 where no count is. @throws RangeError unless trials is a count, a and b are finite and positive */
export function betaBinomialPmf(k: number, trials: number, a: number, b: number): number {
  requireAll(k, trials, a, b);
  if (!Number.isInteger(k) || k < 0 || k > trials) return 0;
  return trials === 0 ? 1 : Math.exp(logPmf(k, trials, a, b));
}

/** P(X ≥ k). @throws RangeError as betaBinomialPmf */
export function betaBinomialAtLeast(k: number, trials: number, a: number, b: number): number {
  requireAll(k, trials, a, b);
  const from = Math.ceil(k);
  if (from <= 0) return 1;
  if (from > trials) return 0;
  const isUpper = from > (trials * a) / (a + b);
  return isUpper ? outwards(from, trials, a, b) : 1 - outwards(trials - from + 1, trials, b, a);
}

/** P(X ≤ k). @throws RangeError as betaBinomialPmf */
export function betaBinomialAtMost(k: number, trials: number, a: number, b: number): number {
  return betaBinomialAtLeast(trials - Math.floor(k), trials, b, a);
}

/** Every tail of the distribution, for a look ahead over all outcomes. @throws RangeError as betaBinomialPmf */
export function betaBinomialTails(trials: number, a: number, b: number): CountTails {
  requireAll(0, trials, a, b);
  const weights = weightsFromMode(trials, a, b);
  const atMost = new Float64Array(trials + 1);
  const atLeast = new Float64Array(trials + 1);
  let [below, above] = [0, 0];
  for (let k = 0; k <= trials; k += 1) {
    atMost[k] = below += weights[k] ?? 0;
    atLeast[trials - k] = above += weights[trials - k] ?? 0;
  }
  for (let k = 0; k <= trials; k += 1) {
    atMost[k] = Math.min(1, (atMost[k] ?? 0) / below);
    atLeast[k] = Math.min(1, (atLeast[k] ?? 0) / above);
  }
  return { atMost, atLeast };
}

function requireAll(k: number, trials: number, a: number, b: number): void {
  requireNumber('k', k);
  requireCount('trials', trials);
  requirePositive('a', a);
  requirePositive('b', b);
}

/** By Bayes at the posterior mean: P(k | x) f(x) / f(x | k), where no factor is far from its peak. */
function logPmf(k: number, trials: number, a: number, b: number): number {
  const [c, d] = [a + k, b + (trials - k)];
  const [x, y] = [c / (c + d), d / (c + d)];
  return logBinomialPmf(k, trials, x, y) + logBetaPower(a, b, x, y) - logBetaPower(c, d, x, y);
}

/** P(k + 1) / P(k) */
function step(k: number, trials: number, a: number, b: number): number {
  return ((trials - k) / (k + 1)) * ((a + k) / (b + (trials - k - 1)));
}

/** P(X ≥ k), k beyond the mean: the mass at k, and from there each by the one before. */
function outwards(k: number, trials: number, a: number, b: number): number {
  let term = 1;
  let sum = 1;
  for (let at = k; at < trials; at += 1) {
    term *= step(at, trials, a, b);
    sum += term;
  }
  return Math.min(1, Math.exp(logPmf(k, trials, a, b)) * sum);
}

/** Masses as multiples of the largest, so that none overflows and only the negligible vanish. */
function weightsFromMode(trials: number, a: number, b: number): Float64Array {
  const weights = new Float64Array(trials + 1);
  const mode = modeOf(trials, a, b);
  let weight = 1;
  weights[mode] = 1;
  for (let k = mode; k < trials; k += 1) weights[k + 1] = weight *= step(k, trials, a, b);
  weight = 1;
  for (let k = mode; k > 0; k -= 1) weights[k - 1] = weight /= step(k - 1, trials, a, b);
  return weights;
}

function modeOf(trials: number, a: number, b: number): number {
  if (a <= 1 || b <= 1) return a <= b ? 0 : trials;
  return Math.min(trials, Math.floor(((trials + 1) * (a - 1)) / (a + b - 2)));
}
