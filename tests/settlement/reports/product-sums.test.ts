import { describe, expect, it } from 'vitest';
import { payerOf } from '../../../utils/bills/tells-of.ts';
import { reconcile } from '../../../utils/settlement/reconcile.ts';
import { FEE_PARTS, GROSS, NET } from '../../../utils/settlement/reports/parts.ts';
import { productSums, profitOf } from '../../../utils/settlement/reports/product-sums.ts';
import { reportRows } from '../../../utils/settlement/reports/report-rows.ts';
import type { Day } from '../../../utils/time/day.ts';
import { bill, entry, order, yuan } from '../made-books.ts';

const TODAY = '2026-11-20' as Day;
const OCTOBER = { from: '2026-10-01' as Day, to: '2026-10-31' as Day };
const item = (bills: readonly ReturnType<typeof bill>[], orders: readonly ReturnType<typeof order>[]) =>
  reconcile({ bills, orders, settleDays: 7 }, TODAY);

/** By hand: A sold 3 pieces for 150 less 10 fees and 2 for 80; B two for 60, of which 20 went back; 5 of either. */
const ITEMS = item(
  [
    bill('1', [entry('sale', 150), entry('platform-fee', -10), entry('ad-fee', -7)], { product: 'A' }),
    bill('2', [entry('sale', 80)]),
    bill('3', [entry('sale', 60)], { product: 'B' }),
    bill('3', [entry('refund', -20)], { product: 'B', at: '2026-10-20 08:00:00' }),
    bill('4', [entry('sale', 5)]),
    bill(null, [entry('withdrawal', -99)], { link: { order: null, by: 'no-order' } }),
  ],
  [
    order('1', 150, { product: 'A', quantity: 3 }),
    order('2', 80, { product: 'A', quantity: 2 }),
    order('3', 60, { product: 'B', quantity: 2 }),
    order('4', 2, { product: 'A', subOrder: 'a' }),
    order('4', 3, { product: 'B', subOrder: 'b' }),
  ],
);
const sumOf = (product: string | null, days = OCTOBER, items = ITEMS) =>
  productSums(items, days, payerOf).find((one) => one.product === product);

describe('by product', () => {
  it('takes the product of the bill, else the only one of the order, else none', () => {
    const inYuan = productSums(ITEMS, OCTOBER, payerOf).map(({ product, gross, refunds, fees, net, pieces }) => [
      product,
      ...[gross, refunds, fees, net].map((amount) => amount / yuan(1)),
      pieces,
    ]);
    expect(inYuan).toEqual([
      ['A', 230, 0, -10, 220, 5],
      ['B', 60, -20, 0, 40, 2],
      [null, 5, 0, 0, 5, null],
    ]);
  });

  it('opens the rows of each', () => {
    for (const { product, gross, refunds, fees, net } of productSums(ITEMS, OCTOBER, payerOf)) {
      const sumOfRows = (parts: typeof NET) =>
        reportRows({ items: ITEMS, today: TODAY, payerOf }, { kind: 'moved', ...OCTOBER, parts, product }).reduce(
          (sum, { amount }) => sum + (amount ?? 0),
          0,
        );
      expect([GROSS, ['refund'] as const, FEE_PARTS, NET].map(sumOfRows)).toEqual([gross, refunds, fees, net]);
    }
  });

  it('is net less cost of goods, at least that where money went back', () => {
    const [a, b, none] = ['A', 'B', null].map((product) => sumOf(product)!);
    expect(profitOf(a!, 2000)).toEqual({ amount: yuan(120), atLeast: false });
    expect(profitOf(b!, 1500)).toEqual({ amount: yuan(10), atLeast: true });
    expect(profitOf(a!, null)).toBeNull();
    expect(profitOf(none!, 2000)).toBeNull();
  });

  it('counts pieces once, in the month of the first money', () => {
    const later = item(
      [
        bill('1', [entry('sale', 50)], { product: 'A', at: '2026-10-30 08:00:00' }),
        bill('1', [entry('sale', 50)], { product: 'A', at: '2026-11-02 08:00:00' }),
      ],
      [order('1', 100, { product: 'A', quantity: 4 })],
    );
    const november = { from: '2026-11-01' as Day, to: '2026-11-30' as Day };
    expect(sumOf('A', OCTOBER, later)?.pieces).toBe(4);
    expect(sumOf('A', november, later)?.pieces).toBe(0);
  });

  it('counts pieces of a line in the month of its own money', () => {
    const line = (subOrder: string, at: string) => bill('1', [entry('sale', 50)], { product: 'A', subOrder, at });
    const apart = item(
      [line('a', '2026-10-30 08:00:00'), line('b', '2026-11-02 08:00:00')],
      [
        order('1', 50, { product: 'A', subOrder: 'a', quantity: 1 }),
        order('1', 50, { product: 'A', subOrder: 'b', quantity: 3 }),
        // Its money has not come.
        order('1', 50, { product: 'A', subOrder: 'c', quantity: 9 }),
      ],
    );
    const november = { from: '2026-11-01' as Day, to: '2026-11-30' as Day };
    expect(sumOf('A', OCTOBER, apart)?.pieces).toBe(1);
    expect(sumOf('A', november, apart)?.pieces).toBe(3);
  });

  it('counts closed lines apart, and their goods as gone', () => {
    const closed = item(
      [bill('1', [entry('sale', 90)], { product: 'A' }), bill('2', [entry('sale', 30), entry('refund', -30)])],
      [order('1', 90, { product: 'A', quantity: 3 }), order('2', 30, { product: 'A', quantity: 1, state: 'closed' })],
    );
    const sum = sumOf('A', OCTOBER, closed)!;
    expect([sum.pieces, sum.closed]).toEqual([3, 1]);
    expect(profitOf(sum, 1000)).toEqual({ amount: yuan(90 - 40), atLeast: true });
    expect(profitOf({ ...sum, refunds: 0 }, 1000)?.atLeast).toBe(true);
    expect(profitOf({ ...sum, closed: null }, 1000)).toBeNull();
  });

  it('knows no pieces of an order that was not read, or does not say', () => {
    const unread = item([bill('1', [entry('sale', 50)], { product: 'A' })], []);
    const silent = item(
      [bill('1', [entry('sale', 50)], { product: 'A' })],
      [order('1', 50, { product: 'A', quantity: null })],
    );
    for (const items of [unread, silent]) expect(sumOf('A', OCTOBER, items)?.pieces).toBeNull();
  });
});

describe('an order of thousands of lines', () => {
  it('is gone through once, not once a line', () => {
    const many = Array.from({ length: 6000 }, (_, n) => String(n));
    const items = item(
      many.map((n) => bill('1', [entry('sale', 1)], { product: n, subOrder: n })),
      many.map((n) => order('1', 1, { product: n, subOrder: n, quantity: 2 })),
    );
    const [line] = items[0]?.orders ?? [];
    let asked = 0;
    Object.defineProperty(line, 'product', {
      get: () => {
        asked += 1;
        return '0';
      },
    });
    const sums = productSums(items, OCTOBER, payerOf);
    expect(sums).toHaveLength(6000);
    expect(sums.every(({ pieces }) => pieces === 2)).toBe(true);
    expect(asked).toBeLessThan(10);
  });
});
