import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BillFile } from '../../utils/settlement/bill-file.ts';
import { joinBills } from '../../utils/settlement/join-files.ts';
import { type Books, reconcile } from '../../utils/settlement/reconcile.ts';
import type { Yield } from '../../utils/settlement/yield.ts';
import { isShared } from '../../utils/splits/is-shared.ts';
import { orderSplit } from '../../utils/splits/order-split.ts';
import { owedChanges } from '../../utils/splits/owed-changes.ts';
import { payablesOf } from '../../utils/splits/payables.ts';
import type { RuleVersion } from '../../utils/splits/rule.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order } from '../settlement/made-books.ts';
import { line, rate, rule } from './made-rules.ts';

const BOOK = { id: 'b', source: 'douyin' } as const;
const TODAY = '2027-01-31' as Day;
const at = (month: string) => ({ at: `${month}-16 08:00:00` });

const of = (books: Partial<Books>, rules: readonly RuleVersion[]) => {
  const items = reconcile({ orders: [], bills: [], settleDays: 7, ...books }, TODAY);
  return (month: string) => payablesOf({ items, book: BOOK, rules, parties: [] }, month);
};

const RULE = rule([rate('a', 1000, { party: 'x' }), rate('b', 500, { party: 'y', settle: 'withheld' })]);
const SOLD = [bill('o', [entry('sale', 19.99)], at('2026-10')), bill('o', [entry('refund', -6.66)], at('2026-12'))];

describe('what a month adds to what parties are owed', () => {
  it('is what came in it, and what goes back is of the month it went', () => {
    const month = of({ orders: [order('o', 19.99)], bills: SOLD }, [RULE]);
    expect(month('2026-10').parties).toEqual([
      { party: 'x', added: 199, reversed: 0, withheld: 0, orders: 1 },
      { party: 'y', added: 0, reversed: 0, withheld: 99, orders: 1 },
    ]);
    expect(month('2026-11').parties).toEqual([]);
    expect(month('2026-12').parties).toEqual([
      { party: 'x', added: 0, reversed: -66, withheld: 0, orders: 1 },
      { party: 'y', added: 0, reversed: 0, withheld: -33, orders: 1 },
    ]);
  });

  it('is owed once where two bills tell of the same money', () => {
    const file = (layout: string, rows: BillFile['rows'], yields: readonly Yield[] = []): BillFile => ({
      ...{ file: layout, layout, ledger: null, yields, paysOut: false, rows },
    });
    const trade = bill('o', [entry('sale', 19.99)], { ...at('2026-10'), flow: 'P1', payment: 'P1' });
    const fund = bill('o', [entry('sale', 19.99)], { ...at('2026-10'), payment: 'P1' });
    const bills = joinBills([file('trade', [trade]), file('fund', [fund], [{ to: 'trade', by: 'payment' }])]);
    const books = { orders: [order('o', 19.99)], bills };
    const items = reconcile({ ...books, settleDays: 7 }, TODAY);
    expect(items.map((item) => [item.status, item.order, isShared(item)])).toEqual([
      ['matched', 'o', true],
      ['told-elsewhere', 'o', false],
    ]);
    const month = of(books, [RULE])('2026-10');
    expect(month.parties[0]).toEqual({ party: 'x', added: 199, reversed: 0, withheld: 0, orders: 1 });
    expect(of(books, [])('2026-10').notShared).toMatchObject({ none: 1 });
  });

  it('says who is owed otherwise than before', () => {
    const [then, now] = [of({ bills: SOLD }, [RULE])('2026-10'), of({ bills: SOLD }, [])('2026-10')];
    expect(owedChanges(then, now)).toEqual([{ party: 'x', was: 199, is: 0 }]);
    expect(owedChanges(then, then)).toEqual([]);
  });

  it('counts orders of which there was less than the rule says, and those the shop pays for', () => {
    const books = { orders: [order('o', 19.99)], bills: SOLD };
    expect(of(books, [RULE])('2026-10').short).toEqual({ 'cut-short': 0, 'shop-pays': 0 });
    const over = rule([rate('a', 7000, { party: 'x' }), rate('b', 6000, { party: 'y', order: 2 })]);
    expect(of(books, [over])('2026-10').short).toEqual({ 'cut-short': 1, 'shop-pays': 0 });
    const kept = rule([rate('a', 9000, { party: 'x', onRefund: 'kept' })]);
    const month = of({ ...books, bills: [...SOLD, bill('o', [entry('refund', -13.33)], at('2026-12'))] }, [kept]);
    expect([month('2026-10').short, month('2026-12').short]).toEqual([
      { 'cut-short': 0, 'shop-pays': 0 },
      { 'cut-short': 0, 'shop-pays': 1 },
    ]);
  });

  it('counts what it could not share, by why', () => {
    const sale = (id: string) => bill(id, [entry('sale', 10)], at('2026-10'));
    const late = order('late', 10, { paidAt: '2026-09-01 10:00:00' });
    const books = { orders: [order('o', 10), late], bills: [sale('o'), sale('late')] };
    expect(of(books, [RULE])('2026-10').notShared).toEqual({ none: 1, several: 0, unclear: 0, unknown: 0 });
    expect(of(books, [RULE, { ...RULE, id: 'q' }])('2026-10').notShared).toMatchObject({ none: 1, several: 1 });
    const pieces = rule([line('a', { kind: 'per-unit', fen: 100 })]);
    const uncounted = { ...books, orders: [order('o', 10, { quantity: null })] };
    expect(of(uncounted, [pieces])('2026-10').notShared).toMatchObject({ unknown: 2, none: 0 });
  });

  it('names who stands in one rule with 平台已代扣 and in another with 线下应付', () => {
    const sale = (id: string) => bill(id, [entry('sale', 10)], at('2026-10'));
    const scoped = (id: string, product: string, settle: 'withheld' | 'payable') =>
      rule([rate(id, 100, { party: 'x', settle })], {
        id,
        scope: { source: null, book: null, products: [product], streamers: [] },
      });
    const books = {
      orders: [order('o', 10, { product: 'p' }), order('q', 10, { product: 'k' })],
      bills: ['o', 'q'].map(sale),
    };
    const month = of(books, [scoped('r1', 'p', 'withheld'), scoped('r2', 'k', 'payable')])('2026-10');
    expect(month.parties).toEqual([{ party: 'x', added: 10, reversed: 0, withheld: 10, orders: 2 }]);
    expect(month.findings).toEqual([{ kind: 'paid-twice', party: 'x' }]);
  });

  it('comes, over all months, to the shares of the orders', () => {
    const months = ['2026-10', '2026-11', '2026-12', '2027-01'] as const;
    const moves = fc.array(
      fc.record({ month: fc.constantFrom(...months), fen: fc.integer({ min: -900, max: 3000 }) }),
      {
        minLength: 1,
        maxLength: 8,
      },
    );
    fc.assert(
      fc.property(moves, (some) => {
        const bills = some.map(({ month, fen }) =>
          bill('o', [entry(fen < 0 ? 'refund' : 'sale', fen / 100)], { ...at(month) }),
        );
        const books = { orders: [order('o', 10)], bills };
        const owed = months
          .map(of(books, [RULE]))
          .flatMap(({ parties }) => parties.filter(({ party }) => party === 'x'));
        const sum = owed.reduce((all, { added, reversed }) => all + added + reversed, 0);
        const [item] = reconcile({ ...books, settleDays: 7 }, TODAY);
        const found = item && orderSplit(item, BOOK, { parties: [], rules: [RULE] }, TODAY);
        const share = found?.kind === 'split' ? found.split.steps.find((step) => step.line.id === 'a')?.share : 0;
        expect(sum).toBe(share);
      }),
    );
  });
});
