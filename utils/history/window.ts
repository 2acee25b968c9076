/**
 * The window a shop is judged on: one for all its products, made of finished days or of one finished
 * range, never of both.
 */
import { addDays, type Day, daysBetween } from '../time/day.ts';

export interface DayWindow {
  readonly kind: 'days' | 'range';
  readonly from: Day;
  readonly to: Day;
  /** Too few 平销 days were read: products are compared within the event, its days count. */
  readonly phase?: 'event';
}

export interface WindowChoice {
  /** The newest finished day read on its own; null when only ranges were read. */
  readonly anchor: Day | null;
  readonly window: DayWindow | null;
}

export interface ReadRange {
  readonly from: Day;
  readonly to: Day;
  /** Whether one source gave its whole list; false also when the page states no total. */
  readonly complete: boolean;
}

/**
 * As long as the longest range backends offer: of days and a range the one that covers more counts, so over a fortnight
 * such a range would always win, and with it no trend could be told. That rates drift meanwhile is met by the cap on
 * their evidence, and that sales do by the weight of late days, which is chosen by the shop's own past.
 */
const WINDOW_DAYS = 30;
const LONGEST_RANGE = 31;
/** A range that ended longer ago than this before the newest data no longer speaks of now. */
const FRESH_DAYS = 7;

const lengthOf = (range: ReadRange): number => daysBetween(range.from, range.to) + 1;

const newest = (days: readonly Day[]): Day | null => days.reduce<Day | null>((a, b) => (a && a > b ? a : b), null);

/** Whole lists before parts of one, then the longest, then the one that ends last. */
function bestRange(ranges: readonly ReadRange[], latest: Day): ReadRange | null {
  const fresh = ranges.filter((r) => lengthOf(r) <= LONGEST_RANGE && daysBetween(r.to, latest) < FRESH_DAYS);
  const better = (a: ReadRange, b: ReadRange) =>
    Number(b.complete) - Number(a.complete) || lengthOf(b) - lengthOf(a) || daysBetween(a.to, b.to);
  return fresh.toSorted(better)[0] ?? null;
}

/**
 * Days within the 30 days up to the newest finished day, or one fresh range of at most 31 days:
 * whichever covers more days, days on a tie (they carry a trend). One look at the first page of a
 * long range must not throw away what rests on days, so beside days only a range read whole counts.
 * @param days days of which anything was read, in any order, each once
 * @param ranges ranges that were read
 * @param today in the shop's zone; a day or range that ends on it or later is not over and not used
 */
export function chooseWindow(days: readonly Day[], ranges: readonly ReadRange[], today: Day): WindowChoice {
  const finished = days.filter((day) => day < today);
  const over = ranges.filter((range) => range.to < today && range.from <= range.to);
  const anchor = newest(finished);
  const latest = newest([...finished, ...over.map((range) => range.to)]);
  if (!latest) return { anchor, window: null };
  const range = bestRange(over, latest);
  const from = anchor && addDays(anchor, 1 - WINDOW_DAYS);
  const covered = from ? finished.filter((day) => day >= from).length : 0;
  const wins = range !== null && (covered === 0 || range.complete) && lengthOf(range) > covered;
  if (wins) return { anchor, window: { kind: 'range', from: range.from, to: range.to } };
  return { anchor, window: from && anchor ? { kind: 'days', from, to: anchor } : null };
}
