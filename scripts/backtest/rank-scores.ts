/**
 * How good a ranking was, after what was sold later: the research's scores (section 3 of its report).
 * Items may count several times, as a bootstrap draws them; an item drawn twice stands twice in a row.
 */
import { rankCorrelation } from './rank-correlation.ts';

export interface RankScores {
  /** Share of the k picked that are among the real best k. */
  readonly precision: number | null;
  /** What the picked k sold, as a share of what the real best k sold; null when nothing was sold. */
  readonly capture: number | null;
  /** Spearman's correlation with what was sold; null when all sold the same. */
  readonly spearman: number | null;
  /** Share of the real best tenth that is in the half ranked lowest. */
  readonly topLost: number | null;
  /** Share of all that was sold that the half ranked lowest sold. */
  readonly salesLost: number | null;
}

export const SCORES = ['precision', 'capture', 'spearman', 'topLost', 'salesLost'] as const;

export interface Judged {
  /** Places from the highest rank to the lowest. */
  readonly byScore: Int32Array;
  /** Places from the most sold to the least. */
  readonly byOutcome: Int32Array;
  /** Sold in the test, by place. */
  readonly outcome: Float64Array;
}

const DROPPED = 0.5;
const TOP = 0.1;

/** How often each place is among the first `size` of an order. */
function first(order: Int32Array, counts: Int32Array, size: number): Int32Array {
  const taken = new Int32Array(counts.length);
  let rest = size;
  for (let at = 0; at < order.length && rest > 0; at++) {
    const place = order[at] ?? 0;
    const take = Math.min(counts[place] ?? 0, rest);
    taken[place] = take;
    rest -= take;
  }
  return taken;
}

function sold(taken: Int32Array, outcome: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < taken.length; at++) sum += (taken[at] ?? 0) * (outcome[at] ?? 0);
  return sum;
}

function overlap(a: Int32Array, b: Int32Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += Math.min(a[at] ?? 0, b[at] ?? 0);
  return sum;
}

function share(part: number, whole: number): number | null {
  return whole > 0 ? part / whole : null;
}

/** @param counts how often each place was drawn @param k how many are picked */
export function rankScores({ byScore, byOutcome, outcome }: Judged, counts: Int32Array, k: number): RankScores {
  let n = 0;
  for (const count of counts) n += count;
  const pick = Math.min(k, n);
  const picked = first(byScore, counts, pick);
  const best = first(byOutcome, counts, pick);
  const kept = first(byScore, counts, Math.ceil(n * (1 - DROPPED)));
  const dropped = Int32Array.from(counts);
  for (let at = 0; at < dropped.length; at++) dropped[at] = (dropped[at] ?? 0) - (kept[at] ?? 0);
  const topSize = Math.max(1, Math.round(n * TOP));
  return {
    precision: share(overlap(picked, best), pick),
    capture: share(sold(picked, outcome), sold(best, outcome)),
    spearman: rankCorrelation({ byScore, byOutcome, outcome }, counts),
    topLost: n > 0 ? overlap(dropped, first(byOutcome, counts, topSize)) / topSize : null,
    salesLost: share(sold(dropped, outcome), sold(counts, outcome)),
  };
}
