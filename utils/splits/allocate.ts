/**
 * Shares a whole amount out by weights with the largest remainder, ties by place. Only where partners share all of it:
 * a larger amount may give one of them a fen less.
 * @param weights whole, none below 0, not all 0
 * @throws RangeError for any others
 */
export function largestRemainder(total: bigint, weights: readonly bigint[]): readonly bigint[] {
  const sum = weights.reduce((all, weight) => all + weight, 0n);
  if (sum <= 0n || weights.some((weight) => weight < 0n)) throw new RangeError('weights');
  if (total < 0n) return largestRemainder(-total, weights).map((share) => -share);
  const shares = weights.map((weight) => (total * weight) / sum);
  const rests = weights.map((weight, at) => ({ at, rest: (total * weight) % sum }));
  let left = total - shares.reduce((all, share) => all + share, 0n);
  rests.sort((a, b) => (a.rest === b.rest ? a.at - b.at : a.rest > b.rest ? -1 : 1));
  const first = new Set<number>();
  for (const { at } of rests) {
    if (left === 0n) break;
    first.add(at);
    left -= 1n;
  }
  return shares.map((share, at) => (first.has(at) ? share + 1n : share));
}
