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
  /** How products of the set lie, where `up` is what four of five stay below; null = it is the middle product's rate. */
  readonly spread: Beta | null;
}

/**
 * @param set what is expected of any product of the set
 * @param middle the rate of its middle product: where one hit among many makes products look utterly unlike, four of
 * five would be said to stay below next to nothing
 */
export function trialLines({ mean, strength }: Expected, middle: number): TrialLines {
  const a = mean * strength;
  const b = (1 - mean) * strength;
  const down = betaQuantile(MIDDLE, a, b);
  const best = betaQuantile(BEST, a, b);
  return best >= middle ? { up: best, down, spread: { a, b } } : { up: middle, down, spread: null };
}

/** @param buyers its own: who sold nothing has shown nothing */
export function isPromoted(belief: Beta, { up, down }: TrialLines, buyers: number): boolean {
  return buyers > 0 && up > down && chanceAbove(up, belief) >= PROMOTE;
}
