import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectedSales, salesRange } from '../../../utils/tiers/sales/demand.ts';

const SHOP = { ordersPerCart: 0.4, ordersPerBuyer: 1.1, floor: 0.5 };

describe('orders to expect a day', () => {
  it('is the geometric mean of three witnesses', () => {
    const sales = expectedSales({ orders: 10, carts: 35, visitors: 500 }, 0.02, SHOP);
    expect(sales).toMatchObject({ orders: 10, carts: 14, visitors: 11 });
    expect(sales?.mean).toBeCloseTo((10.5 * 14.5 * 11.5) ** (1 / 3) - 0.5, 12);
  });

  it('of those there are: two, one, or none', () => {
    expect(expectedSales({ orders: 10, carts: null, visitors: null }, null, SHOP)?.mean).toBeCloseTo(10, 12);
    expect(
      expectedSales({ orders: 10, carts: 5, visitors: 9 }, null, { ...SHOP, ordersPerCart: null })?.carts,
    ).toBeNull();
    expect(expectedSales({ orders: null, carts: null, visitors: null }, 0.02, SHOP)).toBeNull();
  });

  it('a whole shop grown by any factor keeps its order', () => {
    const pace = fc.record({ orders: fc.nat(300), carts: fc.nat(900), visitors: fc.nat(9000) });
    fc.assert(
      fc.property(pace, pace, fc.integer({ min: 2, max: 50 }), (one, other, by) => {
        const mean = (of: typeof one, grown: number) =>
          expectedSales({ orders: of.orders * grown, carts: of.carts * grown, visitors: of.visitors * grown }, 0.02, {
            ...SHOP,
            floor: SHOP.floor * grown,
          })?.mean ?? 0;
        const before = mean(one, 1) - mean(other, 1);
        const after = mean(one, by) - mean(other, by);
        expect(Math.abs(before) < 1e-9 || Math.sign(before) === Math.sign(after)).toBe(true);
      }),
    );
  });
});

it('the range of a stretch is that of a negative binomial of size 3', () => {
  expect(salesRange(20, 1)).toEqual({ low: 6, high: 37 });
  expect(salesRange(0.01, 7)).toEqual({ low: 0, high: 0 });
});
