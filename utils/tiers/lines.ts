/** The shop's own lines, against which its products are measured. */
import { unitPrice } from './price-link.ts';
import type { ProductStatistics, RateCounts, ShopLines } from './suggestion.ts';

/** @param members the shop's read products without price links */
export function shopLines(members: readonly ProductStatistics[]): ShopLines {
  const prices = members.map(unitPrice).filter((price) => price !== null);
  const trends = members.map((m) => m.trend).filter((trend) => trend !== null);
  return {
    products: members.length,
    cart: pooled(members.map((m) => m.rates.cart)),
    pay: pooled(members.map((m) => m.rates.pay)),
    medianPrice: median(prices),
    trend:
      trends.length === 0
        ? null
        : { recent: total(trends.map((t) => t.recent)), before: total(trends.map((t) => t.before)) },
  };
}

/** All products' visitors together; null when nobody came or nothing is known. */
function pooled(rates: readonly (RateCounts | null)[]): RateCounts | null {
  const known = rates.filter((rate) => rate !== null);
  const n = total(known.map((rate) => rate.n));
  return n === 0 ? null : { k: total(known.map((rate) => rate.k)), n };
}

/** Middle value, or the rounded mean of the two in the middle. */
function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  return upper === undefined || lower === undefined ? null : Math.round((upper + lower) / 2);
}

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
