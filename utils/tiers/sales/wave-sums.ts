/** What a product sold in each wave of promotions that is over, beside its 平销 days before the promotion. */
import type { WaveSpan } from '../../promotions/past-waves.ts';
import { addDays, type Day, daysBetween } from '../../time/day.ts';
import { exactly, figure, type Read } from '../figures.ts';
import type { OverDays, WaveSum } from '../product-statistics.ts';

/** 平销 days that are looked at before a promotion. */
export const BEFORE_WAVE = 28;
/** With fewer of them, or hardly a piece sold on them, a multiple of it is chance. */
const FEWEST_USUAL = { days: 7, units: 5 } as const;

interface SoldOn extends Read {
  readonly day: Day;
}

function soldOn<T extends SoldOn>(read: readonly T[], counts: (one: T) => boolean): OverDays {
  let units = 0;
  let days = 0;
  for (const one of read) {
    if (!counts(one)) continue;
    const items = figure(exactly(one), 'payItems');
    if (items === null) continue;
    units += items;
    days += 1;
  }
  return { units, days };
}

/**
 * @param read single days of the product
 * @param isUsual whether a day is a 平销 day on which it could be sold
 * @returns pieces; of a wave of which half the days are not known nothing
 */
export function waveSumsOf<T extends SoldOn>(
  read: readonly T[],
  waves: readonly WaveSpan[],
  isUsual: (one: T) => boolean,
): WaveSum[] {
  return waves.flatMap(({ id, from, to, opens }) => {
    const during = soldOn(read, ({ day }) => day >= from && day <= to);
    if (2 * during.days < daysBetween(from, to) + 1) return [];
    const first = addDays(opens, -BEFORE_WAVE);
    const usual = soldOn(read, (one) => one.day >= first && one.day < opens && isUsual(one));
    const isTold = usual.days >= FEWEST_USUAL.days && usual.units >= FEWEST_USUAL.units;
    return isTold ? [{ wave: id, during, usual }] : [];
  });
}
