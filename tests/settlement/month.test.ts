import { describe, expect, it } from 'vitest';
import { pendingAdjustments } from '../../utils/settlement/adjustments.ts';
import { lastDayOf, type MonthCase, monthChecks } from '../../utils/settlement/month-checks.ts';
import { type MonthStatement, monthLines, monthsOf, netOf, openLines } from '../../utils/settlement/month-statement.ts';
import { type Books, reconcile } from '../../utils/settlement/reconcile.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order, yuan } from './made-books.ts';

const TODAY = '2026-11-20' as Day;
const look = (orders: Books['orders'], bills: Books['bills']) => reconcile({ orders, bills, settleDays: 7 }, TODAY);

const across = [
  bill('a', [entry('sale', 50), entry('platform-fee', -2.5)], { at: '2026-10-20 08:00:00' }),
  bill('a', [entry('refund', -20)], { at: '2026-11-03 08:00:00' }),
  bill(null, [entry('withdrawal', -9)], { at: '2026-10-31 23:59:59' }),
];

it.each([
  ['2026-10', '2026-10-31'],
  ['2026-02', '2026-02-28'],
  ['2028-02', '2028-02-29'],
  ['2026-12', '2026-12-31'],
])('the last day of %s is %s', (month, day) => {
  expect(lastDayOf(month)).toBe(day);
});

describe('the money of a month', () => {
  const items = look([order('a', 50, { refunded: yuan(20) })], across);

  it('is what moved in it, whatever the month of the order', () => {
    expect(monthsOf(items)).toEqual(['2026-11', '2026-10']);
    expect(monthLines(items, '2026-10').map(({ order: id, amounts }) => [id, amounts])).toEqual([
      [null, [['withdrawal', yuan(-9)]]],
      [
        'a',
        [
          ['platform-fee', yuan(-2.5)],
          ['sale', yuan(50)],
        ],
      ],
    ]);
    expect(monthLines(items, '2026-11').map(({ amounts }) => amounts)).toEqual([[['refund', yuan(-20)]]]);
  });

  it('of all months comes to all movements', () => {
    const nets = monthsOf(items).flatMap((month) => monthLines(items, month).map(({ amounts }) => netOf(amounts)));
    expect(nets.reduce((sum, net) => sum + net, 0)).toBe(across.reduce((sum, { amount }) => sum + amount, 0));
  });

  it('does not count a movement twice, nor one that is not settled', () => {
    const [sale] = across;
    const rows = [...across, ...(sale ? [sale] : []), bill('b', [entry('sale', 7)], { pending: true })];
    expect(monthLines(look([], rows), '2026-10')).toHaveLength(2);
  });

  it('does not count what another bill counts, but what a payout lacks has to be looked at', () => {
    const told = { file: 'other', difference: null };
    const rows = [...across, { ...bill('a', [entry('sale', 50)]), told }];
    expect(monthLines(look([], rows), '2026-10')).toEqual(monthLines(look([], across), '2026-10'));
    const lacking = look(
      [],
      [...across, { ...bill(null, [entry('sale', 50)]), told: { ...told, difference: yuan(-1) } }],
    );
    const open = (items: ReturnType<typeof look>) =>
      monthChecks({ month: '2026-10', today: TODAY, items, breaks: 0, layoutOf: () => 'x' }).find(
        ({ what }) => what === 'open',
      );
    expect(open(look([], rows))).toMatchObject({ state: 'ok' });
    expect(open(lacking)).toMatchObject({ state: 'bad', count: 1 });
  });

  it('carries what stands open on into the next one', () => {
    const short = order('late', 66, { paidAt: '2026-10-10 10:00:00', doneAt: '2026-10-15 10:00:00' });
    const open = look([short], [bill(null, [entry('withdrawal', -1)], { at: '2026-11-19 10:00:00' })]);
    const keys = (month: string) => openLines(open, month).map(({ order: id }) => id);
    expect([keys('2026-09'), keys('2026-10'), keys('2026-11')]).toEqual([[], ['late'], ['late']]);
  });
});

describe('before a month is closed', () => {
  const edges = (first: string, last: string) => ({
    orders: [
      order('x', 1, { paidAt: `${first} 10:00:00` }),
      order('y', 1, { paidAt: `${last} 10:00:00`, doneAt: null, state: 'paid' }),
    ],
    bills: [
      bill('x', [entry('sale', 1)], { at: `${first} 10:00:00`, balance: yuan(11) }),
      bill(null, [entry('withdrawal', -1)], { at: `${last} 10:00:00`, balance: yuan(10) }),
    ],
  });
  const check = ({ orders, bills }: Pick<Books, 'orders' | 'bills'>, more: Partial<MonthCase> = {}) =>
    Object.fromEntries(
      monthChecks({
        month: '2026-10',
        today: TODAY,
        items: look(orders, bills),
        breaks: 0,
        layoutOf: () => 'one',
        ...more,
      }).map(({ what, state }) => [what, state]),
    );

  it('all holds where files reach over both its ends', () => {
    expect(new Set(Object.values(check(edges('2026-10-01', '2026-10-31'))))).toEqual(new Set(['ok']));
  });

  it('it has to be over', () => {
    expect(check(edges('2026-10-01', '2026-10-31'), { today: '2026-10-31' as Day }).over).toBe('bad');
  });

  it.each([
    ['2026-10-02', '2026-10-31', 'unsure'],
    ['2026-10-01', '2026-10-30', 'unsure'],
    ['2026-09-01', '2026-09-30', 'bad'],
  ])('what was read from %s to %s is %s', (first, last, state) => {
    expect(check(edges(first, last))).toMatchObject({ bills: state, orders: state });
  });

  it('a balance that does not come out, or does not follow, needs a reason', () => {
    const { orders, bills } = edges('2026-10-01', '2026-10-31');
    const [one, two] = bills;
    if (!one || !two) throw new Error('no rows');
    expect(check({ orders, bills: [one, { ...two, balance: yuan(9) }] }).balance).toBe('unsure');
    expect(check({ orders, bills }, { breaks: 2 }).chain).toBe('unsure');
  });

  it('opens with the balance before it, where that was read', () => {
    const { orders, bills } = edges('2026-10-01', '2026-10-31');
    const opening = (value: number) =>
      bill(null, [entry('top-up', 5)], { at: '2026-09-30 10:00:00', balance: yuan(value) });
    expect(check({ orders, bills: [opening(10), ...bills] }).balance).toBe('ok');
    expect(check({ orders, bills: [opening(9), ...bills] }).balance).toBe('unsure');
  });

  it('an amount that differs has to be said something of', () => {
    const { orders, bills } = edges('2026-10-01', '2026-10-31');
    const differs = order('z', 50, { paidAt: '2026-10-05 10:00:00' });
    const paid = bill('z', [entry('sale', 30)], { at: '2026-10-16 08:00:00', balance: null });
    expect(check({ orders: [...orders, differs], bills: [...bills, paid] }).open).toBe('bad');
    const lost = order(null, 10, { paidAt: '2026-10-05 10:00:00' });
    expect(check({ orders: [...orders, lost], bills }).open).toBe('bad');
  });
});

describe('what later files say otherwise of a closed month', () => {
  const orders = [order('a', 50, { refunded: yuan(20) })];
  const statement = (month: string, more: Partial<MonthStatement> = {}): MonthStatement => ({
    version: 1,
    book: 'b',
    month,
    lines: monthLines(look(orders, across), month),
    open: [],
    adjustments: [],
    files: [],
    reason: '',
    ...more,
  });
  const october = statement('2026-10');
  const fee = bill('a', [entry('commission', -3)], { at: '2026-10-21 08:00:00' });
  const later = look(orders, [...across, fee]);
  const adjustment = { month: '2026-10', key: 'order|a', order: 'a', amounts: [['commission', yuan(-3)]] };

  it('is nothing while it is the same', () => {
    expect(pendingAdjustments(look(orders, across), [october])).toEqual([]);
  });

  it('is told by order and class', () => {
    expect(pendingAdjustments(later, [october])).toEqual([adjustment]);
  });

  it('is booked once, and again only where it changes again', () => {
    const november = statement('2026-11', { adjustments: pendingAdjustments(later, [october]) });
    expect(pendingAdjustments(later, [october, november])).toEqual([]);
    expect(pendingAdjustments(look(orders, across), [october, november])).toEqual([
      { ...adjustment, amounts: [['commission', yuan(3)]] },
    ]);
  });
});
