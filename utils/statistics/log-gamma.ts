/**
 * The logarithm of the gamma function and of what is built from it. Everything rests on Stirling's
 * remainder: where large parameters meet, their large parts are taken apart by hand and only the small
 * remainders are subtracted, so nothing cancels.
 */

/** ½ ln 2π */
const HALF_LOG_TWO_PI = 0.9189385332046728;
/** From here on seven terms of the series are exact to 3e-17. */
const SERIES_FROM = 10;
const LEAST_TERM = 1e-18;
/** So few factors below that are multiplied out: faster, and nothing overflows. */
const FEW = 16;
const MODERATE = 1e15;
/** B₂ₖ / (2k (2k−1)), highest first (NIST Digital Library of Mathematical Functions, 5.11.1). */
const SERIES = [1 / 156, -691 / 360360, 1 / 1188, -1 / 1680, 1 / 1260, -1 / 360, 1 / 12] as const;

/** ln Γ(z) − [(z − ½) ln z − z + ½ ln 2π], z > 0; absolute error about 1e-16. */
export function stirlingRemainder(z: number): number {
  let steps = 0;
  let at = z;
  for (; at < SERIES_FROM; at += 1) steps += remainderStep(at);
  return steps + stirlingSeries(at);
}

function stirlingSeries(z: number): number {
  const inverse = 1 / z;
  const square = inverse * inverse;
  let sum = 0;
  for (const term of SERIES) sum = sum * square + term;
  return sum * inverse;
}

/**
 * What the remainder loses from z to z + 1: (z + ½) ln(1 + 1/z) − 1, which is r²/3 + r⁴/5 + … with
 * r = 1 / (2z + 1).
 */
function remainderStep(z: number): number {
  if (z < 1) return (z + 0.5) * Math.log1p(1 / z) - 1;
  const square = 1 / (2 * z + 1) ** 2;
  let sum = 0;
  let power = square;
  for (let k = 3; power > LEAST_TERM; k += 2) {
    sum += power / k;
    power *= square;
  }
  return sum;
}

/** ln Γ(z), z > 0; relative error about 1e-16 except near its zeros at 1 and 2, where that is the absolute one. */
export function logGamma(z: number): number {
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + stirlingRemainder(z);
}

/** ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b); a, b > 0. */
export function logBeta(a: number, b: number): number {
  return logGamma(Math.min(a, b)) - logRising(Math.max(a, b), Math.min(a, b));
}

/** ln of the rising factorial, Γ(a + k) / Γ(a); a > 0, k ≥ 0 and not necessarily whole. */
export function logRising(a: number, k: number): number {
  if (k <= FEW && Number.isInteger(k) && a < MODERATE) return Math.log(product(a, k));
  const powers = (a - 0.5) * Math.log1p(k / a) + k * (Math.log(a + k) - 1);
  return powers + stirlingRemainder(a + k) - stirlingRemainder(a);
}

function product(a: number, k: number): number {
  let value = 1;
  for (let i = 0; i < k; i += 1) value *= a + i;
  return value;
}

/** ln of the number of ways to choose k of n. */
export function logChoose(n: number, k: number): number {
  const few = Math.min(k, n - k);
  return logRising(n - few + 1, few) - logRising(1, few);
}
