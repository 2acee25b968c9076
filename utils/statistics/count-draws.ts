/** Random counts. The same for one seed on every machine, as draws.ts says. */
import { logBinomialPmf } from './binomial.ts';
import { drawGamma } from './draws.ts';
import { logPoissonPmf } from './poisson.ts';
import type { Random } from './random.ts';
import { requireCount, requireMean, requirePositive, requireShare } from './require.ts';

/** Up to here the masses are simply added up; beyond it a hat with a squeeze is faster. */
const SMALL_MEAN = 10;

/** @throws RangeError unless the mean is finite and not negative */
export function drawPoisson(random: Random, mean: number): number {
  requireMean(mean);
  if (mean < SMALL_MEAN) return addUp(random(), Math.exp(-mean), (k) => mean / k);
  return rejectPoisson(random, mean);
}

/** Variance mean + mean² / size; an infinite size is Poisson's. @throws RangeError as drawPoisson, or unless size > 0 */
export function drawNegativeBinomial(random: Random, mean: number, size: number): number {
  if (size === Number.POSITIVE_INFINITY) return drawPoisson(random, mean);
  requireMean(mean);
  requirePositive('size', size);
  return drawPoisson(random, (drawGamma(random, size) * mean) / size);
}

/** Successes among `trials`. @throws RangeError unless trials is a count and share lies in 0..1 */
export function drawBinomial(random: Random, trials: number, share: number): number {
  requireCount('trials', trials);
  requireShare('the share', share);
  if (share > 0.5) return trials - drawBinomial(random, trials, 1 - share);
  if (trials * share >= SMALL_MEAN) return rejectBinomial(random, trials, share);
  const odds = share / (1 - share);
  const none = Math.exp(trials * Math.log1p(-share));
  return Math.min(
    trials,
    addUp(random(), none, (k) => (odds * (trials - k + 1)) / k),
  );
}

/** The first k whose masses up to it exceed u. @param growth the mass of k over that of k − 1 */
function addUp(u: number, massOfNone: number, growth: (k: number) => number): number {
  let mass = massOfNone;
  let left = u - mass;
  let k = 0;
  while (left > 0 && mass > 0) {
    k += 1;
    mass *= growth(k);
    left -= mass;
  }
  return k;
}

/** Transformed rejection, PTRS (W. Hörmann 1993, Insurance: Mathematics and Economics 12). */
function rejectPoisson(random: Random, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const scale = 1.1239 + 1.1328 / (b - 3.4);
  const squeeze = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= squeeze) return k;
    if (k < 0 || (edge < 0.013 && v > edge)) continue;
    if (Math.log((v * scale) / (a / (edge * edge) + b)) <= logPoissonPmf(k, mean)) return k;
  }
}

/** Transformed rejection, BTRS (W. Hörmann 1993, Journal of Statistical Computation and Simulation 46); share ≤ ½. */
function rejectBinomial(random: Random, trials: number, share: number): number {
  const deviation = Math.sqrt(trials * share * (1 - share));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * share;
  const scale = (2.83 + 5.1 / b) * deviation;
  const squeeze = 0.92 - 4.2 / b;
  const atMode = logBinomialPmf(Math.floor((trials + 1) * share), trials, share);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const edge = 0.5 - Math.abs(u);
    const k = Math.floor(((2 * a) / edge + b) * u + trials * share + 0.5);
    if (edge >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > trials) continue;
    if (Math.log((v * scale) / (a / (edge * edge) + b)) <= logBinomialPmf(k, trials, share) - atMode) return k;
  }
}
