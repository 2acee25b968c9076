/** How sure a rate lies above a line, when the products of one shop resemble each other. */
import { normalCdf, Z80 } from './normal.ts';
import type { RateCounts } from './suggestion.ts';

/** From here on a rate is clearly on one side: the same bar as the 80 % interval excluding the line. */
export const CLEAR = 0.9;

/**
 * P(rate > line) by the score test, as if `prior` further visitors had been seen at exactly the line.
 * Without a prior it passes 0.9 just where Wilson's 80 % interval leaves the line behind.
 */
export function probabilityAbove(own: RateCounts, line: number, prior: number): number {
  if (!(own.n > 0) || !(line > 0 && line < 1)) return 0.5;
  const distance = own.k / own.n - line;
  return normalCdf((distance * own.n) / Math.sqrt((own.n + prior) * line * (1 - line)));
}

/** The rate that would be clearly above (+1) or below (−1) the line at the same number of visitors. */
export function clearRate(n: number, line: number, prior: number, side: 1 | -1): number {
  return line + (side * Z80 * Math.sqrt((n + prior) * line * (1 - line))) / n;
}
