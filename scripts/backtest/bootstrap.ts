/** 95 % intervals by drawing the items anew, the same draw at all cut-offs. */
import { randomOf } from '../../utils/statistics/random.ts';
import type { Measured } from './measure.ts';
import { type MethodScores, meanOf, scoresAt } from './summary.ts';

export const RESAMPLES = 400;
const SEED = 7;

/** How often each of n items is drawn in n draws. */
export function drawn(next: () => number, n: number): Int32Array {
  const counts = new Int32Array(n);
  for (let draw = 0; draw < n; draw++) {
    const at = Math.floor(next() * n);
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}

export interface Resample {
  readonly cutoffs: readonly MethodScores[];
  readonly mean: MethodScores;
}

/** @param items of the whole table */
export function resamples(measured: readonly Measured[], items: number, times = RESAMPLES): readonly Resample[] {
  const next = randomOf(SEED);
  return Array.from({ length: times }, () => {
    const counts = drawn(next, items);
    const cutoffs = measured.map((part) => scoresAt(part, counts));
    return { cutoffs, mean: meanOf(cutoffs) };
  });
}

export type Interval = readonly [low: number, high: number];

/** Value below which a share of sorted values lies, between neighbours in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const low = sorted[Math.floor(at)] ?? 0;
  return low + (at - Math.floor(at)) * ((sorted[Math.ceil(at)] ?? low) - low);
}

/** The middle 95 %; null where no draw has a value. */
export function intervalOf(values: readonly (number | null)[]): Interval | null {
  const sorted = values.filter((value) => value !== null).sort((a, b) => a - b);
  return sorted.length === 0 ? null : [quantile(sorted, 0.025), quantile(sorted, 0.975)];
}
