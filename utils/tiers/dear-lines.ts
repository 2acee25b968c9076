/** From which price on a product belongs to the dear part of its set: of its category where there are enough, else of the shop. */
import { grouped } from '../statistics/grouped.ts';
import { FEWEST_PRODUCTS } from './rates/shop-prior.ts';

const DEAR_PART = 0.6;

/** null with too few prices. */
export type DearLines = (category: string | null) => number | null;

interface Priced {
  readonly category: string | null;
  readonly price: number | null;
}

function lineOf(products: readonly Priced[]): number | null {
  const prices = products.flatMap(({ price }) => (price === null ? [] : [price])).toSorted((a, b) => a - b);
  return prices.length < FEWEST_PRODUCTS ? null : (prices[Math.ceil(prices.length * DEAR_PART) - 1] ?? null);
}

/** @param categories those with enough products for a set of their own */
export function dearLines(products: readonly Priced[], categories: readonly string[]): DearLines {
  const shop = lineOf(products);
  const byCategory = grouped(products, ({ category }) => category ?? '');
  const own = new Map(categories.map((name) => [name, lineOf(byCategory.get(name) ?? [])]));
  return (category) => (category === null ? null : own.get(category)) ?? shop;
}
