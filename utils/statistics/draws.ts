/**
 * Random draws of continuous quantities. They use +, −, ×, ÷, root, ln and exp only: engines may differ in
 * the last digit of the latter two, and in nothing else.
 */
import { normalQuantile } from './normal-quantile.ts';
import type { Random } from './random.ts';
import { requirePositive } from './require.ts';

/** Standard normal, by its quantile: one uniform draw each. */
export function drawNormal(random: Random): number {
  return normalQuantile(random());
}

/** Gamma of scale 1. @throws RangeError unless shape is finite and positive */
export function drawGamma(random: Random, shape: number): number {
  return Math.exp(drawLogGamma(random, shape));
}

/** Beta(a, b), also where a and b are so small that nearly all draws are 0 or 1. @throws RangeError as drawGamma */
export function drawBeta(random: Random, a: number, b: number): number {
  const first = drawLogGamma(random, a);
  const second = drawLogGamma(random, b);
  return 1 / (1 + Math.exp(second - first));
}

/** The logarithm, because a shape far below 1 gives draws that no double can hold. */
function drawLogGamma(random: Random, shape: number): number {
  requirePositive('shape', shape);
  if (shape < 1) return Math.log(gammaFromOne(random, shape + 1)) + Math.log(random()) / shape;
  return Math.log(gammaFromOne(random, shape));
}

/** Up to here a whole shape is drawn as so many waiting times at once, which takes one logarithm. */
const MOST_WAITS = 8;

/** Shape ≥ 1 (Marsaglia & Tsang 2000, ACM TOMS 26; small whole shapes as Erlang's). */
function gammaFromOne(random: Random, shape: number): number {
  if (shape <= MOST_WAITS && Number.isInteger(shape)) return waits(random, shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = drawNormal(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = random();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (Math.log(u) < square / 2 + d * (1 - v + Math.log(v))) return d * v;
  }
}

function waits(random: Random, count: number): number {
  let product = 1;
  for (let at = 0; at < count; at += 1) product *= random();
  return -Math.log(product);
}
