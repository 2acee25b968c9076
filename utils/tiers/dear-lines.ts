/** From which price on a product belongs to the dear part of its set: of its category where there are enough, else of the shop. */

import { grouped } from '../statistics/grouped.ts';
import { leastOfBest } from '../statistics/least-of-best.ts';
import { FEWEST_PRODUCTS } from './rates/shop-prior.ts';

const DEAR_PART = 0.4;

export interface DearLine {
  /** Minor units. */
  readonly from: number;
  /** null = the shop. */
  readonly set: string | null;
}

/** null with too few prices, or where they are all alike. */
export type DearLines = (category: string | null) => DearLine | null;

interface Priced {
  readonly category: string | null;
  readonly price: number | null;
}

function lineOf(products: readonly Priced[], set: string | null): DearLine | null {
  const prices = products.flatMap(({ price }) => (price === null ? [] : [price]));
  if (prices.length < FEWEST_PRODUCTS) return null;
  const from = leastOfBest(prices, Math.floor(prices.length * DEAR_PART));
  return from === null ? null : { from, set };
}

/** @param categories those with enough products for a set of their own */
export function dearLines(products: readonly Priced[], categories: readonly string[]): DearLines {
  const shop = lineOf(products, null);
  const byCategory = grouped(products, ({ category }) => category ?? '');
  const own = new Map(categories.map((name) => [name, lineOf(byCategory.get(name) ?? [], name)]));
  return (category) => (category === null ? null : own.get(category)) ?? shop;
}
