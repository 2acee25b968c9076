import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { summariseProduct } from '../../utils/tiers/statistics.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, simulate, TO, TODAY } from './practice.ts';
import { basisOf, evidence, FROM, product, verdictOf } from './shops.ts';

const count = fc.option(fc.nat(4_000), { nil: undefined });
const sides = { recent: fc.nat(60), before: fc.nat(60) };
const days = { recentDays: fc.integer({ min: 10, max: 14 }), beforeDays: fc.integer({ min: 14, max: 42 }) };
const anyTrends = fc.record({ short: fc.record(sides), long: fc.record({ ...sides, ...days }) }, { requiredKeys: [] });
const anyProduct = fc.record({
  visitors: count,
  payBuyers: fc.option(fc.nat(120), { nil: undefined }),
  cartAdders: fc.option(fc.nat(400), { nil: undefined }),
  favoriters: count,
  price: fc.integer({ min: 1, max: 100_000 }),
  inTest: fc.boolean(),
  days: fc.integer({ min: 1, max: 30 }),
  trend: fc.option(anyTrends),
});
const anyShop = fc.array(anyProduct, { maxLength: 30 }).map((list) =>
  list.map(({ inTest, days, trend, ...given }, i) => {
    const known = Object.fromEntries(Object.entries(given).filter(([, v]) => v !== undefined));
    return product(`p${i}`, known, { inTest, trend, basis: basisOf(days), usableDays: days });
  }),
);

describe('whatever comes in', () => {
  it('never throws, gives finite numbers, sorts by worth, and stops only what is in test above the gate', () => {
    fc.assert(
      fc.property(anyShop, (shop) => {
        const { suggestions } = suggest(inputOf(shop));
        expect(suggestions).toHaveLength(shop.length);
        expect(JSON.parse(JSON.stringify(suggestions))).toEqual(suggestions);
        suggestions.forEach((s, i) => {
          const own = shop.find((p) => p.product === s.product)!;
          const above = suggestions[i - 1]?.worth;
          if (s.worth !== null) {
            expect(above).not.toBeNull();
            expect(s.worth).toBeLessThanOrEqual(above ?? Number.POSITIVE_INFINITY);
            expect(Number.isSafeInteger(s.worth) && s.worth >= 0).toBe(true);
          }
          if (s.certainty !== null) expect(s.certainty >= 0 && s.certainty <= 1).toBe(true);
          if (s.verdict.kind === 'stop' || s.verdict.kind === 'test') {
            expect(own.inTest).toBe(true);
            const waits = s.verdict.kind === 'test' ? (s.verdict.visitors ?? 0) : 0;
            expect((own.counts.visitors ?? 0) + waits).toBeGreaterThanOrEqual(100);
          }
          for (const e of evidence(s, 'rate')) expect(e.own.k).toBeLessThanOrEqual(e.own.n);
        });
      }),
      { numRuns: 200 },
    );
  });

  it('does not depend on the order of the products, and says the same again', () => {
    fc.assert(
      fc.property(anyShop, (shop) => {
        const once = suggest(inputOf(shop));
        expect(suggest(inputOf(shop))).toEqual(once);
        expect(suggest(inputOf(shop.toReversed()))).toEqual(once);
      }),
    );
  });

  it('never lowers the shown interval of a product that got one more buyer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 }), (payBuyers) => {
        const rate = (k: number) => {
          const s = verdictOf(product('x', { visitors: 700, payBuyers: k, cartAdders: 50 }));
          return evidence(s, 'rate').find((e) => e.metric === 'payRate')!;
        };
        const [own, more] = [rate(payBuyers), rate(payBuyers + 1)];
        expect(more.own.low).toBeGreaterThanOrEqual(own.own.low);
        expect(more.own.high).toBeGreaterThanOrEqual(own.own.high);
      }),
      { numRuns: 30 },
    );
  });

  it('keeps the order by sales when all counts are scaled alike', () => {
    const { input } = simulate(3);
    const scaled = input.statistics.map((s) => ({
      ...s,
      counts: { ...s.counts, payBuyers: (s.counts.payBuyers ?? 0) * 7, cartAdders: (s.counts.cartAdders ?? 0) * 7 },
      paces:
        s.paces?.map(({ orders, buyers, carts, visitors }) => ({
          buyers: (buyers ?? 0) * 7,
          orders: (orders ?? 0) * 7,
          carts: (carts ?? 0) * 7,
          visitors: (visitors ?? 0) * 7,
        })) ?? null,
    }));
    const ranks = (statistics: readonly ProductStatistics[]) =>
      new Map(suggest(inputOf(statistics)).suggestions.map((s) => [s.product, evidence(s, 'sales')[0]?.rank]));
    expect(ranks(scaled)).toEqual(ranks(input.statistics));
  });

  it('never gains a stop, a role or certainty in it from a figure that goes missing', () => {
    const { input } = simulate(4);
    const full = suggest(input).suggestions;
    for (const metric of ['visitors', 'cartAdders', 'payBuyers'] as const) {
      for (const target of input.statistics) {
        const cut = input.statistics.map((s) => (s === target ? without(s, metric) : s));
        const now = suggest(inputOf(cut)).suggestions.find((s) => s.product === target.product)!;
        const was = full.find((s) => s.product === target.product)!;
        expect(now.verdict.kind).not.toBe('stop');
        if (now.verdict.kind !== 'role') continue;
        // By sales a place may be won where a witness that spoke against it is the missing one.
        if (chanceOf(now) === null) expect(was.verdict.kind).toBe('role');
        if (was.verdict.kind !== 'role' || was.verdict.role !== now.verdict.role) continue;
        // A place by sales and one by a test are different claims.
        if (chanceOf(now) === null || chanceOf(was) === null) continue;
        // Chances of places are drawn, and a witness that spoke against it may be the missing one.
        expect(now.certainty ?? 0).toBeLessThanOrEqual((was.certainty ?? 0) + SCATTER);
      }
    }
  });
});

/** Of a share of 400 draws, one standard error at most. */
const SCATTER = 0.025;
const chanceOf = (s: Suggestion) => evidence(s, 'sales')[0]?.chance ?? null;

function without(s: ProductStatistics, metric: 'visitors' | 'cartAdders' | 'payBuyers'): ProductStatistics {
  const { favorite, cart, pay } = s.rates;
  const rates = {
    favorite: metric === 'visitors' ? null : favorite,
    cart: metric === 'payBuyers' ? cart : null,
    pay: metric === 'cartAdders' ? pay : null,
  };
  const trend = metric === 'payBuyers' ? null : s.trend;
  const track = { visitors: 'visitors', cartAdders: 'carts', payBuyers: 'orders' } as const;
  const paces = s.paces?.map((pace) => ({ ...pace, [track[metric]]: null })) ?? null;
  return { ...s, counts: { ...s.counts, [metric]: null }, rates, trend, paces };
}

it('reads the same whether a day of the window came first or last', () => {
  const figures = { visitors: 40, payBuyers: 1, cartAdders: 3 };
  const days = Array.from({ length: 20 }, (_, i) => ({ day: addDays(TO, -i), figures, sheets: [`s${i}`] }));
  const own = (list: typeof days) =>
    summariseProduct({
      product: 'x',
      history: { kind: 'days', from: FROM, to: TO, days: list },
      eventDays: new Set(),
      today: TODAY,
      facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
    });
  expect(suggest(inputOf([own(days)]))).toEqual(suggest(inputOf([own(days.toReversed())])));
});
