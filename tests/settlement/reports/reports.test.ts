import { describe, expect, it } from 'vitest';
import { payerOf } from '../../../utils/bills/tells-of.ts';
import { joinBills } from '../../../utils/settlement/join-files.ts';
import { reconcile } from '../../../utils/settlement/reconcile.ts';
import { monthSums, type TellingFile } from '../../../utils/settlement/reports/book-sums.ts';
import { cashCalendar } from '../../../utils/settlement/reports/cash-days.ts';
import {
  ADVERTISING,
  DISCOUNTS,
  FEE_PARTS,
  GROSS,
  NET,
  OWN_PARTS,
  PARTS,
  type Part,
  UNTOLD,
} from '../../../utils/settlement/reports/parts.ts';
import {
  figureOf,
  heldMonths,
  lackingMonths,
  missingOf,
  monthsOfQuarter,
  payoutsOf,
  quarterOf,
} from '../../../utils/settlement/reports/period-sums.ts';
import { reportRows } from '../../../utils/settlement/reports/report-rows.ts';
import { awaitedNote } from '../../../utils/texts/report-words.ts';
import type { Day } from '../../../utils/time/day.ts';
import { bill, entry, order, yuan } from '../made-books.ts';

const TODAY = '2026-11-20' as Day;
const noOrder = { link: { order: null, by: 'no-order' } } as const;
const subsidy = (name: string, value: number) => ({ ...entry('subsidy', value), name });

/**
 * By hand: 100 + 8 freight + 5 platform + 3 streamer − 4.40 fee − 7.35 commission = 104.25, and 1.234 advertising off it;
 * 60 − 60 refund − 0.35940 kept fee = −0.3594; 500 withdrawn, 200 advertising, 50 more of an earlier month.
 */
const BILLS = [
  bill('1', [
    entry('sale', 100),
    entry('freight', 8),
    subsidy('实际平台补贴', 5),
    subsidy('实际达人补贴', 3),
    entry('platform-fee', -4.4),
    entry('commission', -7.35),
    entry('ad-fee', -1.234),
  ]),
  bill('2', [entry('sale', 60), entry('payment-fee', -0.3594)]),
  bill('2', [entry('refund', -60)], { at: '2026-10-31 23:59:59' }),
  bill('9', [entry('sale', 50)], { at: '2026-09-30 23:59:59' }),
  bill('3', [entry('sale', 70)], { pending: true }),
  bill(null, [entry('withdrawal', -500)], noOrder),
  bill(null, [entry('ad-fee', -200)], noOrder),
];
const ORDERS = [order('1', 108), order('2', 60), order('3', 70, { state: 'shipped', doneAt: null })];
const ITEMS = reconcile({ bills: BILLS, orders: ORDERS, settleDays: 7 }, TODAY);

const file = (tells: readonly Part[], first = '2026-09-01', last = '2026-10-31'): TellingFile => ({
  first,
  last,
  tells: new Set(tells),
});
const ALL = [file(PARTS)];
const months = (files = ALL) =>
  monthSums({ items: ITEMS, today: TODAY, payerOf, files, accounts: [[{ first: '2026-09-15', last: '2026-10-31' }]] });
const OCTOBER = { from: '2026-10', to: '2026-10' };
const inYuan = (parts: readonly Part[], period = OCTOBER) => {
  const { amount } = figureOf(months(), period, parts);
  return amount === null ? null : amount / yuan(1);
};

describe('a month by hand', () => {
  it('comes to it, part by part', () => {
    expect(inYuan(GROSS)).toBe(176);
    expect(inYuan(['by-platform'])).toBe(5);
    expect(inYuan(['by-streamer'])).toBe(3);
    expect(inYuan(['by-unsaid'])).toBe(0);
    expect(inYuan(DISCOUNTS)).toBe(8);
    expect(inYuan(['refund'])).toBe(-60);
    expect(inYuan(['commission'])).toBe(-7.35);
    expect(inYuan(FEE_PARTS)).toBe(-12.1094);
    expect(inYuan(NET)).toBe(103.8906);
  });

  it('holds advertising and the money of the shop apart, of income and of costs', () => {
    expect(inYuan(ADVERTISING)).toBe(-201.234);
    expect(inYuan(OWN_PARTS)).toBe(-500);
    expect(inYuan(PARTS)).toBe(103.8906 - 201.234 - 500);
  });

  it('adds months up to quarters and ranges', () => {
    expect(quarterOf('2026-09')).toBe('2026-Q3');
    expect(quarterOf('2026-10')).toBe('2026-Q4');
    expect(monthsOfQuarter('2026-Q3')).toEqual({ from: '2026-07', to: '2026-09' });
    expect(monthsOfQuarter('2026-Q4')).toEqual({ from: '2026-10', to: '2026-12' });
    expect(inYuan(GROSS, monthsOfQuarter('2026-Q3'))).toBe(50);
    expect(inYuan(GROSS, { from: '2026-09', to: '2026-10' })).toBe(226);
  });

  it('is of no money that has not come', () => {
    expect(inYuan(PARTS, { from: '2026-11', to: '2026-11' })).toBeNull();
  });
});

describe('what the bill has no word for', () => {
  const own = { link: { order: 'A1', by: 'own-number' } } as const;
  const sumsOf = (bills: readonly ReturnType<typeof bill>[], orders = ORDERS) => {
    const items = reconcile({ bills, orders, settleDays: 7 }, TODAY);
    const sums = monthSums({ items, today: TODAY, payerOf, files: ALL, accounts: [] });
    const asked = { kind: 'moved', from: '2026-10-01' as Day, to: '2026-10-31' as Day, parts: UNTOLD } as const;
    return {
      amountOf: (parts: readonly Part[]) => figureOf(sums, OCTOBER, parts).amount,
      rows: reportRows({ items, today: TODAY, payerOf }, asked).map(({ amount }) => amount),
    };
  };

  it('is of no order neither fee nor net, and opens its rows', () => {
    const { amountOf, rows } = sumsOf([
      bill('1', [entry('sale', 100), entry('other', -2)]),
      bill(null, [entry('other', 3000)], noOrder),
      bill(null, [entry('other', 40)], own),
    ]);
    expect([FEE_PARTS, NET, UNTOLD, PARTS].map(amountOf)).toEqual([yuan(-2), yuan(98), yuan(3040), yuan(3138)]);
    expect(rows).toEqual([yuan(40), yuan(3000)]);
  });

  it('is a fee of an order, whose number may be the own one of the shop, or lost', () => {
    const { amountOf } = sumsOf([
      bill(null, [entry('sale', 60)], own),
      bill(null, [entry('other', -1)], own),
      bill(null, [entry('other', -5)], { link: { order: null, by: 'order', lost: true } }),
    ]);
    expect([FEE_PARTS, UNTOLD].map(amountOf)).toEqual([yuan(-6), 0]);
  });
});

describe('a period some of whose months no bill tells of', () => {
  it('says how many it holds, and names the others', () => {
    const quarter = monthsOfQuarter('2026-Q4');
    expect(heldMonths(months(), quarter)).toEqual({ held: 1, of: 3 });
    expect(lackingMonths(months(), quarter)).toEqual([{ from: '2026-11', to: '2026-12' }]);
    expect(lackingMonths(months(), { from: '2025-11', to: '2026-11' })).toEqual([
      { from: '2025-11', to: '2026-08' },
      { from: '2026-11', to: '2026-11' },
    ]);
    expect(lackingMonths(months(), { from: '2026-09', to: '2026-10' })).toEqual([]);
  });
});

it('says how much of the sales was paid out as one, net of fees', () => {
  const items = reconcile({ bills: [bill(null, [entry('sale', 283.05)], noOrder)], orders: [], settleDays: 7 }, TODAY);
  const sumsOf = (paysOut: string) =>
    monthSums({ items, today: TODAY, payerOf, files: ALL, accounts: [], paysOut: new Set([paysOut]) });
  expect(['bill', 'other'].map((file) => payoutsOf(sumsOf(file), OCTOBER))).toEqual([yuan(283.05), 0]);
});

describe('what no bill tells', () => {
  it('is unknown and not 0', () => {
    const without = months([file(PARTS.filter((part) => part !== 'points'))]);
    expect(figureOf(without, OCTOBER, ['points'])).toEqual({ amount: null, rows: 0, unknown: ['points'] });
    expect(figureOf(months(), OCTOBER, ['points'])).toEqual({ amount: 0, rows: 0, unknown: [] });
    expect(figureOf(without, OCTOBER, FEE_PARTS)).toMatchObject({ amount: yuan(-12.1094), unknown: ['points'] });
  });

  it('is told by bills of its own month alone', () => {
    const later = months([file(PARTS, '2026-10-01')]);
    expect(figureOf(later, { from: '2026-09', to: '2026-09' }, ['points']).amount).toBeNull();
    expect(figureOf(later, OCTOBER, ['points']).amount).toBe(0);
  });

  it('names the first days of which bills are missing', () => {
    const missing = missingOf(months(), { from: '2026-09', to: '2026-10' });
    const early = monthSums({
      items: ITEMS,
      today: '2026-10-20' as Day,
      payerOf,
      files: ALL,
      accounts: [[{ first: '2026-09-01', last: '2026-10-10' }]],
    });
    // Of days that are not over nothing is missing.
    expect(early.map((month) => month.missing)).toEqual([null, { first: '2026-10-11', last: '2026-10-19' }]);
    expect(missing.map(({ month, missing: days }) => [month, days])).toEqual([
      ['2026-09', { first: '2026-09-01', last: '2026-09-14' }],
    ]);
  });
});

it('counts once what two bills tell, and what stands twice', () => {
  const paid = bill('1', [entry('sale', 100)], { flow: 'P1', payment: 'P1' });
  const moved = bill(null, [entry('sale', 100)], { payment: 'P1' });
  const files = [
    { file: 'a', layout: 'trade', ledger: null, rows: [paid] },
    { file: 'b', layout: 'fund', ledger: null, rows: [moved], yields: [{ to: 'trade', by: 'payment' }] as const },
  ];
  const told = reconcile({ bills: joinBills(files), orders: [], settleDays: null }, TODAY);
  const twice = reconcile({ bills: [paid, { ...paid, file: 'c' }], orders: [], settleDays: null }, TODAY);
  for (const items of [told, twice]) {
    const sums = monthSums({ items, today: TODAY, payerOf, files: ALL, accounts: [] });
    expect(items).toHaveLength(2);
    expect(figureOf(sums, OCTOBER, GROSS)).toMatchObject({ amount: yuan(100), rows: 1 });
  }
});

describe('the calendar of cash', () => {
  const TO_COME = [
    ...ORDERS,
    order('4', 30, { doneAt: '2026-11-18 10:00:00' }),
    order('5', 20, { doneAt: '2026-11-18 23:00:00' }),
    order('6', null, { doneAt: '2026-11-18 23:00:00' }),
    order('7', 11, { doneAt: '2026-11-05 10:00:00' }),
  ];
  const RECENT = [
    ...BILLS,
    bill('8', [entry('sale', 9), entry('ad-fee', -1)], { at: '2026-11-10 08:00:00' }),
    bill(null, [entry('withdrawal', -40)], { at: '2026-11-10 09:00:00', ...noOrder }),
  ];
  const items = (settleDays: number | null) => reconcile({ bills: RECENT, orders: TO_COME, settleDays }, TODAY);

  it('says what is to come when, before fees, and what came', () => {
    const { days, late, undated } = cashCalendar(items(7), TODAY, payerOf);
    expect(days.filter(({ day }) => day > '2026-11-01')).toEqual([
      {
        day: '2026-11-10',
        awaited: { amount: 0, orders: 0, unknown: 0, partly: 0 },
        settled: yuan(9),
        paidOut: yuan(40),
      },
      { day: '2026-11-25', awaited: { amount: yuan(50), orders: 3, unknown: 1, partly: 0 }, settled: 0, paidOut: 0 },
    ]);
    expect(late).toEqual({ amount: yuan(11), orders: 1, unknown: 0, partly: 0 });
    expect(undated).toEqual({ amount: yuan(70), orders: 1, unknown: 0, partly: 0 });
  });

  it('knows no day where nobody said how long the platform takes', () => {
    const { days, late, undated } = cashCalendar(items(null), TODAY, payerOf);
    expect(days.every(({ awaited }) => awaited.orders === 0)).toBe(true);
    expect(late.orders).toBe(0);
    expect(undated).toEqual({ amount: yuan(131), orders: 5, unknown: 1, partly: 0 });
  });

  it('puts no day on a date that cannot be right', () => {
    const typed = [
      order('8', 5, { doneAt: '2027-11-15 10:00:00' }),
      order('9', 6, { doneAt: '9999-06-30 10:00:00' }),
      order('10', 7, { doneAt: '9999-12-31 10:00:00' }),
    ];
    const wrong = reconcile({ bills: [], orders: typed, settleDays: 7 }, TODAY);
    const { days, far, undated, late } = cashCalendar(wrong, TODAY, payerOf);
    expect(days).toEqual([]);
    expect([far, undated, late]).toEqual([
      { amount: yuan(11), orders: 2, unknown: 0, partly: 0 },
      { amount: yuan(7), orders: 1, unknown: 0, partly: 0 },
      { amount: 0, orders: 0, unknown: 0, partly: 0 },
    ]);
    const rows = reportRows({ items: wrong, today: TODAY, payerOf }, { kind: 'awaited', when: 'far' });
    expect(rows.map(({ order: id }) => id)).toEqual(['8', '9']);
  });

  it('marks what rests on a refund nobody puts a figure to', () => {
    const lines = [
      order('8', 30, { subOrder: '81', givenBack: true, doneAt: '2026-11-18 10:00:00' }),
      order('8', 70, { subOrder: '82', doneAt: '2026-11-18 10:00:00' }),
    ];
    const partly = reconcile({ bills: [], orders: lines, settleDays: 7 }, TODAY);
    const { days } = cashCalendar(partly, TODAY, payerOf);
    const awaited = { amount: yuan(70), orders: 1, unknown: 0, partly: 1 };
    expect(days).toMatchObject([{ day: '2026-11-25', awaited }]);
    expect(awaitedNote(awaited, 'zh')).toBe('其中 1 单有商品退了款、没写退多少，只算了确定的部分');
    expect(awaitedNote({ ...awaited, partly: 0 }, 'zh')).toBeNull();
    const asked = { kind: 'awaited', when: '2026-11-25' as Day } as const;
    expect(reportRows({ items: partly, today: TODAY, payerOf }, asked)).toMatchObject([
      { amount: yuan(70), partly: true },
    ]);
  });

  it('opens the orders of a day', () => {
    const of = { items: items(7), today: TODAY, payerOf };
    const rows = reportRows(of, { kind: 'awaited', when: '2026-11-25' as Day });
    expect(rows.map(({ order: id, amount }) => [id, amount])).toEqual([
      ['4', yuan(30)],
      ['5', yuan(20)],
      ['6', null],
    ]);
    expect(reportRows(of, { kind: 'awaited', when: 'late' }).map(({ order: id }) => id)).toEqual(['7']);
  });
});
