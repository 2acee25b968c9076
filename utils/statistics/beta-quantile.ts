import { isLowSide } from './beta.ts';
import { betaFraction } from './beta-fraction.ts';
import { logBetaPower } from './beta-power.ts';
import { logBeta } from './log-gamma.ts';
import { normalQuantile } from './normal-quantile.ts';
import { requirePositive, requireShare } from './require.ts';

const MAX_STEPS = 100;
/** Newton doubles the digits: a step taken from here leaves nothing to correct. */
const NEARLY = 1e-8;
/** Below this a double has no full precision any more. */
const LEAST = 1e-307;

/** A point of 0..1 and its distance from 1, so that neither end loses digits. */
interface Point {
  readonly x: number;
  readonly y: number;
}

/**
 * The x with P(X ≤ x) = p of Beta(a, b). x is exact to about 1e-15 relative where the question allows it:
 * for a below 1 an error of p's last digit already moves x by 1/a of that.
 *
 * @throws RangeError unless a and b are finite and positive and p lies in 0..1
 */
export function betaQuantile(p: number, a: number, b: number): number {
  requireArguments(p, a, b);
  return p <= 0.5 ? lowPoint(p, a, b).x : lowPoint(1 - p, b, a).y;
}

/** The x with P(X > x) = q of Beta(a, b), exact for tiny q too. @throws RangeError as betaQuantile */
export function betaUpperQuantile(q: number, a: number, b: number): number {
  requireArguments(q, a, b);
  return q <= 0.5 ? lowPoint(q, b, a).y : lowPoint(1 - q, a, b).x;
}

function requireArguments(p: number, a: number, b: number): void {
  requireShare('the probability', p);
  requirePositive('a', a);
  requirePositive('b', b);
}

/**
 * Newton's method for ln P(X ≤ x) = ln p as a function of ln(x / y). The density is log-concave there, so
 * that function is concave and rising: from any start the first step lands left of the root and all
 * further ones climb to it. No bracket is needed.
 */
function lowPoint(p: number, a: number, b: number): Point {
  if (p === 0) return { x: 0, y: 1 };
  let point = startingPoint(p, a, b);
  const goal = Math.log(p);
  for (let step = 0; step < MAX_STEPS; step += 1) {
    if (point.x < LEAST) return { x: 0, y: 1 };
    if (point.y < LEAST) return { x: 1, y: 0 };
    const { log, slope } = logCdf(point, a, b);
    point = shifted(point, (goal - log) / slope);
    if (Math.abs(goal - log) < NEARLY) return point;
  }
  return point;
}

/** ln P(X ≤ x) and its slope by ln(x / y), which is x y times the density over P. */
function logCdf({ x, y }: Point, a: number, b: number): { readonly log: number; readonly slope: number } {
  const power = logBetaPower(a, b, x, y);
  if (isLowSide(a, b, x)) {
    const fraction = betaFraction(a, b, x, y);
    return { log: power - Math.log(fraction), slope: fraction };
  }
  const log = Math.log1p(-Math.exp(power) / betaFraction(b, a, y, x));
  return { log, slope: Math.exp(power - log) };
}

/** ln(x / y) moved by `by`, in a form that keeps the digits of both. */
function shifted({ x, y }: Point, by: number): Point {
  const factor = Math.exp(-Math.abs(by));
  const [up, down] = by > 0 ? [x, y * factor] : [x * factor, y];
  return { x: up / (up + down), y: down / (up + down) };
}

/** Carter's normal approximation, or the leading power where a parameter is below 1 (as AS 109, 1977, and Numerical Recipes have it). */
function startingPoint(p: number, a: number, b: number): Point {
  if (a >= 1 && b >= 1) return pointAt(-2 * carter(normalQuantile(p), a, b) + Math.log(a / b));
  const x = Math.exp((Math.log(p) + Math.log(a) + logBeta(a, b)) / a);
  if (x < a / (a + b)) return { x: Math.max(x, LEAST), y: 1 - x };
  return { x: a / (a + b), y: b / (a + b) };
}

function carter(z: number, a: number, b: number): number {
  const [s, t] = [1 / (2 * a - 1), 1 / (2 * b - 1)];
  const lambda = (z * z - 3) / 6;
  const h = 2 / (s + t);
  return (-z * Math.sqrt(lambda + h)) / h - (t - s) * (lambda + 5 / 6 - 2 / (3 * h));
}

function pointAt(logit: number): Point {
  return shifted({ x: 0.5, y: 0.5 }, logit);
}
