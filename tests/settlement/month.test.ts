import { describe, expect, it } from 'vitest';
import { pendingAdjustments } from '../../utils/settlement/adjustments.ts';
import { type FileFacts, type MonthCase, monthChecks } from '../../utils/settlement/month-checks.ts';
import { lastDayOf, missingDays } from '../../utils/settlement/month-cover.ts';
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
      monthChecks({ month: '2026-10', today: TODAY, items, files: [] }).find(({ what }) => what === 'open');
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

it.each([
  [[['2026-09-20', '2026-11-02']], null],
  [
    [
      ['2026-10-16', '2026-10-31'],
      ['2026-10-01', '2026-10-15'],
    ],
    null,
  ],
  [[['2026-10-02', '2026-10-31']], ['2026-10-01', '2026-10-01']],
  [[['2026-10-01', '2026-10-30']], ['2026-10-31', '2026-10-31']],
  [
    [
      ['2026-09-01', '2026-10-02'],
      ['2026-11-01', '2026-11-30'],
    ],
    ['2026-10-03', '2026-10-31'],
  ],
  [
    [
      ['2026-10-01', '2026-10-20'],
      ['2026-10-05', '2026-10-06'],
      ['2026-10-25', '2026-10-31'],
    ],
    ['2026-10-21', '2026-10-24'],
  ],
  [[], ['2026-10-01', '2026-10-31']],
] as const)('of files of %j the first days that lack are %j', (read, lacking) => {
  const spans = read.map(([first, last]) => ({ first, last }));
  const found = missingDays(spans, '2026-10');
  expect(found && [found.first, found.last]).toEqual(lacking);
});

describe('before a month is closed', () => {
  const facts = (id: string, [first, last]: readonly [string, string], more: Partial<FileFacts> = {}): FileFacts => ({
    id,
    kind: id === 'orders' ? 'orders' : 'bill',
    layout: id,
    ledger: null,
    balanceBreaks: [],
    first,
    last,
    ...more,
  });
  const edges = (first: string, last: string) => ({
    orders: [
      order('x', 1, { paidAt: `${first} 10:00:00` }),
      order('y', 1, { paidAt: `${last} 10:00:00`, doneAt: null, state: 'paid' }),
    ],
    bills: [
      bill('x', [entry('sale', 1)], { at: `${first} 10:00:00`, balance: yuan(11) }),
      bill(null, [entry('withdrawal', -1)], { at: `${last} 10:00:00`, balance: yuan(10) }),
    ],
    files: [facts('bill', [first, last]), facts('orders', [first, last])],
  });
  const whole = () => edges('2026-10-01', '2026-10-31');
  type Case = Pick<Books, 'orders' | 'bills'> & Pick<MonthCase, 'files'>;
  const check = ({ orders, bills, files }: Case, today = TODAY) =>
    Object.fromEntries(
      monthChecks({ month: '2026-10', today, items: look(orders, bills), files }).map(({ what, state }) => [
        what,
        state,
      ]),
    );

  it('all holds where files reach from its first to its last day', () => {
    expect(check(whole())).toEqual({ over: 'ok', bills: 'ok', orders: 'ok', chain: 'ok', balance: 'ok', open: 'ok' });
  });

  it('it has to be over', () => {
    expect(check(whole(), '2026-10-31' as Day).over).toBe('bad');
  });

  it.each([
    ['2026-10-02', '2026-10-31', 'unsure'],
    ['2026-10-01', '2026-10-30', 'unsure'],
    ['2026-09-01', '2026-09-30', 'bad'],
  ])('what was read from %s to %s is %s', (first, last, state) => {
    expect(check(edges(first, last))).toMatchObject({ bills: state, orders: state });
  });

  it('a month between two files was not read, nor one that only advertising was read of', () => {
    const { orders, bills } = whole();
    const apart = [facts('bill', ['2026-09-01', '2026-10-02']), { ...facts('bill', ['2026-11-01', '2026-11-30']) }];
    expect(check({ orders, bills, files: apart }).bills).toBe('unsure');
    const ads = bill(null, [entry('ad-fee', -3)], { at: '2026-10-03 10:00:00' });
    const files = [facts('bill', ['2026-10-12', '2026-10-12']), facts('ads', ['2026-10-01', '2026-10-31'])];
    expect(check({ orders, bills: [...bills, { ...ads, file: 'ads' }], files }).bills).toBe('unsure');
  });

  it('two kinds of bills of one account stand for each other', () => {
    const { orders, bills } = whole();
    const files = [
      facts('bill', ['2026-10-01', '2026-10-15'], { ledger: 'l' }),
      facts('again', ['2026-10-16', '2026-10-31'], { ledger: 'l' }),
    ];
    expect(check({ orders, bills, files }).bills).toBe('ok');
  });

  it('where no orders can be read a person has to say that nothing is missing', () => {
    const { bills, files } = whole();
    expect(check({ orders: [], bills, files: files.slice(0, 1) }).orders).toBe('unsure');
  });

  it('a balance that does not come out, or does not follow, needs a reason', () => {
    const { orders, bills, files } = whole();
    const [one, two] = bills;
    if (!one || !two) throw new Error('no rows');
    expect(check({ orders, bills: [one, { ...two, balance: yuan(9) }], files }).balance).toBe('unsure');
    const broken = files.map((file) => ({ ...file, balanceBreaks: [7] }));
    expect(check({ orders, bills, files: broken }).chain).toBe('unsure');
  });

  it('says nothing of balances where none was printed', () => {
    const { orders, bills, files } = whole();
    const found = check({ orders, bills: bills.map((row) => ({ ...row, balance: null })), files });
    expect(Object.keys(found)).toEqual(['over', 'bills', 'orders', 'open']);
  });

  it('a bill without the sums it ends with needs a reason', () => {
    const { orders, bills, files } = whole();
    const cut = files.map((file) => ({ ...file, sumsMissing: true }));
    expect(check({ orders, bills, files: cut }).sums).toBe('unsure');
  });

  it('opens with the balance before it, where that was read', () => {
    const { orders, bills, files } = whole();
    const opening = (value: number) =>
      bill(null, [entry('top-up', 5)], { at: '2026-09-30 10:00:00', balance: yuan(value) });
    expect(check({ orders, bills: [opening(10), ...bills], files }).balance).toBe('ok');
    expect(check({ orders, bills: [opening(9), ...bills], files }).balance).toBe('unsure');
  });

  it('an amount that differs has to be said something of', () => {
    const { orders, bills, files } = whole();
    const differs = order('z', 50, { paidAt: '2026-10-05 10:00:00' });
    const paid = bill('z', [entry('sale', 30)], { at: '2026-10-16 08:00:00', balance: null });
    expect(check({ orders: [...orders, differs], bills: [...bills, paid], files }).open).toBe('bad');
    const lost = order(null, 10, { paidAt: '2026-10-05 10:00:00' });
    expect(check({ orders: [...orders, lost], bills, files }).open).toBe('bad');
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
