/** What the order of 活动款 rests on: pieces sold of late and over the long run, and carts that are still open. */
import { addDays, type Day } from '../../time/day.ts';
import { exactly, figure, type Read } from '../figures.ts';
import type { OverDays, PromoSums } from '../product-statistics.ts';
import { PACE_DAYS } from './recency.ts';

/** Days that are no event and on which there was something to sell. */
const NORMAL = { most: 7, fewest: 5 } as const;
/** Carts are open this long, and what was sold longer ago is not of late. */
const LATE_DAYS = 14;
/** Of so few of these days nothing is said of carts. */
const FEWEST_CART_DAYS = 10;
/** One large day is no quarter of a year. */
const FEWEST_LONG_DAYS = 14;

interface SoldOn extends Read {
  readonly day: Day;
}

const NONE: OverDays = { units: 0, days: 0 };
const more = ({ units, days }: OverDays, told: number): OverDays => ({ units: units + told, days: days + 1 });

/**
 * @param read single days, ascending
 * @param isNormal whether a day was no event and not out of stock
 * @param to the newest day that counts
 * @returns null where nothing of it is known
 */
export function promoSumsOf<T extends SoldOn>(
  read: readonly T[],
  isNormal: (day: T) => boolean,
  to: Day,
): PromoSums | null {
  const [late, early] = [addDays(to, -LATE_DAYS), addDays(to, -PACE_DAYS)];
  let recent = NONE;
  let long = NONE;
  let open = NONE;
  for (let at = read.length - 1; at >= 0; at -= 1) {
    const one = read[at];
    if (!one || one.day <= early) break;
    const figures = exactly(one);
    const items = figure(figures, 'payItems');
    if (items !== null) long = more(long, items);
    if (one.day <= late) continue;
    if (items !== null && recent.days < NORMAL.most && isNormal(one)) recent = more(recent, items);
    const [carts, buyers] = [figure(figures, 'cartAdders'), figure(figures, 'payBuyers')];
    if (carts === null || buyers === null) continue;
    // Whoever bought has no cart open any more.
    open = more(open, carts - buyers);
  }
  const sums = {
    recent: recent.days < NORMAL.fewest ? null : recent,
    long: long.days < FEWEST_LONG_DAYS ? null : long,
    carts: open.days < FEWEST_CART_DAYS ? null : { ...open, units: Math.max(0, open.units) },
  };
  return Object.values(sums).every((one) => one === null) ? null : sums;
}
