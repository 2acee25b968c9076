import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ProductStatistics } from '../../../utils/tiers/product-statistics.ts';
import { evenedOut, evenness } from '../../../utils/tiers/sales/even-out.ts';
import { type DayFigures, summariseProduct } from '../../../utils/tiers/statistics.ts';
import { addDays, type Day } from '../../../utils/time/day.ts';
import { TO, TODAY } from '../practice.ts';

const DAYS = 30;
/** The last so many days lie within a promotion. */
const WITHIN = 10;
const back = (days: number): Day => addDays(TO, -days);
const within = new Set(Array.from({ length: WITHIN }, (_, i) => back(i)));
const FACTS = { isNew: null, firstSeen: null, category: null, markedInTest: null };

/** @param buyersOn paying buyers so many days back; null = not read on that day */
function product(name: string, buyersOn: (days: number) => number | null, promotion = within): ProductStatistics {
  const days = Array.from({ length: DAYS }, (_, i): DayFigures[] => {
    const payBuyers = buyersOn(i);
    return payBuyers === null ? [] : [{ day: back(i), figures: { payBuyers }, sheets: ['s'] }];
  }).flat();
  return summariseProduct({
    product: name,
    history: { kind: 'days', from: back(DAYS - 1), to: TO, days },
    eventDays: new Set(),
    promotion: { within: promotion, balance: new Set() },
    today: TODAY,
    facts: FACTS,
  });
}

const ordersOf = (shop: readonly ProductStatistics[], recency = 0) => {
  const even = evenness(shop, recency);
  return shop.map((one) => evenedOut(one, even, recency).paces?.[recency]?.orders);
};
const times = (usual: number, more: number) => (days: number) => (days < WITHIN ? usual * more : usual);

describe('days of a promotion in the measure of others', () => {
  it('a promotion in which everything sells three times as much changes nothing of what is expected', () => {
    const shop = [product('a', times(10, 3)), product('b', times(40, 3))];
    for (const recency of [0, 1, 2]) {
      expect(ordersOf(shop, recency)[0]).toBeCloseTo(10, 9);
      expect(ordersOf(shop, recency)[1]).toBeCloseTo(40, 9);
    }
  });

  it('a product first read in the promotion counts by its share of the day', () => {
    const late = product('late', (days) => (days < WITHIN ? 30 : null));
    const shop = [product('a', times(10, 3)), product('b', times(40, 3)), late];
    // 30 of a day on which 150 stand for 50.
    expect(ordersOf(shop)[2]).toBeCloseTo(10, 9);
  });

  it('a product that gains share is expected to sell more', () => {
    const shop = [product('a', times(10, 6)), product('b', times(40, 3)), product('c', times(50, 3))];
    const [a, b] = ordersOf(shop);
    expect(a).toBeGreaterThan(10);
    expect(b).toBeLessThan(40);
  });

  it('a list read in part is held against the same products', () => {
    // Only the best was read within the promotion: the day is held against its own ordinary days.
    const shop = [product('a', times(40, 3)), product('b', (days) => (days < WITHIN ? null : 10))];
    expect(ordersOf(shop)[0]).toBeCloseTo(40, 9);
    expect(ordersOf(shop)[1]).toBeCloseTo(10, 9);
  });

  it('without an ordinary day everything stays as it was read', () => {
    const shop = [product('a', (days) => (days < WITHIN ? 30 : null))];
    expect(ordersOf(shop)).toEqual([expect.closeTo(30, 9)]);
    expect(evenness(shop, 0).orders.size).toBe(0);
  });

  it('without a promotion nothing is touched', () => {
    const one = product('a', times(10, 3), new Set());
    expect(one.promotion).toBeUndefined();
    expect(evenedOut(one, evenness([one], 0), 0)).toBe(one);
  });

  it('whatever a promotion multiplies all sales by, no order and no sum is broken by it', () => {
    const usual = fc.array(fc.integer({ min: 1, max: 500 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(usual, fc.integer({ min: 1, max: 60 }), fc.constantFrom(0, 1, 2), (each, more, recency) => {
        const shop = each.map((own, i) => product(`p${i}`, times(own, more)));
        ordersOf(shop, recency).forEach((orders, i) => {
          expect(orders).toBeCloseTo(each[i]!, 6);
        });
      }),
      { numRuns: 60 },
    );
  });

  it('any readings give finite figures that are not negative', () => {
    const reading = fc.option(fc.integer({ min: 0, max: 1_000 }), { nil: null });
    const readings = fc.array(reading, { minLength: DAYS, maxLength: DAYS });
    fc.assert(
      fc.property(fc.array(readings, { minLength: 1, maxLength: 4 }), (all) => {
        const shop = all.map((own, i) => product(`p${i}`, (days) => own[days] ?? null));
        for (const orders of ordersOf(shop)) {
          if (orders !== null && orders !== undefined) expect(orders >= 0 && Number.isFinite(orders)).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});
