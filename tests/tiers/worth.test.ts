import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { summariseProduct } from '../../utils/tiers/statistics.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, TO, TODAY } from './practice.ts';
import { FROM, ordinary, product } from './shops.ts';

const unpaid = (p: ProductStatistics): ProductStatistics => ({
  ...p,
  counts: { ...p.counts, payAmount: null },
  paid: null,
  takings: null,
});

const of = (shop: readonly ProductStatistics[], id: string) =>
  suggest(inputOf(shop)).suggestions.find((s) => s.product === id);

const HERO = product('hero', { visitors: 9_000, payBuyers: 200, cartAdders: 600 });
const WEAK = product('weak', { visitors: 900, payBuyers: 1, cartAdders: 8 }, { inTest: true });
const OPEN = product('open', { visitors: 60, payBuyers: 1, cartAdders: 3 }, { inTest: true });

describe('money that was not read', () => {
  it('is no 0: nothing that asks for something has a worth', () => {
    const shop = [...ordinary(), HERO, WEAK, OPEN].map(unpaid);
    for (const [id, kind] of [
      ['hero', 'role'],
      ['weak', 'stop'],
      ['open', 'test'],
    ] as const) {
      expect(of(shop, id)).toMatchObject({ verdict: { kind }, worth: null });
    }
  });

  it('of one product puts that one last, after all that can be ranked', () => {
    const { suggestions } = suggest(inputOf([...ordinary(), unpaid(HERO), WEAK, OPEN]));
    expect(suggestions.at(-1)).toMatchObject({ product: 'hero', worth: null });
    expect(suggestions.slice(0, -1).every((s) => s.worth !== null)).toBe(true);
  });

  it('leaves a tie of sales to what is known', () => {
    const pair = [product('a', { visitors: 9_000, payBuyers: 200, cartAdders: 600 }), { ...HERO, product: 'b' }];
    const [first, second] = pair as [ProductStatistics, ProductStatistics];
    const main = (shop: readonly ProductStatistics[]) =>
      suggest(inputOf(shop)).suggestions.find((s) => s.verdict.kind === 'role' && s.verdict.role === 'main')?.product;
    expect(main([...ordinary(), unpaid(first), second])).toBe('b');
    expect(main([...ordinary(), first, unpaid(second)])).toBe('a');
  });
});

/** A weak product in test over 30 days of 30 visitors, paid on its last days only where `known` says so. */
function weak(known: (back: number) => boolean): ProductStatistics {
  const days = Array.from({ length: 30 }, (_, back) => ({
    day: addDays(TO, -back),
    figures: {
      visitors: 30,
      cartAdders: 0,
      payBuyers: back === 0 ? 1 : 0,
      ...(known(back) ? { payAmount: back === 0 ? 9_900 : 0 } : {}),
    },
    sheets: ['s'],
  }));
  return summariseProduct({
    product: 'weak',
    history: { kind: 'days', from: FROM, to: TO, days },
    eventDays: new Set(),
    today: TODAY,
    facts: { isNew: null, firstSeen: null, category: null, markedInTest: true },
  });
}

describe('money known on some days', () => {
  it('is set against the visitors of those days only', () => {
    expect(weak((back) => back < 10).takings).toEqual({ amount: 9_900, visitors: 300, days: 10 });
  });

  it('does not make a stop worth more', () => {
    const [whole, part] = [
      of([...ordinary(), weak(() => true)], 'weak'),
      of([...ordinary(), weak((b) => b < 10)], 'weak'),
    ];
    expect([whole?.verdict.kind, part?.verdict.kind]).toEqual(['stop', 'stop']);
    expect(part?.worth).toBeLessThanOrEqual(whole?.worth ?? 0);
  });
});
