/** Up to which price a product belongs to the cheap part of its category. */
import { grouped } from '../statistics/grouped.ts';
import { leastOfBest } from '../statistics/least-of-best.ts';
import { FEWEST_PRODUCTS } from './rates/shop-prior.ts';

const CHEAP_PART = 0.4;

export interface CheapLine {
  /** Minor units; where others cost as much as the next dearer one, the next cheaper price. */
  readonly to: number;
  /** Products of the category whose price is known. */
  readonly of: number;
}

/** null with too few prices, or where nothing is cheaper than the rest. */
export type CheapLines = (category: string) => CheapLine | null;

interface Priced {
  readonly category: string | null;
  readonly price: number | null;
}

function lineOf(products: readonly Priced[]): CheapLine | null {
  const prices = products.flatMap(({ price }) => (price === null ? [] : [price]));
  if (prices.length < FEWEST_PRODUCTS) return null;
  const dearest = leastOfBest(
    prices.map((price) => -price),
    Math.floor(prices.length * CHEAP_PART),
  );
  return dearest === null ? null : { to: -dearest, of: prices.length };
}

export function cheapLines(products: readonly Priced[]): CheapLines {
  const lines = new Map<string, CheapLine | null>();
  for (const [category, own] of grouped(products, ({ category }) => category ?? '')) lines.set(category, lineOf(own));
  return (category) => lines.get(category) ?? null;
}
