import { kendallVariance, tiesOf } from './mann-kendall.ts';
import { Z80 } from './normal.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A slope in units of y per unit of x, and its confidence interval. */
export interface Slope {
  readonly slope: number;
  readonly low: number;
  readonly high: number;
}

/**
 * The median of the slopes between all pairs, with the interval that Kendall's S gives (P. K. Sen 1968,
 * Journal of the American Statistical Association 63): few wild values do not move it. In the square of
 * the points' number, so for some hundreds of them.
 *
 * @param z of the interval, two-sided 80 % unless told otherwise
 * @returns null where there are no two points of different x
 */
export function theilSen(points: readonly Point[], z = Z80): Slope | null {
  const slopes = pairSlopes(points);
  if (slopes.length === 0) return null;
  const ties = [...tiesOf(points.map(({ x }) => x)), ...tiesOf(points.map(({ y }) => y))];
  const spread = z * Math.sqrt(Math.max(0, kendallVariance(points.length, ties)));
  const last = slopes.length - 1;
  const low = Math.max(0, Math.round((slopes.length - spread) / 2) - 1);
  const high = Math.min(last, Math.round((slopes.length + spread) / 2));
  const at = (index: number): number => slopes[index] ?? 0;
  return { slope: (at(Math.floor(last / 2)) + at(Math.ceil(last / 2))) / 2, low: at(low), high: at(high) };
}

/** Ascending. */
function pairSlopes(points: readonly Point[]): readonly number[] {
  const slopes = points.flatMap((p, i) =>
    points.slice(i + 1).flatMap((q) => (p.x === q.x ? [] : [(q.y - p.y) / (q.x - p.x)])),
  );
  return slopes.sort((a, b) => a - b);
}
