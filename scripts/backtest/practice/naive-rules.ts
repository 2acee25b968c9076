/** What shops do without us: rank by one raw figure, push the first, drop the worst half. */

import { DEFAULT_RULES } from '../../../utils/tiers/own-rules.ts';
import type { ProductStatistics } from '../../../utils/tiers/product-statistics.ts';
import { slotsOf } from '../../../utils/tiers/settings.ts';
import { shuffledOrder } from '../rank-order.ts';

export const NAIVE_RULES = ['conversion', 'favCart', 'orders'] as const;
export type NaiveRule = (typeof NAIVE_RULES)[number];

/** What such a rule says of a product; `other`: neither pushed nor dropped. */
export type Place = 'main' | 'second' | 'other' | 'stop';

const SCORES: Readonly<Record<NaiveRule, (counts: ProductStatistics['counts']) => number>> = {
  conversion: ({ payBuyers, visitors }) => rate(payBuyers ?? 0, visitors),
  favCart: ({ favoriters, cartAdders, visitors }) => rate((favoriters ?? 0) + (cartAdders ?? 0), visitors),
  orders: ({ payBuyers }) => payBuyers ?? 0,
};

function rate(k: number, n: number | null | undefined): number {
  return n ? k / n : 0;
}

/** Of equal figures, such as none bought, chance decides. */
const TIE_SEED = 2;

/** As many places as the engine gives. */
export function placesBy(rule: NaiveRule, products: readonly ProductStatistics[]): ReadonlyMap<string, Place> {
  const slots = slotsOf(DEFAULT_RULES, products.length);
  const order = shuffledOrder(
    products.map(({ counts }) => SCORES[rule](counts)),
    TIE_SEED,
  );
  const place = (at: number): Place => {
    if (at < slots.main) return 'main';
    if (at < slots.main + slots.second) return 'second';
    return at >= products.length / 2 ? 'stop' : 'other';
  };
  return new Map(Array.from(order, (index, at) => [products[index]?.product ?? '', place(at)]));
}
