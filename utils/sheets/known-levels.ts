/**
 * Which products' levels are kept of a list. All of a small one; of a large one some of every page, chosen by the
 * product's id, so that reading the pages in order never drives out what makes the others judgeable.
 */
import { type Levels, median } from './levels.ts';
import { textHash } from './text-hash.ts';

type Pairs = readonly (readonly [product: string, level: number])[];

/** Up to so many, every product is kept. */
const ALL = 400;
/** Three of each page of ten of a list of 10,000 products, beside the first ones. */
const MOST = 3_400;
/** Fewer known products than this, and a page could not be judged the next time. */
const ENOUGH = 3;
/** A level is noted anew once it has moved so far. */
const FAR = 3;
/** Half of what another unit comes to: such a move may be one, and what it moved to is not taken over. */
const UNIT = 50;
/** Nearer to another unit than to the products known of the list. */
const STRANGE = 10;

/** The same ones of many, whichever page is read last. */
function chosen(pairs: Pairs, count: number): Pairs {
  if (pairs.length <= count) return pairs;
  const ranked = pairs.map((pair) => ({ pair, at: textHash(pair[0]) }));
  return ranked
    .sort((a, b) => a.at - b.at)
    .slice(0, count)
    .map(({ pair }) => pair);
}

const isBeyond = (now: number, then: number, times: number): boolean => now > then * times || now < then / times;

/** Products nobody vouches for, whose amounts lie where those of the list would in another unit. */
function isStrange(known: Levels, now: Levels): boolean {
  return known.size >= ENOUGH && isBeyond(median([...now.values()]), median([...known.values()]), STRANGE);
}

/** What a page adds: all while there is room, else as many as it takes to judge it the next time. */
function added(known: Levels, now: Levels): Pairs {
  const unseen = [...now].filter(([product]) => !known.has(product));
  const met = now.size - unseen.length;
  if (unseen.length === 0 || (met === 0 && isStrange(known, now))) return [];
  return chosen(unseen, Math.max(ALL - known.size, ENOUGH - met, 0));
}

/** null while what is known is good enough to judge such a page by. */
export function nextLevels(known: Levels, now: Levels): Levels | null {
  const moved = [...now].filter(([product, level]) => {
    const was = known.get(product);
    return was !== undefined && isBeyond(level, was, FAR) && !isBeyond(level, was, UNIT);
  });
  const fresh = added(known, now);
  if (moved.length === 0 && fresh.length === 0) return null;
  const next = new Map(chosen([...known, ...fresh], MOST));
  for (const [product, level] of moved) if (next.has(product)) next.set(product, level);
  const isNews = moved.length > 0 || fresh.some(([product]) => next.has(product));
  return isNews ? next : null;
}
