/** What is stopped before any role is looked for, and what keeps a product from it. */
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { evidenceSentence, verdictSentence } from '../../utils/texts/evidence.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { summariseProduct } from '../../utils/tiers/statistics.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, live, randomOf, simulate, TO, TODAY } from './practice.ts';
import { evidence, ordinary, product, verdictOf } from './shops.ts';

const tested = { inTest: true } as const;

describe('a product in test that converts and brings clearly less', () => {
  const wanted = { visitors: 1_500, payBuyers: 1, cartAdders: 160, price: 5_000 };

  it('is stopped, however cheap it is and however often it is put in carts', () => {
    const s = verdictOf(product('x', wanted, tested));
    expect(s.verdict).toEqual({ kind: 'stop' });
    expect(s.certainty).toBeGreaterThan(0.9);
    expect(s.certainty).toBe(Math.min(1 - evidence(s, 'rate')[0]!.p, evidence(s, 'value')[0]!.below));
    // Better converted it would be what its carts and price make of it.
    expect(s.changes).toMatchObject([{ kind: 'rate', metric: 'payRate', direction: 'up', becomes: 'traffic' }]);
  });

  it('is 引流 where it is in no test, and says in test at which rate that ends', () => {
    expect(verdictOf(product('x', wanted)).verdict).toMatchObject({ role: 'traffic' });
    const kept = verdictOf(product('x', { visitors: 1_100, payBuyers: 3, cartAdders: 165, price: 7_500 }, tested));
    expect(kept.verdict).toMatchObject({ role: 'traffic' });
    expect(kept.changes).toContainEqual(
      expect.objectContaining({ metric: 'payRate', direction: 'down', becomes: 'stop' }),
    );
  });
});

describe('a product listed within a week', () => {
  const random = () => randomOf(5);
  const { input } = simulate(2);
  const bad = { product: 'fresh', visitorsADay: 300, cartRate: 0.01, payRate: 0.001, price: 9_900, inTest: false };
  const listedBefore = (days: number) => {
    const read = live(random(), bad, Math.min(days, 6));
    const own = summariseProduct({
      ...read,
      facts: { ...read.facts, firstSeen: addDays(TODAY, -days), markedInTest: null },
    });
    const found = suggest(inputOf([...input.statistics, own])).suggestions;
    return found.find((one) => one.product === 'fresh')!.verdict.kind;
  };

  it.each([
    [4, 'test'],
    [6, 'test'],
    [7, 'stop'],
    [20, 'stop'],
  ])('%i days ago: %s', (days, kind) => {
    expect(listedBefore(days)).toBe(kind);
  });
});

describe('a product that nobody bought', () => {
  const none = { visitors: 800, payBuyers: 0, cartAdders: 4, favoriters: 3 };
  const unsold = (more: Partial<ProductStatistics> = {}, visitors = 800) =>
    product('z', { ...none, visitors }, { ...tested, ...more });

  it('is stopped as such, at the middle price of the shop, and says so', () => {
    const s = verdictOf(unsold());
    expect(s.verdict).toEqual({ kind: 'stop', unsold: true });
    expect(verdictSentence(s.verdict, 'zh')).toBe(
      '看的人不少，一件没卖出，转化明显偏低：停止投测试流量即可，不必下架。',
    );
    const [value] = evidence(s, 'value');
    expect(value).toMatchObject({ price: 9_900, assumed: { price: 9_900, from: 'shop' } });
    expect(evidenceSentence(value!, 'zh', CNY)).toMatch(/^一件没卖出，没有件单价，按全店件单价中位 ¥99 估：每位访客/);
    expect(s.certainty).toBe(Math.min(1 - evidence(s, 'rate')[0]!.p, value!.below));
  });

  it('goes on where it is so dear that a visitor may well bring enough', () => {
    const at = (price: number) => unsold({ stock: { units: 90, days: null, on: TO, price } });
    expect(verdictOf(at(9_900)).verdict).toEqual({ kind: 'stop', unsold: true });
    const dear = verdictOf(at(990_000));
    expect(dear.verdict.kind).not.toBe('stop');
    expect(evidence(dear, 'value')[0]).toMatchObject({ assumed: { price: 990_000, from: 'listed' } });
  });

  it('is held to the middle price of a dear category', () => {
    const dear = Array.from({ length: 9 }, (_, i) =>
      product(`d${i}`, { visitors: 900, payBuyers: 3, cartAdders: 20, price: 990_000 }, { category: '腕表' }),
    );
    const own = unsold({ category: '腕表' });
    const s = verdictOf(own, [...ordinary(), ...dear]);
    expect(evidence(s, 'value')[0]).toMatchObject({ assumed: { from: 'category', price: 990_000 } });
    expect(s.verdict.kind).not.toBe('stop');
  });

  it('is held to the stricter bar, for the price is assumed', () => {
    const s = (visitors: number) =>
      verdictOf(product('z', { visitors, payBuyers: 0, cartAdders: visitors / 20 }, tested));
    const between = Array.from({ length: 40 }, (_, at) => s(100 + at * 20)).filter((s) => {
      const below = 1 - evidence(s, 'rate')[0]!.p;
      return below >= 0.9 && below < 0.95;
    });
    expect(between.length).toBeGreaterThan(0);
    for (const s of between) expect(s.verdict.kind).not.toBe('stop');
  });

  it('of which no price tells anything is stopped by its rate alone', () => {
    const cheap = ordinary().map((one) => ({ ...one, paid: null, counts: { ...one.counts, payAmount: null } }));
    const s = verdictOf(unsold({ counts: { ...unsold().counts, payAmount: null } }), cheap);
    expect(s.verdict).toEqual({ kind: 'stop', unsold: true, rateOnly: true });
    expect(evidence(s, 'value')).toEqual([]);
  });
});
