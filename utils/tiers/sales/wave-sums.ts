/** What a product sold in each wave of promotions that is over and that it took part in, beside its 平销 days before the promotion. */
import type { WaveSpan } from '../../promotions/past-waves.ts';
import { addDays, type Day, daysBetween } from '../../time/day.ts';
import { exactly, figure, type Read } from '../figures.ts';
import type { OverDays, WaveSum } from '../product-statistics.ts';

/** 平销 days that are looked at before a promotion. */
export const BEFORE_WAVE = 28;
/** With fewer of them, or hardly a piece sold on them, a multiple of it is chance. */
const FEWEST_USUAL = { days: 7, units: 5 } as const;

/** Whoever sells no cheaper than otherwise took no part in it. */
export const TAKES_PART = 0.95;

interface SoldOn extends Read {
  readonly day: Day;
}

interface Sold {
  readonly over: OverDays;
  /** 件单价 in minor units; null = not known. */
  readonly price: number | null;
}

function soldOn<T extends SoldOn>(read: readonly T[], counts: (one: T) => boolean): Sold {
  let units = 0;
  let days = 0;
  const paid = { amount: 0, items: 0 };
  for (const one of read) {
    if (!counts(one)) continue;
    const figures = exactly(one);
    const [items, amount] = [figure(figures, 'payItems'), figure(figures, 'payAmount')];
    if (items === null) continue;
    units += items;
    days += 1;
    if (amount === null) continue;
    paid.amount += amount;
    paid.items += items;
  }
  return { over: { units, days }, price: paid.items > 0 ? paid.amount / paid.items : null };
}

/**
 * @param read single days of the product
 * @param isSoldOut whether there was nothing to sell on a day
 * @param isUsual whether a day is a 平销 day on which it could be sold
 * @returns pieces; nothing of a wave of which half the days are not known, or in which it was no cheaper
 */
export function waveSumsOf<T extends SoldOn>(
  read: readonly T[],
  waves: readonly WaveSpan[],
  isUsual: (one: T) => boolean,
  isSoldOut: (one: T) => boolean = () => false,
): WaveSum[] {
  // Within an event all days of the shop are alike, and yet none of a past promotion is a 平销 day.
  const isWithin = ({ day }: T) => waves.some(({ opens, to }) => day >= opens && day <= to);
  return waves.flatMap(({ id, from, to, opens }) => {
    const during = soldOn(read, (one) => one.day >= from && one.day <= to && !isSoldOut(one));
    if (2 * during.over.days < daysBetween(from, to) + 1) return [];
    const first = addDays(opens, -BEFORE_WAVE);
    const usual = soldOn(read, (one) => one.day >= first && one.day < opens && isUsual(one) && !isWithin(one));
    const isTold = usual.over.days >= FEWEST_USUAL.days && usual.over.units >= FEWEST_USUAL.units;
    const isCheaper = during.price !== null && usual.price !== null && during.price <= usual.price * TAKES_PART;
    return isTold && isCheaper ? [{ wave: id, during: during.over, usual: usual.over }] : [];
  });
}
