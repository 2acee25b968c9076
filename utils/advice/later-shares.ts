/** What part of the shop's orders and visitors a product had in the days after a piece of advice, against before. */
import type { DayWindow } from '../history/window.ts';
import type { MetricId } from '../metrics/vocabulary.ts';
import { type Figures, sumKnown } from '../tiers/figures.ts';
import { addDays, type Day } from '../time/day.ts';
import { LATER_DAYS } from './cutoffs.ts';
import type { StoredHistory } from './stored-history.ts';

/** Days that tell what a product sold before. */
export const BEFORE_DAYS = 14;
/** Of fewer orders on both sides together chance alone decides which part is the larger. */
const FEWEST_ORDERS = 10;

export interface Sides {
  readonly before: number;
  readonly after: number;
}

interface SidesOf {
  readonly of: ReadonlyMap<string, Sides>;
  readonly all: Sides;
}

export interface LaterShares {
  /** Orders, or paying buyers where either side knows no orders. */
  readonly orders: SidesOf;
  readonly visitors: SidesOf;
}

interface SideDays {
  /** Ordinary days alone. */
  readonly before: ReadonlySet<Day>;
  /** Within a promotion its days alone, where any of them was read. */
  readonly after: ReadonlySet<Day>;
}

const daysFrom = (first: Day, count: number): Day[] => Array.from({ length: count }, (_, i) => addDays(first, i));

/** @param day the last one before these days */
export function sideDays({ products, eventDaysOf, promotionDaysOf }: StoredHistory, day: Day): SideDays {
  const window: DayWindow = { kind: 'days', from: addDays(day, 1 - BEFORE_DAYS), to: addDays(day, LATER_DAYS) };
  const event = new Set([...eventDaysOf(window), ...promotionDaysOf(window).within]);
  const later = daysFrom(addDays(day, 1), LATER_DAYS);
  const read = new Set(products.flatMap((one) => one.days.filter((d) => event.has(d.day)).map((d) => d.day)));
  const within = later.filter((one) => read.has(one));
  return {
    before: new Set(daysFrom(window.from, BEFORE_DAYS).filter((one) => !event.has(one))),
    after: new Set(within.length > 0 ? within : later),
  };
}

/** Figures of one product on the days of either side. */
export interface BothSides {
  readonly product: string;
  readonly before: readonly Figures[];
  readonly after: readonly Figures[];
}

function sidesBy({ before, after }: BothSides, metric: MetricId): Sides | null {
  const sides = { before: sumKnown(before, metric), after: sumKnown(after, metric) };
  return sides.before === null || sides.after === null ? null : { before: sides.before, after: sides.after };
}

function sidesOf(read: readonly BothSides[], told: (one: BothSides) => Sides | null): SidesOf {
  const of = new Map<string, Sides>();
  const all = { before: 0, after: 0 };
  for (const one of read) {
    const own = told(one);
    if (!own) continue;
    of.set(one.product, own);
    all.before += own.before;
    all.after += own.after;
  }
  return { of, all };
}

export function sharesOf(read: readonly BothSides[]): LaterShares {
  return {
    orders: sidesOf(read, (one) => sidesBy(one, 'orders') ?? sidesBy(one, 'payBuyers')),
    visitors: sidesOf(read, (one) => sidesBy(one, 'visitors')),
  };
}

/** Whether its part of the orders is no smaller than before; null = not known, or of too few. */
export function keptShare({ orders: { of, all } }: LaterShares, product: string): boolean | null {
  const own = of.get(product);
  if (!own || own.before + own.after < FEWEST_ORDERS || all.before === 0 || all.after === 0) return null;
  return own.after * all.before >= own.before * all.after;
}
