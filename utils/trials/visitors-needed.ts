import { Z80 } from '../tiers/normal.ts';
import type { RateCounts } from '../tiers/suggestion.ts';

/** More than this is no plan: the products are too close (拉不开差距). */
export const VISITORS_CAP = 5_000;

/**
 * Smallest number of additional visitors after which, at the present rate, the 80 % interval would
 * no longer contain the line: n with |rate − line| · n / √(n + prior) > z · √(line (1 − line)).
 * @param line the rate to be told apart from, 0..1
 * @param prior visitors' worth of the line mixed into the judgement
 * @returns 0 when already apart; null when more than `VISITORS_CAP` would be needed
 */
export function visitorsNeeded(own: RateCounts, line: number, prior = 0): number | null {
  if (!(own.n > 0) || !(line > 0 && line < 1)) return null;
  const distance = Math.abs(own.k / own.n - line);
  const spread = Z80 * Z80 * line * (1 - line);
  if (distance === 0) return null;
  const root = spread + Math.sqrt(spread * (spread + 4 * distance * distance * prior));
  const total = Math.floor(root / (2 * distance * distance)) + 1;
  const more = Math.max(0, total - own.n);
  return more > VISITORS_CAP ? null : more;
}
