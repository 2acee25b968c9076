/** The nearest count from which on something holds that, once true, stays true in that direction. */

import { firstOf } from './first-of.ts';

/** The smallest count above `k`, `n` at most, for which it holds; null when for none. */
export function firstCount(k: number, n: number, holds: (count: number) => boolean): number | null {
  const count = k + 1 + firstOf(n - k - 1, (more) => holds(k + 1 + more));
  return count <= n ? count : null;
}

/** The largest count below `k` for which it holds; null when for none. */
export function lastCount(k: number, holds: (count: number) => boolean): number | null {
  const back = firstCount(0, k, (steps) => holds(k - steps));
  return back === null ? null : k - back;
}
