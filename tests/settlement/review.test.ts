import { describe, expect, it } from 'vitest';
import { agingOf } from '../../utils/settlement/aging.ts';
import type { Confirmation } from '../../utils/settlement/confirmation.ts';
import { type Books, reconcile } from '../../utils/settlement/reconcile.ts';
import { isOpen, isShown, withReviews } from '../../utils/settlement/review.ts';
import { tally } from '../../utils/settlement/tally.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order, upToTheEnd, yuan } from './made-books.ts';

const TODAY = '2026-10-31' as Day;
const look = (orders: Books['orders'], bills: Books['bills']) => reconcile({ orders, bills, settleDays: 7 }, TODAY);
const say = (more: Partial<Confirmation>): Confirmation => ({
  key: 'order|short',
  status: 'short',
  difference: yuan(-66),
  net: 0,
  reason: 'paid elsewhere',
  who: '',
  at: 1,
  ...more,
});
const only = (items: ReturnType<typeof look>, key: string) => items.find((one) => one.key === key);

describe('what an item is known by', () => {
  const sale = bill('long', [entry('sale', 5)]);
  const cut = () => bill(null, [entry('sale', 30)], { flow: null, link: { order: null, by: null, lost: true } });
  const orders = [order('short', 66), order(null, 10), order(null, 10)];
  const rows = [sale, { ...sale, row: 90 }, cut(), { ...cut(), row: 91 }, upToTheEnd()];

  it('is its own and no other', () => {
    const keys = look(orders, rows).map(({ key }) => key);
    expect(keys).toHaveLength(8);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('is the same whichever file told of it, in whatever order its files came', () => {
    const moved = rows.map((row, at) => ({ ...row, file: 'other', row: 500 + at }));
    const again = look(
      orders.map((line) => ({ ...line, file: 'other', row: line.row + 7 })),
      moved,
    );
    expect(new Set(again.map(({ key }) => key))).toEqual(new Set(look(orders, rows).map(({ key }) => key)));
  });
});

describe('what was said of an item', () => {
  const items = look([order('short', 66), order('differs', 50)], [bill('differs', [entry('sale', 30)]), upToTheEnd()]);

  it('closes it, and leaves what it lacks out of what the platform settled too little', () => {
    expect(tally(items)).toMatchObject({ open: 2, confirmed: 0, missing: yuan(-86), missingOrders: 2 });
    const said = withReviews(items, [say({})]);
    expect(tally(said)).toMatchObject({ open: 1, confirmed: 1, matched: 0, missing: yuan(-20), missingOrders: 1 });
    expect(said.filter((item) => isShown(item, 'confirmed')).map(({ order: id }) => id)).toEqual(['short']);
    expect(said.filter((item) => isShown(item, 'open')).map(({ order: id }) => id)).toEqual(['differs']);
    expect(said.filter((item) => isShown(item, 'short'))).toHaveLength(1);
  });

  it.each([
    ['another amount', say({ difference: yuan(-65) })],
    ['another state', say({ status: 'amount-differs' })],
    ['other money though nothing can be compared', say({ net: yuan(-10) })],
  ])('holds no longer at %s, and is told', (_, before) => {
    const one = only(withReviews(items, [before]), 'order|short');
    expect(one && isOpen(one)).toBe(true);
    expect(one?.review).toMatchObject({ holds: false, reason: 'paid elsewhere' });
  });

  it('is gone once it was taken back', () => {
    const said = withReviews(items, [say({})]);
    expect(withReviews(said, [])).toEqual(items);
  });
});

describe('how long money is overdue', () => {
  const due = (day: string) => order(day, 10, { paidAt: '2026-07-01 10:00:00', doneAt: `${day} 10:00:00` });
  // Due seven days later: 0 days are no overdue ones, so the first step begins with 1.
  const days = ['2026-10-23', '2026-10-17', '2026-10-16', '2026-10-09', '2026-10-08', '2026-09-24', '2026-09-23'];
  const items = look([...days, '2026-08-25', '2026-08-24'].map(due), [upToTheEnd()]);

  it('is told in the steps of the reference, both ends within', () => {
    const steps = agingOf(items).map(({ from, to, orders, missing }) => [from, to, orders, missing]);
    expect(steps).toEqual([
      [0, 7, 2, yuan(-20)],
      [8, 15, 2, yuan(-20)],
      [16, 30, 2, yuan(-20)],
      [31, 60, 2, yuan(-20)],
      [61, null, 1, yuan(-10)],
    ]);
  });

  it('leaves out what a person confirmed, and tells apart what nobody knows the amount of', () => {
    const confirmed = withReviews(items, [say({ key: 'order|2026-08-24', difference: yuan(-10) })]);
    expect(agingOf(confirmed)[4]).toMatchObject({ orders: 0, missing: 0 });
    const silent = look([{ ...due('2026-10-20'), receivable: null, paid: null }], [upToTheEnd()]);
    expect(agingOf(silent)[0]).toEqual({ from: 0, to: 7, orders: 1, missing: 0, unknown: 1 });
  });
});
