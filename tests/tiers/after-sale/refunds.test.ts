import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MetricId } from '../../../utils/metrics/vocabulary.ts';
import { refundsOf } from '../../../utils/tiers/after-sale/refunds.ts';
import type { Figures } from '../../../utils/tiers/figures.ts';
import { summariseProduct } from '../../../utils/tiers/statistics.ts';
import { addDays, type Day } from '../../../utils/time/day.ts';
import { TO, TODAY } from '../practice.ts';
import { FROM } from '../shops.ts';

const on = (back: number, figures: Figures, rounded?: readonly MetricId[]) => ({
  to: addDays(TODAY, -back),
  days: 1,
  figures,
  ...(rounded && { rounded }),
});

describe('what came back', () => {
  it('is counted in orders over all days read, for refunds come back on other days than their orders', () => {
    const told = [on(1, { refundOrders: 3, orders: 1 }), on(40, { refundOrders: 0, orders: 29 })];
    expect(refundsOf(told, TODAY)).toEqual({ by: 'orders', k: 3, n: 30, byBuyers: false, days: 2 });
  });

  it('is set against buyers where no orders are counted, and says so', () => {
    const told = [on(1, { refundOrders: 2, payBuyers: 25, payAmount: 100, refundAmount: 90 })];
    expect(refundsOf(told, TODAY)).toEqual({ by: 'orders', k: 2, n: 25, byBuyers: true, days: 1 });
  });

  it('of money counts days at least 15 days old, weighed by their orders', () => {
    const day = { refundAmount: 2_000, payAmount: 10_000, orders: 10 };
    const told = [on(14, { ...day, refundAmount: 9_999 }), on(15, day), on(30, { ...day, refundAmount: 0 })];
    expect(refundsOf(told, TODAY)).toEqual({
      by: 'amount',
      k: 2,
      n: 20,
      byBuyers: false,
      days: 2,
      amounts: { back: 2_000, paid: 20_000 },
    });
    expect(refundsOf(told.slice(0, 1), TODAY)).toBeNull();
  });

  it('is not known of days that lack one side, of rounded figures, and of nothing', () => {
    expect(refundsOf([on(20, { refundOrders: 4 }), on(21, { orders: 40 })], TODAY)).toBeNull();
    expect(refundsOf([on(20, { refundOrders: 4, orders: 40 }, ['orders'])], TODAY)).toBeNull();
    expect(refundsOf([on(20, { refundAmount: 4, payAmount: 40 })], TODAY)).toBeNull();
    expect(refundsOf([], TODAY)).toBeNull();
  });

  it('is all of it where more came back than was sold, and not known where that was little', () => {
    const all = { by: 'orders', k: 30, n: 30, beyond: true, byBuyers: false, days: 1 };
    expect(refundsOf([on(20, { refundOrders: 31, orders: 30 })], TODAY)).toEqual(all);
    expect(refundsOf([on(20, { refundOrders: 30, orders: 30 })], TODAY)).not.toHaveProperty('beyond');
    expect(refundsOf([on(20, { refundOrders: 20, orders: 19 })], TODAY)).toBeNull();
    const money = { refundAmount: 41, payAmount: 40 };
    expect(refundsOf([on(20, { ...money, orders: 20 })], TODAY)).toMatchObject({ k: 20, n: 20, beyond: true });
    expect(refundsOf([on(20, { ...money, orders: 19 })], TODAY)).toBeNull();
    expect(refundsOf([on(20, { refundOrders: 0, orders: 0 })], TODAY)).toBeNull();
  });

  it('is never below 0 nor more than all, whatever was read', () => {
    const value = fc.option(fc.oneof(fc.integer({ min: -5, max: 50 }), fc.double()), { nil: undefined });
    const figures = fc.record(
      { refundOrders: value, refundAmount: value, payAmount: value, orders: value, payBuyers: value },
      { requiredKeys: [] },
    ) as fc.Arbitrary<Figures>;
    const told = fc.array(fc.tuple(fc.integer({ min: 0, max: 90 }), figures).map(([back, one]) => on(back, one)));
    fc.assert(
      fc.property(told, (all) => {
        const refunds = refundsOf(all, TODAY);
        if (!refunds) return;
        expect(refunds.k).toBeGreaterThanOrEqual(0);
        expect(refunds.k).toBeLessThanOrEqual(refunds.n);
        expect(refunds.n).toBeGreaterThan(0);
      }),
    );
  });
});

describe('statistics', () => {
  const facts = { isNew: null, firstSeen: null, category: null, markedInTest: null };
  const own = { product: 'x', today: TODAY, eventDays: new Set<Day>(), facts };
  const figures = { visitors: 100, payBuyers: 10, refundOrders: 1 };

  it('take it from the days before the window too, and from event days', () => {
    const days = [TO, addDays(TO, -5), addDays(TO, -60)].map((day) => ({ day, figures, sheets: [] }));
    const eventDays = new Set([addDays(TO, -5)]);
    const history = { kind: 'days', from: FROM, to: TO, days } as const;
    expect(summariseProduct({ ...own, eventDays, history }).refunds).toMatchObject({ k: 3, n: 30, days: 3 });
  });

  it('take it from a range', () => {
    const period = { kind: 'range', from: FROM, to: TO } as const;
    const history = { kind: 'range', range: { period, figures, sheets: [] } } as const;
    expect(summariseProduct({ ...own, history }).refunds).toMatchObject({ k: 1, n: 10, days: 30 });
    const amounts = { visitors: 100, payBuyers: 10, refundAmount: 1, payAmount: 10 };
    const young = { kind: 'range', range: { period, figures: amounts, sheets: [] } } as const;
    expect(summariseProduct({ ...own, history: young })).not.toHaveProperty('refunds');
  });

  it('hold a stock of late alone', () => {
    const history = { kind: 'days', from: FROM, to: TO, days: [] } as const;
    const stockOf = (back: number) =>
      summariseProduct({ ...own, history, stock: { units: 5, days: null, on: addDays(TODAY, -back) } }).stock;
    expect(stockOf(0)).toMatchObject({ units: 5 });
    expect(stockOf(7)).toMatchObject({ units: 5 });
    expect(stockOf(8)).toBeUndefined();
    expect(stockOf(-1)).toBeUndefined();
  });
});
