/** Why no trend can be told, and how many more days read would change that. */
import { addDays, type Day } from '../time/day.ts';
import type { TrendGap } from './product-statistics.ts';
import { LONG, LONG_FEWEST, TREND_WEEKDAYS, trendsOfDays, WEEK } from './trend-sides.ts';

/** Event days never close two weeks for longer than this. */
const FURTHEST = 4 * WEEK;

interface Read {
  /** Paying buyers of the days that count, and of those with the event days. */
  readonly buyers: ReadonlyMap<Day, number>;
  readonly withEvents: ReadonlyMap<Day, number>;
  readonly eventDays: ReadonlySet<Day>;
  /** The newest day of the window. */
  readonly to: Day;
}

/** Of days that have no trend. */
export function trendGapOf(read: Read): TrendGap {
  const { withEvents, eventDays, to } = read;
  const reach = addDays(to, 1 - LONG.recent - LONG.before);
  const known = [...withEvents.keys()].filter((day) => day >= reach && day <= to);
  if (known.length === 0) return { why: 'no-buyers', events: [], more: null };
  const more = daysToRead(read);
  const unless = trendsOfDays(withEvents, to);
  if (unless === null) return { why: 'few-days', events: [], more };
  const from = unless.short ? addDays(to, 1 - 2 * WEEK) : reach;
  const events = known.filter((day) => day >= from && eventDays.has(day)).sort();
  return { why: 'event-days', events, more };
}

/** The fewest days that make either comparison, with the newest day where it is or moved on. */
function daysToRead(read: Read): number | null {
  const ways = Array.from({ length: FURTHEST + 1 }, (_, on) => addDays(read.to, on));
  const open = ways.flatMap((to) => [shortAt(to, read), longAt(to, read)]).filter((way) => way !== null);
  return open.length === 0 ? null : Math.min(...open);
}

/** Days to read so that enough weekdays are known in both weeks up to `to`; null when event days forbid it. */
function shortAt(to: Day, { buyers, eventDays }: Read): number | null {
  const isUnread = (day: Day) => Number(!buyers.has(day));
  const pairs: number[] = [];
  for (let back = 0; back < WEEK; back += 1) {
    const [now, then] = [addDays(to, -back), addDays(to, -back - WEEK)];
    if (eventDays.has(now) || eventDays.has(then)) continue;
    // The newest day must be read to be the newest: its weekday costs nothing but the day a week before.
    pairs.push(back === 0 ? isUnread(then) : isUnread(now) + isUnread(then));
  }
  if (pairs.length < TREND_WEEKDAYS) return null;
  const cheapest = pairs.sort((a, b) => a - b).slice(0, TREND_WEEKDAYS);
  return isUnread(to) + cheapest.reduce((sum, cost) => sum + cost, 0);
}

/** The same for the long comparison up to `to`. */
function longAt(to: Day, { buyers, eventDays }: Read): number | null {
  // An event day that is the newest has to be read and counts on no side.
  const toBe = eventDays.has(to) ? Number(!buyers.has(to)) : 0;
  const side = (until: Day, days: number, fewest: number, newest: number): number | null => {
    const all = Array.from({ length: days }, (_, back) => addDays(until, -back)).filter((day) => !eventDays.has(day));
    const missing = Math.max(newest, fewest - all.filter((day) => buyers.has(day)).length);
    return all.length < fewest ? null : missing;
  };
  const newest = eventDays.has(to) || buyers.has(to) ? 0 : 1;
  const recent = side(to, LONG.recent, LONG_FEWEST.recent, newest);
  const before = side(addDays(to, -LONG.recent), LONG.before, LONG_FEWEST.before, 0);
  return recent === null || before === null ? null : toBe + recent + before;
}
