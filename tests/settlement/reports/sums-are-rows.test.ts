/** Whatever the books: a figure is the sum of the rows it opens, and parts lose and double nothing. */
import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { payerOf } from '../../../utils/bills/tells-of.ts';
import type { EntryClass } from '../../../utils/settlement/bill-row.ts';
import { FEES, INCOME, OWN_MONEY, REFUNDS } from '../../../utils/settlement/classes.ts';
import { reconcile } from '../../../utils/settlement/reconcile.ts';
import { monthSums } from '../../../utils/settlement/reports/book-sums.ts';
import { cashCalendar } from '../../../utils/settlement/reports/cash-days.ts';
import { ADVERTISING, NET, OWN_PARTS, PARTS, UNTOLD } from '../../../utils/settlement/reports/parts.ts';
import { figureOf } from '../../../utils/settlement/reports/period-sums.ts';
import { productSums } from '../../../utils/settlement/reports/product-sums.ts';
import { reportRows } from '../../../utils/settlement/reports/report-rows.ts';
import type { Day } from '../../../utils/time/day.ts';
import { bill, order } from '../made-books.ts';

const TODAY = '2026-11-20' as Day;
const CLASSES: readonly EntryClass[] = [...INCOME, ...REFUNDS, ...FEES, ...OWN_MONEY];
const NAMES = ['实际平台补贴', '实际达人补贴', '银行补贴', '政府补贴平台垫资', '优惠券结算', ''];
const MONTHS = ['2026-08', '2026-09', '2026-10', '2026-11'];

const entries = fc.array(
  fc.record({
    class: fc.constantFrom(...CLASSES),
    name: fc.constantFrom(...NAMES),
    // Finer than a fen, too.
    amount: fc.integer({ min: -9_999_999_999, max: 9_999_999_999 }),
  }),
  { minLength: 1, maxLength: 4 },
);
const days = fc
  .tuple(fc.constantFrom(...MONTHS), fc.integer({ min: 1, max: 30 }))
  .map(([month, day]) => `${month}-${String(day).padStart(2, '0')}`);
const orderId = fc.constantFrom('1', '2', '3', null);
const bills = fc.array(
  fc
    .record({
      id: orderId,
      entries,
      day: days,
      pending: fc.boolean(),
      told: fc.boolean(),
      again: fc.boolean(),
      product: fc.constantFrom('A', 'B', null),
    })
    .map(({ id, entries: own, day, pending, told, again, product }) => {
      const row = {
        ...bill(id, own, { at: `${day} 12:00:00`, pending, product }),
        ...(told ? { told: { file: 'other', difference: null } } : {}),
      };
      return again ? [row, { ...row, file: 'again' }] : [row];
    }),
  { maxLength: 12 },
);
const orders = fc.array(
  fc
    .record({ id: orderId, due: fc.option(fc.integer({ min: 0, max: 99 })), day: fc.option(days) })
    .map(({ id, due, day }) => order(id, due, { doneAt: day === null ? null : `${day} 10:00:00` })),
  { maxLength: 4 },
);

it('a figure is the sum of the rows it opens, to the thousandth of a fen', () => {
  fc.assert(
    fc.property(
      fc.record({ bills, orders, settleDays: fc.option(fc.integer({ min: 0, max: 40 })) }),
      fc.constantFrom(...MONTHS),
      fc.subarray([...PARTS], { minLength: 1 }),
      ({ bills: made, orders: lines, settleDays }, from, parts) => {
        const items = reconcile({ bills: made.flat(), orders: lines, settleDays }, TODAY);
        const of = { items, today: TODAY, payerOf };
        const sums = monthSums({ items, today: TODAY, payerOf, files: [], accounts: [] });
        const figure = figureOf(sums, { from, to: '2026-10' }, parts);
        const rows = reportRows(of, { kind: 'moved', from: `${from}-01` as Day, to: '2026-10-31' as Day, parts });
        expect(rows.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(figure.amount ?? 0);
        expect(rows).toHaveLength(figure.rows);

        // The rest of the money of a period is in the other parts.
        const all = { from: '2026-08', to: '2026-11' };
        const amountOf = (some: typeof PARTS) => figureOf(sums, all, some).amount ?? 0;
        expect(amountOf(NET) + amountOf(ADVERTISING) + amountOf(OWN_PARTS) + amountOf(UNTOLD)).toBe(amountOf(PARTS));
        const counted = new Map(
          made
            .flat()
            .filter((row) => !row.pending && !('told' in row))
            .map((row) => [row.flow, row.amount]),
        );
        expect(amountOf(PARTS)).toBe([...counted.values()].reduce((sum, amount) => sum + amount, 0));

        const days = { from: `${from}-01` as Day, to: '2026-10-31' as Day };
        const byProduct = productSums(items, days, payerOf).reduce((sum, { net }) => sum + net, 0);
        expect(byProduct).toBe(figureOf(sums, { from, to: '2026-10' }, NET).amount ?? 0);

        const cash = cashCalendar(items, TODAY, payerOf);
        const told = [
          ...cash.days.map(({ day, awaited }) => [day, awaited] as const),
          ['late', cash.late] as const,
          ['undated', cash.undated] as const,
          ['far', cash.far] as const,
        ];
        for (const [when, awaited] of told) {
          const due = reportRows(of, { kind: 'awaited', when });
          expect(due).toHaveLength(awaited.orders);
          expect(due.reduce((sum, { amount }) => sum + (amount ?? 0), 0)).toBe(awaited.amount);
        }
      },
    ),
    { numRuns: 300 },
  );
});
