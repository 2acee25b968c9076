/** The beta distribution, by the regularised incomplete beta function. */
import { betaFraction } from './beta-fraction.ts';
import { logBetaPower } from './beta-power.ts';
import { requireNumber, requirePositive } from './require.ts';

/** P(X ≤ x) and P(X > x): their sum is 1, and the smaller one keeps its relative accuracy. */
export interface Tails {
  readonly lower: number;
  readonly upper: number;
}

/**
 * Both tails of Beta(a, b) at x; x beyond 0..1 counts as that end. About 1e-14 relative for parameters
 * from 0.02 to 1e7.
 *
 * @param y 1 − x, where the caller knows it better than by subtraction
 * @throws RangeError unless a and b are finite and positive and x is a number
 */
export function betaTails(a: number, b: number, x: number, y = 1 - x): Tails {
  requirePositive('a', a);
  requirePositive('b', b);
  requireNumber('x', x);
  if (x <= 0) return { lower: 0, upper: 1 };
  if (y <= 0) return { lower: 1, upper: 0 };
  const power = logBetaPower(a, b, x, y);
  if (isLowSide(a, b, x)) {
    const lower = Math.min(1, Math.exp(power) / betaFraction(a, b, x, y));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, Math.exp(power) / betaFraction(b, a, y, x));
  return { lower: 1 - upper, upper };
}

/** Where the fraction for the lower tail is the one that settles fast. */
export function isLowSide(a: number, b: number, x: number): boolean {
  return x < (a + 1) / (a + b + 2);
}

/** P(X ≤ x) of Beta(a, b). @throws RangeError as betaTails */
export function betaCdf(x: number, a: number, b: number): number {
  return betaTails(a, b, x).lower;
}

/** P(X > x) of Beta(a, b). @throws RangeError as betaTails */
export function betaSurvival(x: number, a: number, b: number): number {
  return betaTails(a, b, x).upper;
}
