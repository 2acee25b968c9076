import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BillRow } from '../../utils/settlement/bill-row.ts';
import { type Books, reconcile } from '../../utils/settlement/reconcile.ts';
import type { Reconciled } from '../../utils/settlement/reconciled.ts';
import { tally } from '../../utils/settlement/tally.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order, upToTheEnd, yuan } from './made-books.ts';

const TODAY = '2026-10-31' as Day;

const books = (orders: Books['orders'], bills: Books['bills'], more: Partial<Books> = {}): Books => ({
  orders,
  bills,
  settleDays: 7,
  ...more,
});

const statuses = (items: readonly Reconciled[]) =>
  Object.fromEntries(items.map((one) => [one.order ?? one.bills[0]?.flow ?? 'line', one.status]));

describe('a month with a fault of every kind', () => {
  const sale = (id: string, value: number, more: Partial<BillRow> = {}) => bill(id, [entry('sale', value)], more);
  const twin = sale('twice', 10);
  const withdrawn = bill(null, [entry('withdrawal', -500)], { flow: 'withdrawal', at: '2026-10-31 23:00:00' });
  const fine = bill(null, [entry('compensation', -5)], { flow: 'fine' });
  const cut = bill(null, [entry('sale', 30)], { flow: 'cut', link: { order: null, by: null, lost: true } });
  const month = books(
    [
      order('good', 100),
      order('refunded', 100, { refunded: yuan(40) }),
      order('rounding', 59.9),
      order('open', 80, { state: 'shipped', doneAt: null }),
      order('fresh', 80, { paidAt: '2026-10-25 10:00:00', doneAt: '2026-10-30 10:00:00' }),
      order('short', 66),
      order('differs', 50),
      order('closed-paid', 20, { state: 'closed' }),
      order('closed', 20, { state: 'closed', doneAt: null }),
      order('odd', 20, { state: 'unknown' }),
      order('twice', 10),
      order(null, 10),
    ],
    [
      bill('good', [entry('sale', 90), entry('subsidy', 10), entry('platform-fee', -5)]),
      sale('refunded', 100),
      bill('refunded', [entry('refund', -40)]),
      bill('rounding', [entry('sale', 59.9), { class: 'sale', name: 'rest', amount: 600 }]),
      sale('differs', 48),
      sale('closed-paid', 20),
      sale('odd', 20),
      sale('stranger', 33),
      bill('returned', [entry('refund', -12)]),
      twin,
      { ...twin, row: 99 },
      withdrawn,
      fine,
      cut,
    ],
  );
  const items = reconcile(month, TODAY);

  it('gives back exactly what was planted', () => {
    const found = items.filter(({ status }) => status !== 'duplicate');
    expect(statuses(found)).toEqual({
      good: 'matched',
      refunded: 'matched',
      rounding: 'matched-rounding',
      open: 'in-transit',
      fresh: 'in-transit',
      short: 'short',
      differs: 'amount-differs',
      'closed-paid': 'state-differs',
      closed: 'nothing-owed',
      odd: 'state-differs',
      twice: 'matched',
      stranger: 'long',
      returned: 'lone-refund',
      withdrawal: 'not-of-order',
      fine: 'not-of-order',
      cut: 'needs-person',
      line: 'needs-person',
    });
    expect(items.filter(({ status }) => status === 'duplicate').map((one) => one.bills[0]?.row)).toEqual([99]);
  });

  it('counts days from when the money was to be there', () => {
    expect(items.find((one) => one.order === 'short')).toMatchObject({ overdueDays: 9, difference: yuan(-66) });
    expect(items.find((one) => one.order === 'fresh')?.overdueDays).toBeNull();
  });

  it('never nets what is missing with what is over', () => {
    expect(tally(items)).toMatchObject({
      judged: 13,
      matched: 4,
      open: 9,
      missing: yuan(-66 - 2),
      missingOrders: 2,
      over: yuan(33 + 20),
      overOrders: 2,
    });
  });
});

describe('an order of which more went back than came', () => {
  it('is looked at, and nothing of it is missing from the platform', () => {
    const back = [bill('a', [entry('sale', 100), entry('refund', -150)]), upToTheEnd()];
    for (const refunded of [null, yuan(100)]) {
      const items = reconcile(books([order('a', 100, { refunded })], back), TODAY);
      expect(items[0]).toMatchObject({ status: 'amount-differs', difference: yuan(-50) });
      expect(tally(items)).toMatchObject({ open: 1, missing: 0, missingOrders: 0 });
    }
    const given = [bill('a', [entry('sale', 98), entry('refund', -40)]), upToTheEnd()];
    const items = reconcile(books([order('a', 100, { refunded: yuan(40) })], given), TODAY);
    expect(tally(items)).toMatchObject({ missing: yuan(-2), missingOrders: 1 });
  });
});

describe('an order', () => {
  const one = (found: readonly Reconciled[]) => found[0];

  it('whose platform says no refunds is held against its gross alone', () => {
    const rows = [bill('a', [entry('sale', 28.9), entry('subsidy', 0.81), entry('refund', -27.78)])];
    expect(one(reconcile(books([order('a', 29.71)], rows), TODAY))).toMatchObject({ status: 'matched', difference: 0 });
  });

  it('is due by its last line, and a closed line owes nothing', () => {
    const lines = [
      order('a', 10, { doneAt: '2026-10-05 10:00:00' }),
      order('a', 20, { doneAt: '2026-10-20 10:00:00' }),
      order('a', 5, { state: 'closed', doneAt: null }),
    ];
    expect(one(reconcile(books(lines, [upToTheEnd()]), TODAY))).toMatchObject({
      status: 'short',
      overdueDays: 4,
      difference: yuan(-30),
    });
    const paid = [bill('a', [entry('sale', 30)])];
    expect(one(reconcile(books(lines, paid), TODAY))).toMatchObject({ status: 'matched' });
    const paidAndBack = [bill('a', [entry('sale', 35), entry('refund', -5)])];
    expect(one(reconcile(books(lines, paidAndBack), TODAY))).toMatchObject({ status: 'matched' });
  });

  it('whose lines repeat its amount counts it once', () => {
    const lines = (repeatsOrder: boolean) => [order('a', 50, { repeatsOrder }), order('a', 50, { repeatsOrder })];
    const rows = [bill('a', [entry('sale', 50)]), upToTheEnd()];
    expect(one(reconcile(books(lines(true), rows), TODAY))?.status).toBe('matched');
    expect(one(reconcile(books(lines(false), rows), TODAY))?.status).toBe('amount-differs');
  });

  it('whose lines repeat its amount adds up what was given back of each', () => {
    const line = (refunded: number) => order('a', 50, { repeatsOrder: true, refunded: yuan(refunded) });
    const paid = [bill('a', [entry('sale', 50), entry('refund', -12)]), upToTheEnd()];
    expect(one(reconcile(books([line(0), line(12)], paid), TODAY))).toMatchObject({ status: 'matched', difference: 0 });
    expect(one(reconcile(books([line(12), line(20)], []), TODAY))).toMatchObject({ difference: yuan(-18) });
  });

  it('whose lines say other amounts of the whole of it is compared with none of them', () => {
    const line = (receivable: number | null, product: string) =>
      order('a', receivable, { repeatsOrder: true, product });
    const paid = [bill('a', [entry('sale', 50)]), upToTheEnd()];
    expect(one(reconcile(books([line(50, 'p'), line(30, 'q')], paid), TODAY))?.status).toBe('unchecked');
    expect(one(reconcile(books([line(null, 'p'), line(50, 'q')], paid), TODAY))?.status).toBe('matched');
  });

  it('is not short where no bill was read of the day its money was due', () => {
    const settled = bill('b', [entry('sale', 10)], { at: '2026-10-21 08:00:00' });
    const later = bill('c', [entry('sale', 10)], { at: '2026-10-22 08:00:00' });
    const statusOf = (bills: Books['bills']) =>
      reconcile(books([order('a', 66)], bills), TODAY).find(({ order: id }) => id === 'a')?.status;
    expect([[], [settled], [settled, later]].map(statusOf)).toEqual(['in-transit', 'in-transit', 'short']);
  });

  it('is not overdue while nobody said how long the platform takes', () => {
    expect(one(reconcile(books([order('a', 66)], [], { settleDays: null }), TODAY))).toMatchObject({
      status: 'in-transit',
      overdueDays: null,
    });
  });

  it('that does not say what it is to bring is not compared', () => {
    const rows = [bill('a', [entry('sale', 50)])];
    expect(one(reconcile(books([order('a', null)], rows), TODAY))).toMatchObject({
      status: 'unchecked',
      difference: null,
    });
  });

  it('with rows not settled yet waits', () => {
    const rows = [bill('a', [entry('sale', 50)], { pending: true })];
    const found = one(reconcile(books([order('a', 50, { doneAt: '2026-10-30 10:00:00' })], rows), TODAY));
    expect(found).toMatchObject({ status: 'in-transit', net: { net: 0 } });
  });

  it('of a bill alone is unchecked, and its net is told', () => {
    const rows = [bill('a', [entry('sale', 50), entry('platform-fee', -1.79)])];
    expect(one(reconcile(books([], rows), TODAY))).toMatchObject({
      status: 'unchecked',
      difference: null,
      net: { gross: yuan(50), net: yuan(48.21), fees: new Map([['platform-fee', yuan(-1.79)]]) },
    });
  });
});

describe('whatever the books', () => {
  const value = fc.integer({ min: -20_000, max: 20_000 });
  const rows = fc.array(
    fc.record({ id: fc.constantFrom('a', 'b', 'c', null), sale: value, fee: value, again: fc.boolean() }),
    { maxLength: 12 },
  );

  it('every row stands in one item, and the nets come to the rows', () => {
    fc.assert(
      fc.property(rows, fc.array(fc.constantFrom('a', 'b', 'd'), { maxLength: 5 }), (made, ids) => {
        const bills = made.flatMap(({ id, sale, fee, again }) => {
          const row = bill(id, [entry('sale', sale / 100), entry('platform-fee', fee / 100)]);
          return again ? [row, row] : [row];
        });
        const items = reconcile(
          books(
            ids.map((id) => order(id, 12)),
            bills,
          ),
          TODAY,
        );
        const seen = items.flatMap((item) => item.bills);
        expect(seen).toHaveLength(bills.length);
        const nets = items.reduce((sum, { net }) => sum + net.net, 0);
        expect(nets).toBe(bills.reduce((sum, { amount }) => sum + amount, 0));
      }),
    );
  });
});
