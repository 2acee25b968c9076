/** What a shop's products did in the days after a piece of advice, and whether its claim held. */
import { rateBaseOf } from '../metrics/platform-metrics.ts';
import { figure, sumKnown } from '../tiers/figures.ts';
import { PLACES_ALLOWED } from '../tiers/main-and-second.ts';
import { UPPER_PART } from '../tiers/stop.ts';
import { counted, uncountedByDay } from '../tiers/uncounted.ts';
import type { Verdict } from '../tiers/verdict-kinds.ts';
import { withBase } from '../tiers/with-base.ts';
import { addDays, type Day } from '../time/day.ts';
import { LATER_DAYS } from './cutoffs.ts';
import type { StoredHistory } from './stored-history.ts';

/** Below so many visitors a rate of a week says nothing. */
const FEWEST_VISITORS = 50;

interface Week {
  /** Orders, or paying buyers where no orders are known. */
  readonly orders: number;
  readonly carts: number | null;
  readonly visitors: number | null;
}

export interface Later {
  /** Products of which orders or buyers were read. */
  readonly weeks: ReadonlyMap<string, Week>;
  /** Descending. */
  readonly orders: readonly number[];
}

export interface Places {
  readonly main: number;
  readonly second: number;
}

/** @param day the last one before these days */
export function laterThan({ products, today, terms }: StoredHistory, day: Day): Later {
  const base = rateBaseOf(terms.platform);
  const last = addDays(day, LATER_DAYS);
  const weeks = new Map<string, Week>();
  for (const { product, days, uncounted } of products) {
    const off = uncountedByDay(uncounted);
    const within = days.filter((d) => d.day > day && d.day <= last && d.day < today);
    const figures = within.map((d) => withBase(counted(d, off), base).figures);
    const orders = sumKnown(figures, 'orders') ?? sumKnown(figures, 'payBuyers');
    if (orders === null) continue;
    const both = figures.filter((f) => figure(f, 'cartAdders') !== null && figure(f, 'visitors') !== null);
    weeks.set(product, { orders, carts: sumKnown(both, 'cartAdders'), visitors: sumKnown(both, 'visitors') });
  }
  return { weeks, orders: [...weeks.values()].map((week) => week.orders).sort((a, b) => b - a) };
}

const sellingMore = (orders: readonly number[], than: number): number => orders.filter((one) => one > than).length;

function isAmong({ orders }: Later, own: number, places: number): boolean {
  // Among all but one it would be for certain.
  const among = Math.min(places * PLACES_ALLOWED, Math.max(1, orders.length - 1));
  return own > 0 && sellingMore(orders, own) < among;
}

export interface Claim {
  readonly product: string;
  readonly verdict: Verdict;
  /** The line its cart rate was above; null = not known. */
  readonly cartLine: number | null;
}

/** null = it claims nothing that these days could tell, or they were not read. */
export function cameTrue({ product, verdict, cartLine }: Claim, later: Later, slots: Places): boolean | null {
  const week = later.weeks.get(product);
  if (!week || later.orders.length < 2) return null;
  if (verdict.kind === 'stop' && !verdict.refunds)
    return sellingMore(later.orders, week.orders) >= later.orders.length * UPPER_PART;
  // What was a hit, or is new and clicked, claims nothing of its carts.
  if (verdict.kind !== 'role' || verdict.via) return null;
  switch (verdict.role) {
    case 'main':
      return isAmong(later, week.orders, slots.main);
    case 'second':
      return isAmong(later, week.orders, slots.main + slots.second);
    case 'traffic': {
      const { carts, visitors } = week;
      if (cartLine === null || carts === null || visitors === null || visitors < FEWEST_VISITORS) return null;
      return carts / visitors > cartLine;
    }
    case 'promo':
    case 'profit':
    case 'image':
      return null;
  }
}
