/** How probable counts are under a beta prior, and the priors that make them most probable. */
import type { Prior, Trials } from './empirical-bayes.ts';
import { logChoose, logRising } from './log-gamma.ts';
import { minimise } from './minimise.ts';

/** ln of the strengths a fit may give. */
const LOG_STRENGTH = [-3, 13] as const;
/** Log-odds of the means a fit may give. */
const LOG_ODDS = [-25, 25] as const;
/** How finely both are searched. */
const FINE = 1e-5;
const SWEEPS = 20;
/** A gain of log-likelihood that no longer matters. */
const NO_GAIN = 1e-6;
/** With fewer products there is nothing to fit. */
const MIN_PRODUCTS = 3;

/** Bounds of the strength of a prior whose means come from a model: what shops show (tiers' benchmark). */
const STRENGTH_FROM = 7;
const STRENGTH_TO = 665;

/** Counts of one product and the mean its prior has. */
export interface TrialsWithMean extends Trials {
  /** 0 < mean < 1 */
  readonly mean: number;
}

/** ln P(all k | n, prior), the beta-binomial likelihood with its constants. */
export function priorLogLikelihood(counts: readonly Trials[], prior: Prior): number {
  let sum = 0;
  for (const { k, n } of counts) sum += logChoose(n, k);
  return sum + logEvidence(counts, () => prior.mean, prior.strength);
}

/**
 * The prior of maximum likelihood: mean and strength in turn, which hardly depend on each other. The
 * strength stays within e⁻³ … e¹³; products that are all alike give the upper end.
 *
 * @returns null with fewer than three products, no success at all or nothing else
 */
export function priorByLikelihood(counts: readonly Trials[]): Prior | null {
  const seen = counts.filter(({ n }) => n > 0);
  const hits = seen.reduce((sum, { k }) => sum + k, 0);
  const trials = seen.reduce((sum, { n }) => sum + n, 0);
  if (seen.length < MIN_PRODUCTS || hits === 0 || hits === trials) return null;
  let prior: Prior = { mean: hits / trials, strength: 1 };
  let height = Number.NEGATIVE_INFINITY;
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const strength = Math.exp(minimise((t) => -evidence(seen, prior.mean, Math.exp(t)), ...LOG_STRENGTH, FINE));
    const mean = logistic(minimise((t) => -evidence(seen, logistic(t), strength), ...LOG_ODDS, FINE));
    prior = { mean, strength };
    const now = evidence(seen, mean, strength);
    if (now - height < NO_GAIN) break;
    height = now;
  }
  return prior;
}

/**
 * The strength of maximum likelihood when every product has a mean of its own, as a model gives it.
 * Products without trials say nothing.
 */
export function strengthByLikelihood(
  products: readonly TrialsWithMean[],
  from = STRENGTH_FROM,
  to = STRENGTH_TO,
): number {
  const against = (t: number): number => -logEvidence(products, ({ mean }) => mean, Math.exp(t));
  return Math.exp(minimise(against, Math.log(from), Math.log(to), FINE));
}

function evidence(counts: readonly Trials[], mean: number, strength: number): number {
  return logEvidence(counts, () => mean, strength);
}

/** Σ ln [B(k + a, n − k + b) / B(a, b)] */
function logEvidence<T extends Trials>(counts: readonly T[], meanOf: (t: T) => number, strength: number): number {
  let sum = 0;
  for (const each of counts) {
    const mean = meanOf(each);
    const { k, n } = each;
    sum += logRising(mean * strength, k) + logRising((1 - mean) * strength, n - k) - logRising(strength, n);
  }
  return sum;
}

function logistic(t: number): number {
  return 1 / (1 + Math.exp(-t));
}
