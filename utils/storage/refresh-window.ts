/** The window a shop is judged on, from the periods that were read. */
import { chooseWindow, type DayWindow, type WindowChoice } from '../history/window.ts';
import { addDays, type Day } from '../time/day.ts';
import { type Database, withPrefix } from './database.ts';
import type { PeriodRow } from './rows.ts';

export interface ShopWindow extends WindowChoice {
  /** Finished days whose list was read whole, ascending. */
  readonly completeDays: readonly Day[];
  /** Products the page states for the window's list: the most of its days, or of the range; null when not stated. */
  readonly listed: number | null;
}

/** Text of a window, to tell whether statistics were made for it. */
export const windowKey = (window: DayWindow | null): string =>
  window ? `${window.kind} ${window.from} ${window.to}` : '';

export async function shopWindow(db: Database, shop: string): Promise<ShopWindow> {
  const rows = await withPrefix(db.periods, '[shop+period]', [shop]).toArray();
  const days = rows.filter((row) => row.kind === 'day');
  const choice = chooseWindow(
    days.map((row) => row.from),
    rows.filter((row) => row.kind === 'range'),
  );
  const completeDays = days.filter((row) => row.complete).map((row) => row.from);
  return { ...choice, completeDays: completeDays.sort(), listed: listedIn(rows, choice.window) };
}

function listedIn(rows: readonly PeriodRow[], window: DayWindow | null): number | null {
  if (window === null) return null;
  const kind = window.kind === 'range' ? 'range' : 'day';
  const inside = rows.filter((row) => row.kind === kind && row.from >= window.from && row.to <= window.to);
  return inside.reduce<number | null>(
    (most, row) => (row.listed === null ? most : Math.max(most ?? 0, row.listed)),
    null,
  );
}

/** A first sight says something about listing only if a whole list shortly before lacked the product. */
const GAP_DAYS = 7;

/** `day` if a whole list of one of the 7 days before it was read, else null. */
export function firstSeenOf(day: Day | null, completeDays: readonly Day[]): Day | null {
  if (day === null) return null;
  const earliest = addDays(day, -GAP_DAYS);
  return completeDays.some((complete) => complete >= earliest && complete < day) ? day : null;
}
