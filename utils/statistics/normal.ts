/** The normal distribution. */
import { requireNumber } from './require.ts';

/** Two-sided 80 %: the interval shown everywhere. */
export const Z80 = 1.2815515655446004;
/** Two-sided 95 %. */
export const Z95 = 1.959963984540054;

/** Where the three rational approximations meet (W. J. Cody 1969, Mathematics of Computation 23, for Φ). */
const CENTRE_TO = 0.67448975;
const MIDDLE_TO = Math.sqrt(32);
/** 1 / √(2π) */
const DENSITY_AT_0 = 0.3989422804014327;
/** Coefficients from the highest power down. */
const CENTRE = [
  [0.06568233791820745, 2.2352520354606837, 161.02823106855587, 1067.6894854603709, 18154.98125334356],
  [1, 47.20258190468824, 976.0985517377767, 10260.932208618979, 45507.78933502673],
] as const;
const MIDDLE = [
  [
    1.0765576773720192e-8, 0.39894151208813466, 8.883149794388377, 93.50665613217787, 597.2702763948002,
    2494.5375852903726, 6848.190450536283, 11602.65143764735, 9842.714838383978,
  ],
  [
    1, 22.266688044328117, 235.387901782625, 1519.3775994075547, 6485.558298266761, 18615.571640885097,
    34900.95272114598, 38912.00328609327, 19685.42967685999,
  ],
] as const;
const FAR = [
  [
    0.02307344176494017, 0.215898534057957, 0.12740116116024736, 0.022235277870649807, 0.0014216191932278936,
    0.000029112874951168793,
  ],
  [1, 1.284260096144911, 0.4682382124808651, 0.06598813786892856, 0.0037823963320275824, 0.00007297515550839662],
] as const;

/** P(Z ≤ z), relative error about 1e-15 in either tail; exactly 0.5 at 0. @throws RangeError for NaN */
export function normalCdf(z: number): number {
  requireNumber('z', z);
  if (Math.abs(z) <= CENTRE_TO) return 0.5 + z * ratio(CENTRE, z * z);
  return z < 0 ? upperTail(-z) : 1 - upperTail(z);
}

/** P(Z > z), z > 0 and beyond the centre. */
function upperTail(z: number): number {
  if (z === Number.POSITIVE_INFINITY) return 0;
  if (z <= MIDDLE_TO) return halfSquareExp(z) * ratio(MIDDLE, z);
  const inverse = 1 / (z * z);
  return (halfSquareExp(z) * (DENSITY_AT_0 - inverse * ratio(FAR, inverse))) / z;
}

/** e^(−z²/2) with z split at its sixteenths, whose square is exact. */
function halfSquareExp(z: number): number {
  const coarse = Math.trunc(z * 16) / 16;
  return Math.exp(-0.5 * coarse * coarse) * Math.exp(-0.5 * (z - coarse) * (z + coarse));
}

type Coefficients = readonly number[];

/** One polynomial over another. */
export function ratio([above, below]: readonly [Coefficients, Coefficients], at: number): number {
  return polynomial(above, at) / polynomial(below, at);
}

function polynomial(coefficients: Coefficients, at: number): number {
  let sum = 0;
  for (const c of coefficients) sum = sum * at + c;
  return sum;
}
