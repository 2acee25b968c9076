/** What a product sold of late and before, from its days. */
import { addDays, type Day } from '../time/day.ts';
import { remembered } from '../time/remembered.ts';

/** Paying buyers of the last days and of those before them. */
export interface Sides {
  readonly recent: number;
  readonly before: number;
}

/** Sides of which not every day need be known: how many are. */
export interface LongSides extends Sides {
  readonly recentDays: number;
  readonly beforeDays: number;
}

/** Both comparisons as far as days are known; a product is judged by the long one where it has it. */
export interface Trends {
  /** The last two weeks against the six before. */
  readonly long?: LongSides;
  /** The last week against the one before, over the weekdays known in both. */
  readonly short?: Sides;
}

export const WEEK = 7;
/** Fewer weekdays known in both weeks than this, and there is no short comparison. */
export const TREND_WEEKDAYS = 5;

export const LONG = { recent: 2 * WEEK, before: 6 * WEEK } as const;
/**
 * Days that must be known: four weeks where every day was read. Of the last two at most four may be missing, event
 * days among them: whoever reads on working days has enough. All weekends missing on one side, which sell a third
 * more, move a rate a day by a tenth, half of what may be called clear.
 */
export const LONG_FEWEST = { recent: 10, before: 2 * WEEK } as const;

/** The last seven days, each with the same weekday before. */
const pairsUpTo = remembered((to: Day) =>
  Array.from({ length: WEEK }, (_, back) => [addDays(to, -back), addDays(to, -back - WEEK)] as const),
);

/** The first day of each long side. */
const startsUpTo = remembered((to: Day) => ({
  recent: addDays(to, 1 - LONG.recent),
  before: addDays(to, 1 - LONG.recent - LONG.before),
}));

/** Like against like, so that nothing has to be scaled up and a weekend on one side only does not look like a change. */
function shortOf(buyers: ReadonlyMap<Day, number>, to: Day): Sides | null {
  let recent = 0;
  let before = 0;
  let weekdays = 0;
  for (const [day, sameWeekday] of pairsUpTo(to)) {
    const now = buyers.get(day);
    const then = buyers.get(sameWeekday);
    if (now === undefined || then === undefined) continue;
    recent += now;
    before += then;
    weekdays += 1;
  }
  return weekdays < TREND_WEEKDAYS ? null : { recent, before };
}

function longOf(buyers: ReadonlyMap<Day, number>, to: Day): LongSides | null {
  const from = startsUpTo(to);
  const sides = { recent: 0, before: 0, recentDays: 0, beforeDays: 0 };
  for (const [day, count] of buyers) {
    if (day > to || day < from.before) continue;
    const side = day >= from.recent ? 'recent' : 'before';
    sides[side] += count;
    sides[`${side}Days`] += 1;
  }
  const isKnown = sides.recentDays >= LONG_FEWEST.recent && sides.beforeDays >= LONG_FEWEST.before;
  return isKnown ? sides : null;
}

/** @param to the newest day of the window. @returns null where too few days are known for either */
export function trendsOfDays(buyers: ReadonlyMap<Day, number>, to: Day): Trends | null {
  const long = longOf(buyers, to);
  const short = shortOf(buyers, to);
  return long || short ? { ...(long && { long }), ...(short && { short }) } : null;
}
