/**
 * Orders a day to expect of a product, from three witnesses: its orders, its carts, and its visitors at the rate it is
 * believed to sell at. Their geometric mean beats each of them, most of all where little was sold yet.
 */
import { negativeBinomialQuantile } from '../../statistics/negative-binomial.ts';
import type { WitnessEvidence } from '../evidence-kinds.ts';
import type { Pace } from '../product-statistics.ts';

/** How carts and buyers of the whole shop turn into orders. */
export interface ShopPace {
  /** Orders per person who added to the cart; null = carts are not known. */
  readonly ordersPerCart: number | null;
  readonly ordersPerBuyer: number;
  /** Added to every witness and taken off their mean: half of what a product of the shop sells a day. */
  readonly floor: number;
}

export interface ExpectedSales extends WitnessEvidence {
  /** Orders a day. */
  readonly mean: number;
}

/** @param rate the buyer rate it is believed to have; null = not known. @returns null where there is no witness */
export function expectedSales(pace: Omit<Pace, 'buyers'>, rate: number | null, shop: ShopPace): ExpectedSales | null {
  const { orders, carts, visitors } = pace;
  const { ordersPerCart, ordersPerBuyer, floor } = shop;
  const witnesses = {
    orders,
    carts: carts === null || ordersPerCart === null ? null : carts * ordersPerCart,
    visitors: visitors === null || rate === null ? null : visitors * rate * ordersPerBuyer,
  };
  const heard = Object.values(witnesses).filter((witness) => witness !== null);
  if (heard.length === 0) return null;
  const logs = heard.reduce((sum, witness) => sum + Math.log(witness + floor), 0);
  // The floor keeps one witness of 0 from silencing the others; nothing of it was sold.
  return { ...witnesses, mean: Math.max(0, Math.exp(logs / heard.length) - floor) };
}

/** Orders of single days scatter this way around what is expected (measured on products with ten pieces a week). */
export const SIZE = 3;

/** Orders within which 80 % of such stretches fall. @param days length of the stretch */
export function salesRange(mean: number, days: number): { readonly low: number; readonly high: number } {
  const expected = mean * days;
  return {
    low: negativeBinomialQuantile(0.1, expected, SIZE),
    high: negativeBinomialQuantile(0.9, expected, SIZE),
  };
}
