/** What a product sold a day in stretches of four weeks before the last four: whether it once was a hit. */
import { addDays, type Day, daysBetween } from '../../time/day.ts';
import { figure } from '../figures.ts';
import type { OverDays } from '../product-statistics.ts';
import type { Told } from './track.ts';

const WEEK = 7;
const STRETCH_WEEKS = 4;
export const STRETCH_DAYS = STRETCH_WEEKS * WEEK;
/** Each begins a week before the one after it, as far back as the pace of sales reaches. */
const STRETCHES = 5;
/** With fewer days known a stretch tells nothing. */
const FEWEST_KNOWN = 21;

/** How many days back a stretch lies. @param at 0 = the latest */
export function stretchDays(at: number): { readonly since: number; readonly until: number } {
  const since = STRETCH_DAYS + at * WEEK;
  return { since, until: since + STRETCH_DAYS };
}

/** By weeks back, 0 the last seven days. */
function weeksOf(told: readonly Told[], to: Day, byBuyers: boolean): OverDays[] {
  const weeks = Array.from({ length: 2 * STRETCH_WEEKS + STRETCHES - 1 }, () => ({ units: 0, days: 0 }));
  for (const { from, figures } of told) {
    const week = weeks[Math.floor(daysBetween(from, to) / WEEK)];
    const orders = figure(figures, byBuyers ? 'payBuyers' : 'orders');
    if (!week || orders === null) continue;
    week.units += orders;
    week.days += 1;
  }
  return weeks;
}

/**
 * Orders, or paying buyers where no order is counted; latest stretch first, null = not known.
 * @param told single days @param to the newest day that counts
 * @returns null where nothing was read as long ago as the latest of them reaches
 */
export function pastOf(told: readonly Told[], to: Day, byBuyers: boolean): readonly (OverDays | null)[] | null {
  const reach = addDays(to, 1 - 2 * STRETCH_DAYS);
  if (!told.some(({ from }) => from <= reach)) return null;
  const weeks = weeksOf(told, to, byBuyers);
  return Array.from({ length: STRETCHES }, (_, at) => {
    const first = STRETCH_WEEKS + at;
    const own = weeks.slice(first, first + STRETCH_WEEKS);
    const days = own.reduce((sum, week) => sum + week.days, 0);
    return days < FEWEST_KNOWN ? null : { units: own.reduce((sum, week) => sum + week.units, 0), days };
  });
}
