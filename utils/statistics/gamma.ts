/** The gamma distribution of scale 1, by the regularised incomplete gamma function. */
import type { Tails } from './beta.ts';
import { stirlingRemainder } from './log-gamma.ts';
import { log1pMinus } from './log1p-minus.ts';
import { requireNumber, requirePositive } from './require.ts';

const LOG_TWO_PI = 1.8378770664093456;
const NEAR = 0.3;
const PRECISION = 1e-17;
const TINY = 1e-300;
/** Near the mean either takes several times the root of the shape: beyond this the wait would be felt. */
const MAX_SHAPE = 1e9;

/**
 * Both tails of Gamma(shape) at x ≥ 0: the series below the mean, Lentz's continued fraction above it
 * (NIST Digital Library of Mathematical Functions, 8.11.4 and 8.9.2).
 *
 * @throws RangeError unless shape is positive and at most 1e9 and x is a number
 */
export function gammaTails(shape: number, x: number): Tails {
  requirePositive('shape', shape);
  requireNumber('x', x);
  if (shape > MAX_SHAPE) throw new RangeError(`gamma shape too large: ${shape}`);
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Number.POSITIVE_INFINITY) return { lower: 1, upper: 0 };
  const power = Math.exp(logGammaPower(shape, x));
  if (x < shape + 1) {
    const lower = Math.min(1, power * series(shape, x));
    return { lower, upper: 1 - lower };
  }
  const upper = Math.min(1, power * fraction(shape, x));
  return { lower: 1 - upper, upper };
}

/** ln [x^a e^(−x) / Γ(a)], x and a > 0, as a saddle point, so that large ones do not cancel (C. Loader 2000). */
export function logGammaPower(a: number, x: number): number {
  const u = (x - a) / a;
  const ratio = Math.abs(u) <= NEAR ? a * log1pMinus(u) : a * Math.log(x / a) - (x - a);
  return 0.5 * (Math.log(a) - LOG_TWO_PI) - stirlingRemainder(a) + ratio;
}

/** 1/a + x/(a (a+1)) + x²/(a (a+1) (a+2)) + … */
function series(a: number, x: number): number {
  let term = 1 / a;
  let sum = term;
  for (let k = 1; term > sum * PRECISION; k += 1) {
    term *= x / (a + k);
    sum += term;
  }
  return sum;
}

/** 1/(x+1−a − (1−a)/(x+3−a − 2(2−a)/(x+5−a − …))) */
function fraction(a: number, x: number): number {
  let denominator = x + 1 - a;
  let up = 1 / TINY;
  let down = 1 / denominator;
  let value = down;
  let factor = 0;
  for (let k = 1; Math.abs(factor - 1) > Number.EPSILON; k += 1) {
    const numerator = k * (a - k);
    denominator += 2;
    down = 1 / (denominator + numerator * down || TINY);
    up = denominator + numerator / up || TINY;
    factor = up * down;
    value *= factor;
  }
  return value;
}
