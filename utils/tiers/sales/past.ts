/** What a product sold a day in stretches of four weeks before the last four: whether it once was a hit. */
import { addDays, type Day, daysBetween } from '../../time/day.ts';
import { figure } from '../figures.ts';
import type { OverDays } from '../product-statistics.ts';
import type { Told } from './track.ts';

export const STRETCH_DAYS = 28;
const STRETCHES = 2;
/** With fewer days known a stretch tells nothing. */
const FEWEST_KNOWN = 21;

/**
 * Orders, or paying buyers where no order is counted; latest stretch first, null = not known.
 * @param told single days @param to the newest day that counts
 * @returns null where nothing was read as long ago as the latest of them reaches
 */
export function pastOf(told: readonly Told[], to: Day, byBuyers: boolean): readonly (OverDays | null)[] | null {
  const reach = addDays(to, 1 - 2 * STRETCH_DAYS);
  if (!told.some(({ from }) => from <= reach)) return null;
  return Array.from({ length: STRETCHES }, (_, i) => {
    const known = told.flatMap(({ from, figures }) => {
      const back = daysBetween(from, to);
      const orders = figure(figures, byBuyers ? 'payBuyers' : 'orders');
      return Math.floor(back / STRETCH_DAYS) === i + 1 && orders !== null ? [orders] : [];
    });
    if (known.length < FEWEST_KNOWN) return null;
    return { units: known.reduce((sum, orders) => sum + orders, 0), days: known.length };
  });
}
