/** Why no trend can be told, and how many more days read would change that. */
import { addDays, type Day } from '../time/day.ts';
import type { TrendGap } from './product-statistics.ts';
import { TREND_WEEKDAYS, trendOfDays, WEEK } from './trend.ts';

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

/** @returns null when there is a trend */
export function trendGapOf(read: Read): TrendGap | null {
  const { buyers, withEvents, eventDays, to } = read;
  if (trendOfDays(buyers, to) !== null) return null;
  if (withEvents.size === 0) return { why: 'no-buyers', events: [], more: null };
  const more = daysToRead(read);
  if (trendOfDays(withEvents, to) === null) return { why: 'few-days', events: [], more };
  const fortnight = addDays(to, 1 - 2 * WEEK);
  const events = [...eventDays].filter((day) => day >= fortnight && day <= to && withEvents.has(day)).sort();
  return { why: 'event-days', events, more };
}

/** The fewest days that complete enough weekdays, with the newest day where it is or moved on. */
function daysToRead(read: Read): number | null {
  const ways = Array.from({ length: FURTHEST + 1 }, (_, on) => costAt(addDays(read.to, on), read));
  const open = ways.filter((way) => way !== null);
  return open.length === 0 ? null : Math.min(...open);
}

/** Days to read so that enough weekdays are known in both weeks up to `to`; null when event days forbid it. */
function costAt(to: Day, { buyers, eventDays }: Read): number | null {
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
