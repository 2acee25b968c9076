/** 不计入单量: what is taken off a product's days, and what is never made up. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import { type DayFigures, type ProductInput, summariseProduct } from '../../utils/tiers/statistics.ts';
import type { Uncounted } from '../../utils/tiers/uncounted.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, TO, TODAY } from './practice.ts';
import { evidence, ordinary } from './shops.ts';

const FROM = addDays(TO, -29);
const SOLD = { visitors: 200, cartAdders: 12, orders: 11, payBuyers: 10, payItems: 12, payAmount: 118_800 };

const on = (back: number, figures: DayFigures['figures'] = SOLD): DayFigures => ({
  day: addDays(TO, -back),
  figures,
  sheets: [`s${back}`],
});

function input(uncounted: readonly Uncounted[], days = Array.from({ length: 20 }, (_, i) => on(i))): ProductInput {
  return {
    product: 'x',
    history: { kind: 'days', from: FROM, to: TO, days },
    eventDays: new Set(),
    today: TODAY,
    facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
    uncounted,
  };
}

const off = (more: Partial<Uncounted> = {}): Uncounted => ({
  day: addDays(TO, -1),
  orders: 4,
  buyers: 3,
  paid: { items: 4, amount: 400 },
  ...more,
});

describe('orders that do not count', () => {
  it('are taken off the day as if the page had never said them', () => {
    const without = on(1, { ...SOLD, orders: 7, payBuyers: 7, payItems: 8, payAmount: 118_400 });
    const days = Array.from({ length: 20 }, (_, i) => on(i));
    const { uncounted, ...found } = summariseProduct(input([off()], days));
    expect(found).toEqual(summariseProduct(input([], days.with(1, without))));
    expect(uncounted).toEqual({ days: [addDays(TO, -1)], orders: 4, unpriced: 0 });
  });

  it('move rates, pace, trend and price alike', () => {
    const [before, after] = [summariseProduct(input([])), summariseProduct(input([off()]))];
    expect([before.rates.pay?.k, after.rates.pay?.k]).toEqual([200, 197]);
    expect([before.trend?.short?.recent, after.trend?.short?.recent]).toEqual([70, 67]);
    expect(after.paces?.[0]?.orders).toBeLessThan(before.paces?.[0]?.orders ?? 0);
    expect(after.paid).toEqual({ amount: 20 * 118_800 - 400, items: 236 });
    expect(after.takings?.amount).toBe(20 * 118_800 - 400);
  });

  it('without pieces and amount leave that day without either, and guess none', () => {
    const after = summariseProduct(input([off({ paid: null })]));
    expect(after.paid).toEqual({ amount: 19 * 118_800, items: 19 * 12 });
    expect(after.takings).toMatchObject({ amount: 19 * 118_800, days: 19 });
    expect(after.counts).toMatchObject({ payBuyers: 197, orders: 216, payItems: 228, payAmount: 19 * 118_800 });
    expect(after.uncounted?.unpriced).toBe(1);
  });

  it('never go below 0, and only what was there is said to be taken off', () => {
    const after = summariseProduct(input([off({ orders: 99, buyers: 99, paid: { items: 99, amount: 9_999_999 } })]));
    expect(after.counts).toMatchObject({ orders: 19 * 11, payBuyers: 190, payItems: 228, payAmount: 19 * 118_800 });
    expect(after.uncounted?.orders).toBe(11);
  });

  it('leave a day unknown whose figures are unknown', () => {
    const days = [on(0), on(1, { visitors: 50 }), on(2)];
    const after = summariseProduct(input([off()], days));
    expect(after).toEqual(summariseProduct(input([], days)));
    expect(after.uncounted).toBeUndefined();
  });

  it('bring a day back into the rates that had more buyers than visitors', () => {
    const days = [on(0), on(1, { ...SOLD, visitors: 8 })];
    expect(summariseProduct(input([], days)).leftOut.abnormal).toEqual([addDays(TO, -1)]);
    const after = summariseProduct(input([off({ orders: 6, buyers: 6 })], days));
    // Twelve still added it to the cart.
    expect(after.leftOut).toEqual({ event: [], abnormal: [], moreCarts: [addDays(TO, -1)] });
    const carts = [on(0), on(1, { ...SOLD, visitors: 8, cartAdders: 2 })];
    expect(summariseProduct(input([off()], carts)).leftOut).toEqual({ event: [], abnormal: [] });
  });

  it('cannot be taken out of a range, which is said', () => {
    const range = { period: { kind: 'range', from: FROM, to: TO }, figures: SOLD, sheets: ['r'] } as const;
    const of = (uncounted: readonly Uncounted[]) =>
      summariseProduct({ ...input(uncounted), history: { kind: 'range', range } });
    const { uncounted, ...rest } = of([off(), off({ day: addDays(FROM, -1) })]);
    expect(rest).toEqual(of([]));
    expect(uncounted).toEqual({ days: [addDays(TO, -1)], orders: 4, unpriced: 0, kept: true });
  });

  it('never add anything, whatever is said', () => {
    const count = fc.nat({ max: 30 });
    const said = fc.record({
      orders: count,
      buyers: count,
      paid: fc.option(fc.record({ items: count, amount: fc.nat({ max: 300_000 }) })),
    });
    const before = summariseProduct(input([]));
    fc.assert(
      fc.property(said, fc.nat({ max: 40 }), (one, back) => {
        const after = summariseProduct(input([{ ...one, day: addDays(TO, -back) }]));
        for (const id of ['payBuyers', 'payItems', 'payAmount', 'orders'] as const) {
          expect(after.counts[id]).toBeGreaterThanOrEqual(0);
          expect(after.counts[id]).toBeLessThanOrEqual(before.counts[id] ?? 0);
        }
        expect(after.counts.visitors).toBe(before.counts.visitors);
      }),
    );
  });
});

describe('the evidence', () => {
  const said = (uncounted: readonly Uncounted[], kind: 'days' | 'range' = 'days') => {
    const range = { period: { kind: 'range', from: FROM, to: TO }, figures: SOLD, sheets: ['r'] } as const;
    const own = summariseProduct({ ...input(uncounted), ...(kind === 'range' && { history: { kind, range } }) });
    const found = suggest(inputOf([...ordinary(), own])).suggestions.find(({ product }) => product === 'x');
    return evidence(found!, 'uncounted').map((one) => evidenceSentence(one, 'zh', CNY));
  };

  it('says which days and how many orders', () => {
    expect(said([])).toEqual([]);
    expect(said([off(), off({ day: addDays(TO, -2), orders: 2, paid: null })])).toEqual([
      '不计入单量：2 天共 6 单（2026-11-19 至 11-20），已从单量、转化和金额里去掉；其中 1 天没填全件数和金额，那天的件数和金额都不算。',
    ]);
  });

  it('says that a total still holds them', () => {
    expect(said([off()], 'range')).toEqual([
      '不计入单量的 4 单（2026-11-20）在这段汇总里，没法单独去掉，数字可能偏高。',
    ]);
  });
});
