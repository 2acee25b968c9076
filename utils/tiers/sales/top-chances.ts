/** How likely products are among the best sellers of a week, by drawing weeks for all that come near. */
import { drawNegativeBinomial } from '../../statistics/count-draws.ts';
import { randomOf } from '../../statistics/random.ts';
import { streamOf } from '../../statistics/stream-of.ts';
import { SIZE } from './demand.ts';

export const DRAWS = 400;
export const SEED = 1;
/** Products further down than this many times the places asked about are not drawn: they hardly ever come so far. */
const REACH = 2;
const MARGIN = 20;

/** @param places the largest number of places asked about */
export function drawnCount(products: number, places: number): number {
  return Math.min(products, places * REACH + MARGIN);
}

/**
 * @param weeks orders expected in a week, best first
 * @param among numbers of places asked about
 * @param names of the products: each draws from a stream of its own, so that none moves another's weeks
 * @returns for each of `among` the chance of every product to be among so many
 */
export function topChances(
  weeks: readonly number[],
  among: readonly number[],
  names: readonly string[],
  { draws, seed } = { draws: DRAWS, seed: SEED },
): readonly (readonly number[])[] {
  const count = drawnCount(weeks.length, Math.max(0, ...among));
  const streams = names.slice(0, count).map((name) => randomOf(seed, streamOf(name)));
  const hits = among.map(() => new Float64Array(count));
  const drawn = new Float64Array(count);
  for (let round = 0; round < draws; round++) {
    // Of equal counts chance decides.
    streams.forEach((random, at) => {
      drawn[at] = drawNegativeBinomial(random, weeks[at] ?? 0, SIZE) + random();
    });
    const sorted = drawn.toSorted();
    among.forEach((places, which) => {
      const least = sorted[Math.max(0, count - places)] ?? 0;
      const own = hits[which];
      if (own) for (let at = 0; at < count; at++) if ((drawn[at] ?? 0) >= least) own[at] = (own[at] ?? 0) + 1;
    });
  }
  return hits.map((own) => weeks.map((_, at) => (own[at] ?? 0) / draws));
}
