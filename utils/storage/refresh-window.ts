/** The window a shop is judged on, from the periods that were read. */
import { GAP_DAYS } from '../history/first-seen.ts';
import { chooseWindow, type DayWindow, type WindowChoice } from '../history/window.ts';
import { FEWEST_DAYS } from '../tiers/few-days.ts';
import { NEW_DAYS } from '../tiers/statistics.ts';
import { addDays, type Day } from '../time/day.ts';
import { type Database, withPrefix } from './database.ts';
import type { PeriodRow } from './rows.ts';

export interface ShopWindow extends WindowChoice {
  /** Finished days of late whose list was read whole, ascending: those that can date a listing. */
  readonly completeDays: readonly Day[];
  /** Products the page states for the range, or for the newest day of the window; null when not stated. */
  readonly listed: number | null;
  /** Days of the window on which anything was read; null for a range. */
  readonly daysRead: number | null;
}

/** Text of a window, to tell whether statistics were made for it. */
const windowKey = (window: DayWindow | null): string =>
  window ? `${window.kind} ${window.from} ${window.to}${window.phase ? ` ${window.phase}` : ''}` : '';

/** Statistics of an older shape, and what is said by them, are made anew by the next run. */
export const SHAPE = 14;

/**
 * Text of what statistics were made for: the window, the day on which 在测 was counted, and their shape.
 * @param dates what the operator's own dates of promotions change in it
 */
export const statisticsKey = (window: DayWindow | null, today: Day, dates: string): string =>
  `${windowKey(window)} @${today} ${SHAPE}${dates && ` ${dates}`}`;

/** Days within a window that are known to be no 平销 days. */
export type EventDaysOf = (window: DayWindow) => ReadonlySet<Day>;

/** @param today in the shop's zone; periods that end on it or later are not over and not used */
export async function shopWindow(db: Database, shop: string, today: Day, events: EventDaysOf): Promise<ShopWindow> {
  return windowOf(await withPrefix(db.periods, '[shop+period]', [shop]).toArray(), today, events);
}

/** The same of periods that are at hand. */
export function windowOf(rows: readonly PeriodRow[], today: Day, events: EventDaysOf): ShopWindow {
  const days = rows.filter((row) => row.kind === 'day');
  const choice = chooseWindow(
    judgedDays(days, today).map((row) => row.from),
    rows.filter((row) => row.kind === 'range'),
    today,
  );
  const earliest = addDays(today, -NEW_DAYS - GAP_DAYS - 1);
  const completeDays = days.filter((row) => row.complete && row.from >= earliest && row.from < today);
  const read = choice.window && daysIn(days, choice.window);
  return {
    ...choice,
    window:
      choice.window && read && isWithinEvent(read, events(choice.window))
        ? { ...choice.window, phase: 'event' }
        : choice.window,
    completeDays: completeDays.map((row) => row.from).sort(),
    listed: listedIn(rows, choice.window),
    daysRead: read?.length ?? null,
  };
}

/** How far back the newest whole list may lie for the parts read since to wait. */
const WAIT_DAYS = 7;

/**
 * Days the window may be made of. Yesterday's first page, read in the morning, would make the whole
 * shop one that was read in part: such parts wait until their list is whole, while a fresh whole one stands.
 */
function judgedDays(days: readonly PeriodRow[], today: Day): readonly PeriodRow[] {
  const over = days.filter((row) => row.from < today).toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const whole = over.find((row) => row.complete || row.listed === null || row.told)?.from;
  const newest = over[0]?.from;
  if (!whole || !newest || whole < addDays(newest, -WAIT_DAYS)) return days;
  return days.filter((row) => row.from <= whole);
}

/** Days of the window on which anything was read; null for a range. */
function daysIn(days: readonly PeriodRow[], window: DayWindow): readonly Day[] | null {
  if (window.kind !== 'days') return null;
  return days.filter(({ from }) => from >= window.from && from <= window.to).map(({ from }) => from);
}

/** Whether so few 平销 days were read that products are better compared on the days of the event. */
function isWithinEvent(read: readonly Day[], events: ReadonlySet<Day>): boolean {
  const ordinary = read.filter((day) => !events.has(day)).length;
  return ordinary < FEWEST_DAYS && ordinary < read.length;
}

/** A shop's list grows and shrinks, so of days the newest one's total counts. */
function listedIn(rows: readonly PeriodRow[], window: DayWindow | null): number | null {
  if (window === null) return null;
  const kind = window.kind === 'range' ? 'range' : 'day';
  const from = window.kind === 'range' ? window.from : window.to;
  return rows.find((row) => row.kind === kind && row.from === from && row.to === window.to)?.listed ?? null;
}
