/** The nearest count from which on something holds that, once true, stays true in that direction. */

/** The smallest count above `k`, `n` at most, for which it holds; null when for none. */
export function firstCount(k: number, n: number, holds: (count: number) => boolean): number | null {
  if (k >= n || !holds(n)) return null;
  let low = k + 1;
  let high = n;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** The largest count below `k` for which it holds; null when for none. */
export function lastCount(k: number, holds: (count: number) => boolean): number | null {
  const back = firstCount(0, k, (steps) => holds(k - steps));
  return back === null ? null : k - back;
}
