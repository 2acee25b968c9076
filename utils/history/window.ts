/**
 * The window a shop is judged on: one for all its products, made of finished days or of one finished
 * range, never of both.
 */
import { addDays, type Day, daysBetween } from '../time/day.ts';

export interface DayWindow {
  readonly kind: 'days' | 'range';
  readonly from: Day;
  readonly to: Day;
}

export interface WindowChoice {
  /** The newest finished day read on its own; null when only ranges were read. */
  readonly anchor: Day | null;
  readonly window: DayWindow | null;
}

interface Range {
  readonly from: Day;
  readonly to: Day;
}

const WINDOW_DAYS = 30;
const LONGEST_RANGE = 31;
/** A range that ended longer ago than this before the newest data no longer speaks of now. */
const FRESH_DAYS = 7;

const lengthOf = (range: Range): number => daysBetween(range.from, range.to) + 1;

const newest = (days: readonly Day[]): Day | null => days.reduce<Day | null>((a, b) => (a && a > b ? a : b), null);

/** Longest first, then the one that ends last. */
function bestRange(ranges: readonly Range[], latest: Day): Range | null {
  const fresh = ranges.filter((r) => lengthOf(r) <= LONGEST_RANGE && daysBetween(r.to, latest) < FRESH_DAYS);
  const [best] = [...fresh].sort((a, b) => lengthOf(b) - lengthOf(a) || daysBetween(a.to, b.to));
  return best ?? null;
}

/**
 * Days within the 30 days up to the newest finished day, or one fresh range of at most 31 days:
 * whichever covers more days, days on a tie (they carry a trend).
 * @param days finished days of which anything was read, in any order, each once
 * @param ranges finished ranges that were read
 */
export function chooseWindow(days: readonly Day[], ranges: readonly Range[]): WindowChoice {
  const anchor = newest(days);
  const latest = newest([...days, ...ranges.map((range) => range.to)]);
  if (!latest) return { anchor, window: null };
  const range = bestRange(ranges, latest);
  const from = anchor && addDays(anchor, 1 - WINDOW_DAYS);
  const covered = from ? days.filter((day) => day >= from).length : 0;
  if (range && lengthOf(range) > covered) return { anchor, window: { kind: 'range', from: range.from, to: range.to } };
  return { anchor, window: from && anchor ? { kind: 'days', from, to: anchor } : null };
}
