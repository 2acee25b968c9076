import { Z80 } from './normal.ts';

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/**
 * Wilson's score interval of k of n (E. B. Wilson 1927; without continuity correction), 80 % unless
 * told otherwise. Nothing known (n = 0) is the whole of 0..1; a k beyond n counts as n.
 */
export function wilson(k: number, n: number, z = Z80): Interval {
  if (!(n > 0)) return { low: 0, high: 1 };
  const hits = Math.min(Math.max(k, 0), n);
  const rate = hits / n;
  const z2 = z * z;
  const centre = (rate + z2 / (2 * n)) / (1 + z2 / n);
  const half = (z / (1 + z2 / n)) * Math.sqrt((rate * (1 - rate)) / n + z2 / (4 * n * n));
  return {
    low: hits === 0 ? 0 : Math.max(0, centre - half),
    high: hits === n ? 1 : Math.min(1, centre + half),
  };
}
