/** What is believed of one product's rate: a beta distribution, from a prior and its own counts. */
import { betaCdf, betaSurvival } from '../../statistics/beta.ts';
import { betaQuantile } from '../../statistics/beta-quantile.ts';
import type { RateCounts } from '../rate-counts.ts';

/** Beta distribution: `a` successes and `b` failures, both > 0, the prior's among them. */
export interface Beta {
  readonly a: number;
  readonly b: number;
}

/** What is expected of a product before its own counts. */
export interface Expected {
  /** 0..1 */
  readonly mean: number;
  /** How many trials' worth it weighs. */
  readonly strength: number;
}

/** A rate nobody can have: keeps both parameters above 0. */
const LEAST = 1e-6;

/** Expectation and own counts together; a k beyond n counts as n. */
export function believed({ mean, strength }: Expected, own: RateCounts | null): Beta {
  const share = Math.min(1 - LEAST, Math.max(LEAST, mean));
  const n = Math.max(0, own?.n ?? 0);
  const k = Math.min(Math.max(0, own?.k ?? 0), n);
  return { a: k + share * strength, b: n - k + (1 - share) * strength };
}

export function meanOf({ a, b }: Beta): number {
  return a / (a + b);
}

/** Of fewer successes the upper end of the middle 80 % falls again, down to 0. */
const LEAST_SUCCESSES = 0.25;

/**
 * The same belief about the weeks to come: the mean stays, the evidence is worth no more than the cap,
 * 1 / (1 / (a + b) + 1 / cap) trials; but of its successes a quarter of one stays, or a rate near 0 would be said to be
 * 0 and its range would be narrower than without the cap.
 */
export function capped(belief: Beta, cap: number): Beta {
  const { a, b } = belief;
  const mean = meanOf(belief);
  const worth = Math.max(1 / (1 / (a + b) + 1 / cap), Math.min(LEAST_SUCCESSES, a) / mean);
  return { a: mean * worth, b: (1 - mean) * worth };
}

/** P(rate < line); lines outside 0..1 are below or above every rate. */
export function chanceBelow(line: number, { a, b }: Beta): number {
  if (!(line > 0)) return 0;
  return line >= 1 ? 1 : betaCdf(line, a, b);
}

/** P(rate ≥ line). */
export function chanceAbove(line: number, { a, b }: Beta): number {
  if (!(line > 0)) return 1;
  return line >= 1 ? 0 : betaSurvival(line, a, b);
}

/** The middle 80 % of what the rate may be. */
export function range80({ a, b }: Beta): { readonly low: number; readonly high: number } {
  return { low: betaQuantile(0.1, a, b), high: betaQuantile(0.9, a, b) };
}
