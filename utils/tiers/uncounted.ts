/** 不计入单量: orders of single days that are no sales (样品, 内购, 异常), as the operator says. */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Day } from '../time/day.ts';
import { type Figures, figure, type Read } from './figures.ts';
import type { UncountedDays } from './product-statistics.ts';

export interface Uncounted {
  readonly day: Day;
  readonly orders: number;
  readonly buyers: number;
  /** Pieces, and what was paid for them in minor units; null = not both are said, and neither is known of that day. */
  readonly paid: { readonly items: number; readonly amount: number } | null;
}

interface DayRead extends Read {
  readonly day: Day;
}

export type UncountedBy = ReadonlyMap<Day, Uncounted>;

export function uncountedByDay(all: readonly Uncounted[] = []): UncountedBy {
  return new Map(all.map((one) => [one.day, one]));
}

/** Never below 0; what is not known stays so, and a figure becomes unknown where it is not said what to take off. */
function less(figures: Figures, id: MetricId, off: number | null): Figures {
  const known = figure(figures, id);
  if (known === null) return figures;
  if (off !== null) return { ...figures, [id]: Math.max(0, known - off) };
  const { [id]: _, ...others } = figures;
  return others;
}

/** The day without what does not count. */
export function counted<T extends DayRead>(read: T, all: UncountedBy): T {
  const off = all.get(read.day);
  if (!off) return read;
  const sold = less(less(read.figures, 'orders', off.orders), 'payBuyers', off.buyers);
  const { items = null, amount = null } = off.paid ?? {};
  return { ...read, figures: less(less(sold, 'payItems', items), 'payAmount', amount) };
}

/** Orders that could be taken off; of a day whose orders and buyers are both unknown none. */
function takenOff({ figures }: Read, { orders }: Uncounted): number {
  return Math.min(orders, figure(figures, 'orders') ?? figure(figures, 'payBuyers') ?? 0);
}

/** @returns null where nothing was taken off these days, which are as they were read */
export function uncountedDays(read: readonly DayRead[], all: UncountedBy): UncountedDays | null {
  const off = read.flatMap((one) => {
    const said = all.get(one.day);
    const orders = said ? takenOff(one, said) : 0;
    return said && orders > 0 ? [{ day: one.day, orders, said }] : [];
  });
  if (off.length === 0) return null;
  return {
    days: off.map(({ day }) => day),
    orders: off.reduce((sum, { orders }) => sum + orders, 0),
    unpriced: off.filter(({ said }) => said.paid === null).length,
  };
}

/** @returns null where nothing of it lies in the range */
export function uncountedInRange(from: Day, to: Day, all: UncountedBy): UncountedDays | null {
  const within = [...all.values()].filter(({ day }) => day >= from && day <= to);
  if (within.length === 0) return null;
  const days = within.map(({ day }) => day).sort();
  return { days, orders: within.reduce((sum, { orders }) => sum + orders, 0), unpriced: 0, kept: true };
}
