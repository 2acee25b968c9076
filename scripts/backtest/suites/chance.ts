/** Seeded draws that the suites thin real counts by. */
import type { Random } from '../../../utils/statistics/random.ts';

/** Good ones among `draws` of an urn of `good` and `bad`, none put back. */
export function fromUrn(next: Random, good: number, bad: number, draws: number): number {
  let [left, all, found] = [good, good + bad, 0];
  for (let draw = 0; draw < draws && left > 0; draw++, all--) {
    if (next() * all >= left) continue;
    left -= 1;
    found += 1;
  }
  return found;
}
