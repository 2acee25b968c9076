/**
 * The least value that so many of the best reach at most: where others tie with it, the next better one.
 * @param count how many, at least 1
 * @returns null where nobody stands out
 */
export function leastOfBest(values: readonly number[], count: number): number | null {
  const sorted = values.toSorted((a, b) => b - a);
  const next = sorted[count];
  const best = sorted.slice(0, count).filter((value) => next === undefined || value > next);
  return best.at(-1) ?? null;
}
