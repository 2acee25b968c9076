/** One product measured against the lines of its shop: what all rules look at. */

import type { MetricId } from '../metrics/vocabulary.ts';
import { type Day, daysBetween } from '../time/day.ts';
import { visitorsShort } from '../trials/sample-gate.ts';
import { type Demand, demandOf } from './demand.ts';
import { wilson } from './interval.ts';
import { unitPrice } from './price-link.ts';
import { CLEAR, probabilityAbove } from './probability.ts';
import type { ProductStatistics, RateCounts, RateEvidence, ShopLines } from './suggestion.ts';
import { type Direction, direction } from './trend.ts';

/** A rate on a line, above its own sample gate. */
export interface RateView {
  readonly own: RateEvidence;
  readonly line: RateCounts;
  /** Visitors' worth of the line mixed in. */
  readonly prior: number;
  /** P(above the line). */
  readonly p: number;
}

export interface Shop {
  readonly lines: ShopLines;
  readonly cartPrior: number;
  readonly payPrior: number;
  /** Paid fen per visitor over the whole shop; null when not known. */
  readonly visitorValue: number | null;
  readonly gate: number;
  /** Only a part of the stated list was read; null when all of it, or when no total is stated. */
  readonly part: { readonly read: number; readonly listed: number } | null;
  /** Event days within the window and soon after. */
  readonly calendar: ReadonlySet<Day>;
  readonly today: Day;
  /** Metrics the shop's platform is known not to have. */
  readonly lacks: readonly MetricId[];
}

export interface Assessment {
  readonly statistics: ProductStatistics;
  /** null = not known or below the gate of its own. */
  readonly cart: RateView | null;
  readonly pay: RateView | null;
  readonly price: number | null;
  readonly demand: Demand | null;
  /** null = no trend can be given. */
  readonly direction: Direction | null;
  /** Visitors short of the sample gate; 0 = passed. */
  readonly short: number;
  /** Days from the end of the basis until today; 0 without a basis. */
  readonly age: number;
  /** No rate is known because the page gave rounded figures only. */
  readonly isRounded: boolean;
}

const RATED: ReadonlySet<MetricId> = new Set(['visitors', 'cartAdders', 'payBuyers']);

export function assess(statistics: ProductStatistics, shop: Shop): Assessment {
  const { rates, counts, trend } = statistics;
  const shopTrend = shop.lines.trend;
  const isRounded = rates.cart === null && rates.pay === null && statistics.rounded.some((metric) => RATED.has(metric));
  // A rounded count is no base of a rate, but it tells well enough whether the sample gate is passed.
  const judged = isRounded ? (counts.visitors ?? 0) : Math.max(rates.cart?.n ?? 0, rates.pay?.n ?? 0);
  return {
    statistics,
    cart: view(rates.cart, shop.lines.cart, shop.cartPrior, shop.gate),
    pay: view(rates.pay, shop.lines.pay, shop.payPrior, shop.gate),
    price: unitPrice(statistics),
    demand: counts.visitors === null ? null : demandOf(statistics),
    direction: trend && shopTrend ? direction(trend, shopTrend) : null,
    short: visitorsShort(judged, shop.gate),
    isRounded,
    age: statistics.basis ? daysBetween(statistics.basis.to, shop.today) : 0,
  };
}

function view(own: RateCounts | null, line: RateCounts | null, prior: number, gate: number): RateView | null {
  if (own === null || line === null || own.n < gate) return null;
  return { own: withInterval(own), line, prior, p: probabilityAbove(own, rateOf(line), prior) };
}

export function withInterval(own: RateCounts): RateEvidence {
  return { ...own, ...wilson(own.k, own.n) };
}

export function rateOf(counts: RateCounts): number {
  return counts.n > 0 ? counts.k / counts.n : 0;
}

export function clearlyAbove(rate: RateView | null): rate is RateView {
  return rate !== null && rate.p >= CLEAR;
}

export function clearlyBelow(rate: RateView | null): rate is RateView {
  return rate !== null && rate.p <= 1 - CLEAR;
}
