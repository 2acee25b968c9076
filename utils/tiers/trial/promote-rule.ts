/** When a product in test has shown that it converts like the best fifth of its set. */
import { betaQuantile } from '../../statistics/beta-quantile.ts';
import { type Beta, chanceAbove, type Expected } from '../rates/posterior.ts';

/** P(above the upper line) from which on it is told so; with the evidence cap this comes true in 80 % of cases. */
export const PROMOTE = 0.8;
const BEST = 0.8;
const MIDDLE = 0.5;

export interface TrialLines {
  /** The rate that four of five products of the set stay below. */
  readonly up: number;
  /** The middle product's. */
  readonly down: number;
}

/** @param set what is expected of any product of the set */
export function trialLines({ mean, strength }: Expected): TrialLines {
  const a = mean * strength;
  const b = (1 - mean) * strength;
  return { up: betaQuantile(BEST, a, b), down: betaQuantile(MIDDLE, a, b) };
}

export function isPromoted(belief: Beta, { up }: TrialLines): boolean {
  return chanceAbove(up, belief) >= PROMOTE;
}
