/** (3 − √5) / 2 */
const GOLDEN = 0.3819660112501051;
const MAX_STEPS = 200;

/** [where, how high] */
type At = readonly [number, number];

/** The valley lies between `from` and `to`; the lowest point so far, and the two it came from. */
interface Search {
  readonly from: number;
  readonly to: number;
  readonly best: At;
  readonly second: At;
  readonly third: At;
}

/**
 * Where f is lowest between low and high, for an f with one valley: parabolas through the three lowest
 * points, golden sections where they do not help (R. P. Brent 1973, Algorithms for Minimization without
 * Derivatives, chapter 5). An end is only approached to within the tolerance.
 *
 * @param tolerance absolute; below 1e-8 of the size of x it cannot be kept
 */
export function minimise(f: (x: number) => number, low: number, high: number, tolerance: number): number {
  const start = low + GOLDEN * (high - low);
  const first: At = [start, f(start)];
  let search: Search = { from: low, to: high, best: first, second: first, third: first };
  let [step, before] = [0, 0];
  for (let count = 0; count < MAX_STEPS && !isNarrow(search, tolerance); count += 1) {
    const jump = parabolicStep(search, before, tolerance);
    const section = largerPart(search);
    [before, step] = jump === null ? [section, GOLDEN * section] : [step, jump];
    // Two points closer than the tolerance would tell rounding from rounding.
    const x = search.best[0] + (Math.abs(step) >= tolerance ? step : Math.sign(step || 1) * tolerance);
    search = narrowed(search, [x, f(x)]);
  }
  return search.best[0];
}

function isNarrow({ from, to, best }: Search, tolerance: number): boolean {
  return Math.max(best[0] - from, to - best[0]) <= 2 * tolerance;
}

/** From the best point to the end further away. */
function largerPart({ from, to, best }: Search): number {
  return best[0] < (from + to) / 2 ? to - best[0] : from - best[0];
}

/**
 * To the lowest point of the parabola through all three; null where that lies outside or is no shorter
 * than half the step before the last.
 */
function parabolicStep(search: Search, before: number, tolerance: number): number | null {
  const { from, to, best, second, third } = search;
  const r = (best[0] - second[0]) * (best[1] - third[1]);
  const q = (best[0] - third[0]) * (best[1] - second[1]);
  const jump = ((best[0] - second[0]) * r - (best[0] - third[0]) * q) / (2 * (q - r));
  const lands = best[0] + jump;
  if (!(Math.abs(jump) < Math.abs(before) / 2 && lands > from && lands < to)) return null;
  const isNearEnd = Math.min(lands - from, to - lands) < 2 * tolerance;
  return isNearEnd ? Math.sign(largerPart(search)) * tolerance : jump;
}

function narrowed({ from, to, best, second, third }: Search, point: At): Search {
  const isLeft = point[0] < best[0];
  if (point[1] <= best[1]) {
    const [low, high] = isLeft ? [from, best[0]] : [best[0], to];
    return { from: low, to: high, best: point, second: best, third: second };
  }
  const rest = isLeft ? { from: point[0], to, best } : { from, to: point[0], best };
  if (point[1] <= second[1] || second === best) return { ...rest, second: point, third: second };
  if (point[1] <= third[1] || third === best || third === second) return { ...rest, second, third: point };
  return { ...rest, second, third };
}
