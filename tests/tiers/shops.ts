/** Hand-made statistics, for the tests of the engine. */
import { costFactsOf } from '../../utils/costs/cost-facts.ts';
import { UNKNOWN_DEFAULTS, UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Costs } from '../../utils/tiers/order-values.ts';
import type { Counts, ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { HALF_LIVES } from '../../utils/tiers/sales/recency.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, TO } from './practice.ts';

export const FROM = addDays(TO, -29);

interface Given extends Partial<Counts> {
  readonly price?: number;
}

/** One product's statistics from a 30-day total, as if read day by day. */
export function product(id: string, given: Given, more: Partial<ProductStatistics> = {}): ProductStatistics {
  const payBuyers = given.payBuyers ?? null;
  const price = given.price ?? 9_900;
  const counts: Counts = {
    visitors: given.visitors ?? null,
    favoriters: given.favoriters ?? null,
    cartAdders: given.cartAdders ?? null,
    payBuyers,
    payItems: payBuyers,
    payAmount: payBuyers === null ? null : payBuyers * price,
  };
  const pair = (k: number | null) =>
    k === null || counts.visitors === null || k > counts.visitors ? null : { k, n: counts.visitors };
  const days = more.basis?.days ?? 30;
  const told = (value: number | null) => (value === null ? null : value / days);
  const pace = {
    orders: told(payBuyers),
    buyers: told(payBuyers),
    carts: told(counts.cartAdders),
    visitors: told(counts.visitors),
  };
  return {
    product: id,
    category: null,
    paces: HALF_LIVES.map(() => pace),
    byBuyers: true,
    foretold: null,
    basis: { kind: 'days', from: FROM, to: TO, days: 30 },
    counts,
    rates: { favorite: pair(counts.favoriters), cart: pair(counts.cartAdders), pay: pair(payBuyers) },
    paid: payBuyers === null ? null : { amount: payBuyers * price, items: payBuyers },
    takings:
      payBuyers === null || counts.visitors === null
        ? null
        : { amount: payBuyers * price, visitors: counts.visitors, days: more.basis?.days ?? 30 },
    rounded: [],
    usableDays: 30,
    lastDay: TO,
    trend: null,
    trendGap: null,
    leftOut: { event: [], abnormal: [] },
    inTest: false,
    sheets: ['s'],
    ...more,
  };
}

/** Twenty ordinary products: 2 % conversion, 6 % carts, give or take a third. */
export function ordinary(): ProductStatistics[] {
  return Array.from({ length: 20 }, (_, i) => {
    const swing = 1 + ((i % 5) - 2) / 6;
    return product(`p${String(i).padStart(2, '0')}`, {
      visitors: 1_000,
      payBuyers: Math.round(20 * swing),
      cartAdders: Math.round(60 * swing),
      favoriters: 30,
    });
  });
}

/** Five that sell far more than ordinary ones. */
export const topFive = (more: Partial<ProductStatistics> = {}): readonly ProductStatistics[] =>
  ['l1', 'l2', 'l3', 'l4', 'l5'].map((id) => product(id, { visitors: 9_000, payBuyers: 400, cartAdders: 900 }, more));

/** A dear 主推 of shirts, and four new trousers: the company in which a new shirt may be 引流款. */
export const besideNewcomer = (): readonly ProductStatistics[] => [
  ...ordinary(),
  product('m', { visitors: 9_000, payBuyers: 400, cartAdders: 900, price: 19_900 }, { category: '衬衫' }),
  ...[1, 2, 3, 4].map((i) =>
    product(`n${i}`, { visitors: 200 + i, payBuyers: 3, cartAdders: 10 }, { isNew: true, category: '裤子' }),
  ),
];

export function verdictOf(own: ProductStatistics, others: readonly ProductStatistics[] = ordinary()): Suggestion {
  const found = suggest(inputOf([...others, own])).suggestions.find((s) => s.product === own.product);
  if (!found) throw new Error('no suggestion');
  return found;
}

export const evidence = <K extends Suggestion['evidence'][number]['kind']>(s: Suggestion, kind: K) =>
  s.evidence.filter((e): e is Extract<typeof e, { kind: K }> => e.kind === kind);

export function basisOf(days: number): ProductStatistics['basis'] {
  return { kind: 'days', from: FROM, to: TO, days };
}

/** @param costs fen by product @param margin of the shop's other products */
export function costsOf(costs: Readonly<Record<string, number>>, margin: number | null = null): Costs {
  const defaults = { ...UNKNOWN_DEFAULTS, margin };
  const said = Object.entries(costs).map(
    ([id, cost]) => [id, costFactsOf({ ...UNKNOWN_TERMS, cost }, defaults)] as const,
  );
  return { byProduct: new Map(said), others: costFactsOf(null, defaults) };
}
