/** The normal distribution, as far as the engine needs it. */

/** Two-sided 80 %: the interval shown everywhere. */
export const Z80 = 1.2815515655446004;
/** Two-sided 95 %. */
export const Z95 = 1.959963984540054;

/** Coefficients of Abramowitz & Stegun, Handbook of Mathematical Functions, 7.1.26 (error < 1.5e-7). */
const P = 0.3275911;
const A = [1.061405429, -1.453152027, 1.421413741, -0.284496736, 0.254829592] as const;

/** erf(x), absolute error below 1.5e-7. */
export function erf(x: number): number {
  const t = 1 / (1 + P * Math.abs(x));
  let sum = 0;
  for (const a of A) sum = (sum + a) * t;
  return Math.sign(x) * (1 - sum * Math.exp(-x * x));
}

/** P(Z ≤ z); exactly 0.5 at 0. */
export function normalCdf(z: number): number {
  return 0.5 + erf(z / Math.SQRT2) / 2;
}
