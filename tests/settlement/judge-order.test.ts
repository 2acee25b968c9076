import { describe, expect, it } from 'vitest';
import type { BillRow } from '../../utils/settlement/bill-row.ts';
import { type Books, reconcile } from '../../utils/settlement/reconcile.ts';
import type { Reconciled } from '../../utils/settlement/reconciled.ts';
import { tally } from '../../utils/settlement/tally.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order, upToTheEnd, yuan } from './made-books.ts';

const TODAY = '2026-10-31' as Day;

const judged = (orders: Books['orders'], bills: Books['bills'], settleDays: number | null = 7): Reconciled => {
  const all = reconcile({ orders, bills: [...bills, upToTheEnd()], settleDays }, TODAY);
  const [only, ...more] = all.filter(({ status }) => status !== 'not-of-order');
  expect(more).toEqual([]);
  if (!only) throw new Error('nothing');
  return only;
};
const shipped = { state: 'shipped', doneAt: null } as const;

describe('an order told by two exports', () => {
  const items = [
    order('a', 60, { layout: 'items', itemsOnly: true, subOrder: 'a1', doneAt: null }),
    order('a', 40, { layout: 'items', itemsOnly: true, subOrder: 'a2', doneAt: null }),
  ];
  const list = order('a', 100, { layout: 'orders' });

  it('is owed once, whichever came first', () => {
    for (const lines of [
      [list, ...items],
      [...items, list],
    ]) {
      expect(judged(lines, [bill('a', [entry('sale', 100)])])).toMatchObject({ status: 'matched', difference: 0 });
      expect(judged(lines, [])).toMatchObject({ status: 'short', difference: yuan(-100), overdueDays: 9 });
    }
  });

  it('is told by its products where the list of orders does not know it', () => {
    expect(judged(items, [bill('a', [entry('sale', 100)])])).toMatchObject({ status: 'matched' });
  });
});

describe('an order whose money is on its way', () => {
  const fee = bill('a', [entry('other', -0.5)]);

  it('is not settled by a fee', () => {
    expect(judged([order('a', 320, shipped)], [fee])).toMatchObject({ status: 'in-transit', net: { net: yuan(-0.5) } });
    expect(judged([order('a', 320)], [fee])).toMatchObject({
      status: 'short',
      difference: yuan(-320),
      overdueDays: 9,
    });
  });

  it('waits for the lines that are not confirmed', () => {
    const lines = [order('a', 30, { subOrder: 'a1' }), order('a', 70, { subOrder: 'a2', ...shipped })];
    expect(judged(lines, [bill('a', [entry('sale', 30)])])).toMatchObject({ status: 'in-transit' });
    const named = (value: number) => [bill('a', [entry('sale', value)], { subOrder: 'a1' })];
    expect(judged(lines, named(30))).toMatchObject({ status: 'in-transit' });
    expect(judged(lines, named(28))).toMatchObject({ status: 'amount-differs', difference: yuan(-2) });
  });

  it('waits for lines whose money is not due, known to be or not', () => {
    const lines = [
      order('a', 30, { subOrder: 'a1', doneAt: '2026-10-05 10:00:00' }),
      order('a', 70, { subOrder: 'a2', doneAt: '2026-10-30 10:00:00' }),
    ];
    const bills = [bill('a', [entry('sale', 30)], { subOrder: 'a1' })];
    expect(judged(lines, bills)).toMatchObject({ status: 'in-transit' });
    expect(judged(lines, bills, null)).toMatchObject({ status: 'in-transit' });
  });

  it('waits for what the bill says is not settled yet', () => {
    const bills = [bill('a', [entry('subsidy', 10)]), bill('a', [entry('sale', 90)], { pending: true })];
    expect(judged([order('a', 100)], bills)).toMatchObject({ status: 'in-transit' });
  });

  it('that brought too much says so at once', () => {
    expect(judged([order('a', 100, shipped)], [bill('a', [entry('sale', 120)])])).toMatchObject({
      status: 'amount-differs',
      difference: yuan(20),
    });
  });
});

describe('what went back', () => {
  it('beyond what came differs', () => {
    const bills = [bill('a', [entry('sale', 100)]), bill('a', [entry('refund', -130)])];
    expect(judged([order('a', 100)], bills)).toMatchObject({ status: 'amount-differs', difference: yuan(-30) });
  });

  it('is said not to be compared where the orders are silent of it', () => {
    const bills = [bill('a', [entry('sale', 100)]), bill('a', [entry('refund', -30)])];
    expect(judged([order('a', 100)], bills)).toMatchObject({ status: 'matched', grossAlone: true });
    expect(judged([order('a', 100, { refunded: yuan(30) })], bills)).toMatchObject({ grossAlone: false });
  });

  it('alone says nothing of what is missing', () => {
    const found = judged([order('a', 100)], [bill('a', [entry('refund', -100)])]);
    expect(found).toMatchObject({ status: 'lone-refund', difference: null });
    expect(tally([found]).missing).toBe(0);
  });
});

describe('an order of which the export says that money went back, and not how much', () => {
  const given = { givenBack: true } as const;

  it('lacks nothing that is known, before its money was due and after', () => {
    expect(judged([order('a', 80, given)], [])).toMatchObject({ status: 'refund-unsaid', difference: null, due: null });
    expect(judged([order('a', 80, { ...given, ...shipped })], [])).toMatchObject({ status: 'refund-unsaid' });
    expect(judged([order('a', 80, given)], [bill('a', [entry('sale', 50)])])).toMatchObject({
      status: 'refund-unsaid',
      difference: null,
    });
    expect(tally([judged([order('a', 80, given)], [])])).toMatchObject({ judged: 0, open: 0, missing: 0 });
  });

  it('is compared where all of it came, or more', () => {
    const sale = (value: number) => [bill('a', [entry('sale', value)]), bill('a', [entry('refund', -30)])];
    expect(judged([order('a', 80, given)], sale(80))).toMatchObject({ status: 'matched', grossAlone: true });
    expect(judged([order('a', 80, given)], sale(90))).toMatchObject({ status: 'amount-differs', difference: yuan(10) });
  });

  it('lacks what its other lines are owed', () => {
    const lines = [order('a', 30, { ...given, subOrder: 'a1' }), order('a', 70, { subOrder: 'a2' })];
    expect(judged(lines, [])).toMatchObject({ status: 'short', difference: yuan(-70) });
    expect(judged(lines, [bill('a', [entry('sale', 60)])])).toMatchObject({ difference: yuan(-10) });
    expect(judged(lines, [bill('a', [entry('sale', 70)])])).toMatchObject({ status: 'refund-unsaid' });
    const ofLine = bill('a', [entry('sale', 30)], { subOrder: 'a1' });
    expect(judged(lines, [ofLine])).toMatchObject({ status: 'amount-differs', difference: yuan(-70) });
  });

  it('of one line is not covered up by what is said of another', () => {
    const back = order('a', 70, { subOrder: 'a2', refunded: yuan(20) });
    const lines = [order('a', 30, { ...given, subOrder: 'a1' }), back];
    expect(judged(lines, [])).toMatchObject({ status: 'short', difference: yuan(-50) });
    const paid = [bill('a', [entry('sale', 70)]), bill('a', [entry('refund', -20)])];
    expect(judged(lines, paid)).toMatchObject({ status: 'refund-unsaid', difference: null });
    const whole = (more: object) => order('a', 100, { repeatsOrder: true, ...more });
    expect(judged([whole({ product: 'p', refunded: 0 }), whole({ product: 'q', ...given })], [])).toMatchObject({
      status: 'refund-unsaid',
    });
  });

  it('owes nothing where it says how much', () => {
    expect(judged([order('a', 80, { ...given, refunded: yuan(80) })], [])).toMatchObject({ status: 'nothing-owed' });
  });
});

describe('money of an order nobody read', () => {
  const others = [
    order('x', 1, { state: 'unpaid' }),
    order('y', 1, { state: 'unpaid', paidAt: '2026-10-20 10:00:00' }),
  ];
  const of = (bills: Books['bills'], orders: Books['orders'] = others) =>
    reconcile({ orders, bills, settleDays: 7 }, TODAY).filter((one) => one.bills.length > 0);

  it.each([
    ['brought in', [entry('sale', 30), entry('platform-fee', -1)], { orderedOn: '2026-10-16' }, 'long', yuan(29)],
    ['of an unknown day, nobody knows how late money comes', [entry('sale', 30)], {}, 'unchecked', null],
    ['taken back of an unknown day, as little', [entry('refund', -30)], {}, 'unchecked', null],
    ['a fee alone', [entry('platform-fee', -1)], {}, 'unchecked', null],
    ['not settled', [entry('sale', 30)], { pending: true }, 'in-transit', null],
    ['of days before', [entry('sale', 30)], { at: '2026-10-09 23:59:59' }, 'unchecked', null],
    ['of days after', [entry('sale', 30)], { at: '2026-10-21 00:00:00' }, 'unchecked', null],
    ['under a number of its own', [entry('sale', 30)], { link: { order: 'z', by: 'own-number' } }, 'unchecked', null],
  ] as const)('%s', (_, entries, more, status, difference) => {
    expect(of([bill('z', entries, more)])).toMatchObject([{ status, difference }]);
  });

  it('may be of an order paid before those that were read, as late as money of this shop comes', () => {
    const paid = order('p', 30, { paidAt: '2026-10-12 10:00:00' });
    const late = bill('p', [entry('sale', 30)], { at: '2026-10-20 08:00:00' });
    const found = (at: string, more: Partial<BillRow> = {}) =>
      of([late, bill('z', [entry('sale', 5)], { at, ...more })], [...others, paid]).find((one) => one.order === 'z');
    expect(found('2026-10-17 23:00:00')).toMatchObject({ status: 'unchecked', difference: null });
    expect(found('2026-10-18 01:00:00')).toMatchObject({ status: 'long' });
    expect(found('2026-10-12 01:00:00', { orderedOn: '2026-10-11' })).toMatchObject({ status: 'long' });
    expect(found('2026-10-19 01:00:00', { orderedOn: '2026-10-09' })).toMatchObject({ status: 'unchecked' });
  });

  it('is of no day between two exports of orders', () => {
    const paid = (day: string) => `2026-10-${day} 10:00:00`;
    const exports = [
      order('a', 1, { file: 'first', paidAt: paid('01') }),
      order('b', 1, { file: 'first', paidAt: paid('05') }),
      order('c', 1, { file: 'second', paidAt: paid('06') }),
      order('d', 1, { file: 'second', paidAt: paid('08') }),
      order('e', 1, { file: 'third', paidAt: paid('15') }),
      order('f', 1, { file: 'third', paidAt: paid('20') }),
    ];
    const status = (day: string, orderedOn = `2026-10-${day}`) =>
      of([bill('z', [entry('sale', 5)], { at: paid(day), orderedOn })], exports)[0]?.status;
    expect(['05', '06', '08', '09', '14', '15'].map((day) => status(day))).toEqual([
      'long',
      'long',
      'long',
      'unchecked',
      'unchecked',
      'long',
    ]);
    expect(status('18', '2026-10-10')).toBe('unchecked');
    const paidLate = order('p', 5, { file: 'first', paidAt: paid('01') });
    const money = [
      bill('p', [entry('sale', 5)], { at: paid('05') }),
      bill('z', [entry('sale', 5)], { at: paid('18') }),
    ];
    expect(of(money, [...exports, paidLate]).find((one) => one.order === 'z')?.status).toBe('unchecked');
  });

  it('of a number that begins with its day was looked for on that day', () => {
    const number = (day: string) => ({ link: { order: `${day}-123456789012345`, by: 'order' } });
    const [was, wasNot] = ['261010', '261009'].map((day) => of([bill('z', [entry('sale', 5)], number(day))]));
    expect(was).toMatchObject([{ status: 'long' }]);
    expect(wasNot).toMatchObject([{ status: 'unchecked' }]);
  });

  it('that is the shop’s own is of no order, whatever its number', () => {
    const own = bill('z', [entry('withdrawal', -500)]);
    expect(of([own])).toMatchObject([{ order: null, status: 'not-of-order' }]);
    expect(of([own], [])).toMatchObject([{ order: null, status: 'not-of-order' }]);
  });

  it('is never missing, even where more went back than came', () => {
    const found = of([bill('z', [entry('sale', 30), entry('refund', -50)], { orderedOn: '2026-10-16' })]);
    expect(found).toMatchObject([{ status: 'long' }]);
    expect(tally(found)).toMatchObject({ missing: 0, missingOrders: 0, over: 0 });
  });
});

describe('one number for several rows', () => {
  it('is a duplicate only where all of it is the same', () => {
    const row = bill('a', [entry('sale', 10)], { product: 'p1' });
    const items = (bills: Books['bills']) => reconcile({ orders: [], bills, settleDays: null }, TODAY);
    expect(items([row, { ...row, row: 90, product: 'p2' }]).map(({ status }) => status)).toEqual(['unchecked']);
    expect(items([row, { ...row, row: 90 }]).map(({ status }) => status)).toEqual(['unchecked', 'duplicate']);
  });
});
