/** Error bars of one rate, k of n. They are shown; nothing is ranked by them. */
import { betaQuantile, betaUpperQuantile } from './beta-quantile.ts';
import { normalCdf, Z80 } from './normal.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

const ALL: Interval = { low: 0, high: 1 };

/**
 * Wilson's score interval of k of n (E. B. Wilson 1927; without continuity correction), 80 % unless
 * told otherwise. Nothing known (n = 0) is the whole of 0..1; a k beyond n counts as n.
 */
export function wilson(k: number, n: number, z = Z80): Interval {
  if (!(n > 0)) return ALL;
  const hits = within(k, n);
  const rate = hits / n;
  const z2 = z * z;
  const centre = (rate + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z / (1 + z2 / n)) * Math.sqrt((rate * (1 - rate)) / n + z2 / (4 * n * n));
  return {
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === n ? 1 : Math.min(1, centre + half),
  };
}

/** The same with continuity correction (R. G. Newcombe 1998, Statistics in Medicine 17, method 4): never too narrow. */
export function wilsonCorrected(k: number, n: number, z = Z80): Interval {
  if (!(n > 0)) return ALL;
  const hits = within(k, n);
  return { low: correctedLow(hits, n, z), high: 1 - correctedLow(n - hits, n, z) };
}

function correctedLow(k: number, n: number, z: number): number {
  if (k === 0) return 0;
  const z2 = z * z;
  const root = z2 - 2 - 1 / n + 4 * (k / n) * (n - k + 1);
  return Math.max(0, (2 * k + z2 - 1 - z * Math.sqrt(Math.max(0, root))) / (2 * (n + z2)));
}

/**
 * The equal-tailed interval of Beta(k + ½, n − k + ½), Jeffreys' prior; the lower end is 0 at k = 0 and the
 * upper one 1 at k = n (Brown, Cai & DasGupta 2001).
 */
export function jeffreys(k: number, n: number, z = Z80): Interval {
  if (!(n > 0)) return ALL;
  const hits = within(k, n);
  const tail = normalCdf(-z);
  const [a, b] = [hits + 0.5, n - hits + 0.5];
  return {
    low: hits === 0 ? 0 : betaQuantile(tail, a, b),
    high: hits === n ? 1 : betaUpperQuantile(tail, a, b),
  };
}

function within(k: number, n: number): number {
  return Math.min(Math.max(k, 0), n);
}
