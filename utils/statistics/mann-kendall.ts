/** The test for a trend of any shape (H. B. Mann 1945; M. G. Kendall 1975). */
export interface Trend {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Of s where there is no trend, ties allowed for. */
  readonly variance: number;
  /** Standard normal where there is no trend, with continuity correction; 0 where s is. */
  readonly z: number;
}

/** @param series in order of time, evenly spaced or not */
export function mannKendall(series: readonly number[]): Trend {
  let s = 0;
  for (const [i, earlier] of series.entries())
    for (let j = i + 1; j < series.length; j += 1) s += Math.sign((series[j] ?? 0) - earlier);
  const variance = kendallVariance(series.length, tiesOf(series));
  const z = s === 0 ? 0 : (s - Math.sign(s)) / Math.sqrt(variance);
  return { s, variance, z };
}

/** Var S of n values in random order. @param ties how many values each group of equal ones has */
export function kendallVariance(n: number, ties: readonly number[]): number {
  const part = (m: number): number => m * (m - 1) * (2 * m + 5);
  return ties.reduce((sum, t) => sum - part(t), part(n)) / 18;
}

/** The sizes of all groups of equal values. */
export function tiesOf(values: readonly number[]): readonly number[] {
  const groups = new Map<number, number>();
  for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1);
  return [...groups.values()];
}
