/** What a shop's products did in the days after a piece of advice, and whether its claim held. */
import { rateBaseOf } from '../metrics/platform-metrics.ts';
import { type Figures, figure, sumKnown } from '../tiers/figures.ts';
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
  /** Products of which orders or buyers were read, without price links and what the operator keeps out. */
  readonly weeks: ReadonlyMap<string, Week>;
  /** Descending. */
  readonly orders: readonly number[];
}

export interface Places {
  readonly main: number;
  readonly second: number;
}

const ONE_YUAN = 100;

/** 补差价, 邮费 and the like sell more than any product and are none. */
function isLink(figures: readonly Figures[]): boolean {
  const both = figures.filter((f) => figure(f, 'payAmount') !== null && figure(f, 'payItems') !== null);
  const items = sumKnown(both, 'payItems') ?? 0;
  if (items > 0 && (sumKnown(both, 'payAmount') ?? 0) < items * ONE_YUAN) return true;
  return sumKnown(figures, 'visitors') === 0 && (sumKnown(figures, 'payBuyers') ?? 0) > 0;
}

/** @param day the last one before these days */
export function laterThan({ products, today, terms }: StoredHistory, day: Day): Later {
  const base = rateBaseOf(terms.platform);
  const last = addDays(day, LATER_DAYS);
  const weeks = new Map<string, Week>();
  for (const { product, days, uncounted, marks } of products) {
    if (marks?.marks.excluded) continue;
    const off = uncountedByDay(uncounted);
    const within = days.filter((d) => d.day > day && d.day <= last && d.day < today);
    const figures = within.map((d) => withBase(counted(d, off), base).figures);
    const orders = sumKnown(figures, 'orders') ?? sumKnown(figures, 'payBuyers');
    if (orders === null || isLink(figures)) continue;
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
