import { beyondMean } from './beta-power.ts';

const TINY = 1e-300;
/** Near the mean it takes about the root of the parameters: enough for a thousand million. */
const MAX_STEPS = 100_000;

/**
 * The continued fraction F with I_x(a, b) = x^a y^b / B(a, b) / F, for x below (a + 1) / (a + b)
 * (DiDonato & Morris 1992, ACM TOMS 18, equation 9), by Lentz's method as Thompson & Barnett 1986 have it.
 *
 * @throws RangeError where the parameters are so large that it does not settle
 */
export function betaFraction(a: number, b: number, x: number, y: number): number {
  const shift = 1 - beyondMean(a, b, x, y);
  let value = (a * shift) / (a + 1) || TINY;
  let [up, down] = [value, 0];
  for (let m = 1; m <= MAX_STEPS; m += 1) {
    const at = a + 2 * m - 1;
    const share = (m * (b - m) * x) / at;
    const numerator = ((a + m - 1) / at) * (a + b + m - 1) * share * x;
    const denominator = m + share + ((a + m) * (shift + m * (1 + y))) / (at + 2);
    down = 1 / (denominator + numerator * down || TINY);
    up = denominator + numerator / up || TINY;
    const factor = up * down;
    value *= factor;
    if (Math.abs(factor - 1) <= Number.EPSILON) return value;
  }
  throw new RangeError(`beta parameters too large: ${a}, ${b}`);
}
