/** Spearman's rank correlation of an order with outcomes. */
interface Ranked {
  readonly byScore: Int32Array;
  readonly byOutcome: Int32Array;
  readonly outcome: Float64Array;
}

/** Mean rank of the copies of each place, in a strict order. */
function ranks(order: Int32Array, counts: Int32Array): Float64Array {
  const rank = new Float64Array(counts.length);
  let before = 0;
  for (const place of order) {
    const count = counts[place] ?? 0;
    rank[place] = before + (count - 1) / 2;
    before += count;
  }
  return rank;
}

/** The same where places of equal value share their mean rank. */
function tiedRanks(order: Int32Array, counts: Int32Array, values: Float64Array): Float64Array {
  const rank = new Float64Array(counts.length);
  let before = 0;
  for (let at = 0; at < order.length; ) {
    const start = at;
    const value = values[order[at] ?? 0];
    let size = 0;
    for (; at < order.length && values[order[at] ?? 0] === value; at++) size += counts[order[at] ?? 0] ?? 0;
    const shared = before + (size - 1) / 2;
    for (let tied = start; tied < at; tied++) rank[order[tied] ?? 0] = shared;
    before += size;
  }
  return rank;
}

/** The order is strict: equal scores were put in one by chance. null for fewer than two items or equal outcomes. */
export function rankCorrelation({ byScore, byOutcome, outcome }: Ranked, counts: Int32Array): number | null {
  const x = ranks(byScore, counts);
  const y = tiedRanks(byOutcome, counts, outcome);
  let n = 0;
  for (const count of counts) n += count;
  const middle = (n - 1) / 2;
  let [xy, xx, yy] = [0, 0, 0];
  for (let at = 0; at < counts.length; at++) {
    const count = counts[at] ?? 0;
    const dx = (x[at] ?? 0) - middle;
    const dy = (y[at] ?? 0) - middle;
    xy += count * dx * dy;
    xx += count * dx * dx;
    yy += count * dy * dy;
  }
  return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : null;
}
