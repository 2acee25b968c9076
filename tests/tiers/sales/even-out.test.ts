import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NO_PROMOTION } from '../../../utils/promotions/promotion-days.ts';
import type { ProductStatistics } from '../../../utils/tiers/product-statistics.ts';
import { evenOut } from '../../../utils/tiers/sales/even-out.ts';
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
    promotion: { ...NO_PROMOTION, within: promotion },
    today: TODAY,
    facts: FACTS,
  });
}

const ordersOf = (shop: readonly ProductStatistics[], recency = 0) =>
  evenOut(shop, shop, recency).statistics.map((one) => one.paces?.[recency]?.orders);
const readOf = (shop: readonly ProductStatistics[]) => shop.map((one) => one.paces?.[0]?.orders);
const times = (usual: number, more: number) => (days: number) => (days < WITHIN ? usual * more : usual);
const onlyWithin = (buyers: number) => (days: number) => (days < WITHIN ? buyers : null);

describe('days of a promotion in the measure of others', () => {
  it('a promotion in which everything sells three times as much changes nothing of what is expected', () => {
    const shop = [product('a', times(10, 3)), product('b', times(40, 3))];
    for (const recency of [0, 1, 2]) {
      expect(ordersOf(shop, recency)[0]).toBeCloseTo(10, 9);
      expect(ordersOf(shop, recency)[1]).toBeCloseTo(40, 9);
    }
  });

  it('a product first read in the promotion counts by its share of the day', () => {
    const shop = [product('a', times(10, 3)), product('b', times(40, 3)), product('late', onlyWithin(30))];
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

  it.each([
    ['no ordinary day is known', [product('a', onlyWithin(30))]],
    ['hardly anything sold', [product('a', times(2, 3)), product('b', times(1, 3))]],
    [
      'one small product would speak for all',
      [
        product('old', (d) => (d < WITHIN ? 60 : d === WITHIN ? 1 : null)),
        ...'bcdef'.split('').map((id) => product(id, onlyWithin(30))),
      ],
    ],
    ['nothing sold before', [product('a', (days) => (days < WITHIN ? 37 : 0))]],
  ])('stay as they were read where %s', (_, shop) => {
    expect(ordersOf(shop)).toEqual(readOf(shop));
    expect(evenOut(shop, shop, 0).evenness.orders.size).toBe(0);
  });

  it('what rounding leaves of nothing sold is nothing, whatever was sold within', () => {
    const span = fc.record({ sold: fc.integer({ min: 30, max: 5_000 }), days: fc.integer({ min: 1, max: 20 }) });
    fc.assert(
      fc.property(span, fc.constantFrom(0, 1, 2), ({ sold, days: length }, recency) => {
        const few = new Set(Array.from({ length }, (_, i) => back(i)));
        const shop = [product('a', (days) => (days < length ? sold : 0), few)];
        expect(evenOut(shop, shop, recency).evenness.orders.size).toBe(0);
      }),
      { numRuns: 200 },
    );
  });

  it('a day on which the page was down is scaled up three times at most', () => {
    const shop = [product('a', (days) => (days === 0 ? 30 : 3_000)), product('b', (days) => (days === 0 ? 5 : 5))];
    expect(evenOut(shop, shop, 0).evenness.orders.get(Math.max(...(shop[0]?.promotion?.days ?? [])))).toEqual({
      factor: 3,
      times: expect.closeTo(35 / 3_005, 9),
    });
  });

  it('products outside the lines are evened out by the others and have no part in it', () => {
    const [own, outside] = [product('a', times(40, 2)), product('gift', times(10, 100))];
    const { statistics } = evenOut([own, outside], [own], 0);
    expect(statistics[0]?.paces?.[0]?.orders).toBeCloseTo(40, 9);
    expect(statistics[1]?.paces?.[0]?.orders).toBeGreaterThan(100);
  });

  it('without a promotion nothing is touched', () => {
    const one = product('a', times(10, 3), new Set());
    expect(one.promotion).toBeUndefined();
    expect(evenOut([one], [one], 0).statistics[0]).toBe(one);
  });

  it('whatever a promotion multiplies all sales by, each is expected to sell what it did', () => {
    const usual = fc.array(fc.integer({ min: 30, max: 500 }), { minLength: 2, maxLength: 6 });
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
