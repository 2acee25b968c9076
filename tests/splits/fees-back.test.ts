import { describe, expect, it } from 'vitest';
import type { EntryClass } from '../../utils/settlement/bill-row.ts';
import { orderNet } from '../../utils/settlement/order-net.ts';
import { feesBackOf } from '../../utils/splits/fees-back.ts';
import { soldUnits } from '../../utils/splits/sold-units.ts';
import { bill, entry, order, yuan } from '../settlement/made-books.ts';

/** What a bill takes off a sale and may give back with it; the shop's own losses are no part of a sale. */
const TAKEN_OFF = [
  ...(['platform-fee', 'payment-fee', 'commission', 'agency-fee'] as const),
  ...(['channel-fee', 'ad-fee', 'points', 'other'] as const),
] satisfies readonly EntryClass[];

describe('fees that came back', () => {
  it.each(TAKEN_OFF)('%s: with the refund they do, before it they were set right', (is) => {
    const sale = bill('a', [entry('sale', 100), entry(is, -5)]);
    const right = bill('a', [entry(is, 1)], { at: '2026-10-17 08:00:00' });
    const back = bill('a', [entry('refund', -100), entry(is, 4)], { at: '2026-10-18 08:00:00' });
    expect(feesBackOf([sale, right])).toEqual({ platform: 0, all: 0 });
    expect(feesBackOf([sale, right, back])).toEqual({ platform: is === 'platform-fee' ? yuan(4) : 0, all: yuan(4) });
  });
});

it('what the shop made good with the refund is no fee that came back', () => {
  const back = bill('a', [entry('refund', -100), entry('compensation', 4), entry('price-protection', 3)]);
  expect(feesBackOf([bill('a', [entry('sale', 100)]), back])).toEqual({ platform: 0, all: 0 });
});

describe('pieces of an order of which one line was closed', () => {
  const lines = [
    order('a', 50, { product: 'p1', quantity: 1 }),
    order('a', 50, { product: 'p2', quantity: 2, state: 'closed' }),
  ];
  const units = (...bills: readonly ReturnType<typeof bill>[]) =>
    soldUnits({ orders: lines, bills, net: orderNet(bills) });
  const sale = bill('a', [entry('sale', 50)], { product: 'p1' });

  it('are those of the line bills hold money of', () => {
    expect(units(sale)).toBe(1);
    expect(units(sale, bill('a', [entry('sale', 50)], { product: 'p2' }))).toBe(3);
  });

  it('are no less known for freight that names no line', () => {
    expect(units(sale, bill('a', [entry('freight', 6)]))).toBe(1);
  });
});
