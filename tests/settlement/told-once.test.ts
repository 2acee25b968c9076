import { describe, expect, it } from 'vitest';
import type { BillFile } from '../../utils/settlement/bill-file.ts';
import { joinBills } from '../../utils/settlement/join-files.ts';
import { reconcile } from '../../utils/settlement/reconcile.ts';
import { tally } from '../../utils/settlement/tally.ts';
import { tellOnce } from '../../utils/settlement/told-once.ts';
import type { Yield } from '../../utils/settlement/yield.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order, yuan } from './made-books.ts';

type Rows = BillFile['rows'];

const file = (layout: string, rows: Rows, yields: readonly Yield[] = [], paysOut = false): BillFile => ({
  file: `file of ${layout}`,
  layout,
  ledger: null,
  yields,
  paysOut,
  rows,
});
const TODAY = '2026-11-20' as Day;
const books = (files: readonly BillFile[], orders = [order('1', 100)]) =>
  reconcile({ bills: joinBills(files), orders, settleDays: 7 }, TODAY);
const statusOf = (files: readonly BillFile[]) => books(files).map(({ status, net }) => [status, net.net / yuan(1)]);

const paid = bill('1', [entry('sale', 100), entry('payment-fee', -0.6)], { flow: 'P1', payment: 'P1' });
const moved = [
  bill(null, [entry('sale', 100)], { payment: 'P1' }),
  bill(null, [entry('payment-fee', -0.6)], { payment: 'P1' }),
];
const withdrawn = bill(null, [entry('withdrawal', -50)], { payment: 'W1', link: { order: null, by: 'no-order' } });
const FUNDS: readonly Yield[] = [{ to: 'trade', by: 'payment' }];

describe('a payment two bills tell of', () => {
  it('counts once, and the other says which bill told it', () => {
    for (const files of [
      [file('trade', [paid]), file('fund', [...moved, withdrawn], FUNDS)],
      [file('fund', [...moved, withdrawn], FUNDS), file('trade', [paid])],
    ]) {
      expect(statusOf(files)).toEqual([
        ['matched', 99.4],
        ['not-of-order', -50],
        ['told-elsewhere', 100],
        ['told-elsewhere', -0.6],
      ]);
      const told = books(files).filter(({ status }) => status === 'told-elsewhere');
      expect(told.map(({ bills }) => bills[0]?.told?.file)).toEqual(['file of trade', 'file of trade']);
    }
  });

  it('counts from the one that was read', () => {
    expect(statusOf([file('fund', moved, FUNDS)]).slice(1)).toEqual([
      ['not-of-order', 100],
      ['not-of-order', -0.6],
    ]);
    expect(statusOf([file('trade', [paid])])).toEqual([['matched', 99.4]]);
  });

  it('that is under way in one counts from the other, for the same order', () => {
    const asked = bill('1', [entry('refund', -100)], { flow: 'R1', payment: 'R1', pending: true });
    const gone = bill(null, [entry('refund', -100)], { payment: 'R1', at: '2026-10-18 09:00:00' });
    const files = [file('trade', [paid, asked]), file('fund', [gone], FUNDS)];
    expect(statusOf(files)).toEqual([
      ['matched', -0.6],
      ['told-elsewhere', 0],
    ]);
  });

  it('of which one file is taken back counts from what is left', () => {
    const both = [file('trade', [paid]), file('fund', moved, FUNDS)];
    expect(tally(books(both)).counts.get('told-elsewhere')).toBe(2);
    expect(tally(books(both.slice(1))).counts.get('told-elsewhere')).toBeUndefined();
  });
});

describe('a settlement and its movements', () => {
  const SETTLES: readonly Yield[] = [{ to: 'fund', by: 'sub-order' }];
  const settled = bill('1', [entry('sale', 100)], { flow: null, subOrder: '1a' });
  const movement = bill('1', [entry('sale', 100)], { subOrder: '1a', at: '2026-10-17 00:00:02' });

  it('count once, on whichever side of midnight they stand', () => {
    expect(statusOf([file('settlement', [settled], SETTLES), file('fund', [movement])])).toEqual([
      ['matched', 100],
      ['told-elsewhere', 100],
    ]);
  });

  it('both count where the movements of that day were not read, or are of another order', () => {
    const later = bill('1', [entry('sale', 5)], { flow: null, subOrder: '1a', at: '2026-12-20 08:00:00' });
    const other = bill('2', [entry('sale', 7)], { flow: null, subOrder: '2a' });
    const files = [file('settlement', [settled, later, other], SETTLES), file('fund', [movement])];
    expect(books(files).map(({ order: of, status, net }) => [of, status, net.net / yuan(1)])).toEqual([
      ['1', 'amount-differs', 105],
      ['2', 'unchecked', 7],
      ['1', 'told-elsewhere', 100],
    ]);
  });

  it('told by the day alone are all told', () => {
    const shared = bill(null, [entry('channel-fee', -3)], { flow: 'S1' });
    const files = [file('split', [shared], [{ to: 'fund', by: 'day' }]), file('fund', [movement])];
    expect(statusOf(files)).toEqual([
      ['matched', 100],
      ['not-of-order', -3],
    ]);
    const sameDay = bill(null, [entry('channel-fee', -3)], { flow: 'S2', at: '2026-10-17 12:00:00' });
    expect(statusOf([file('split', [sameDay], [{ to: 'fund', by: 'day' }]), file('fund', [movement])])[1]).toEqual([
      'told-elsewhere',
      -3,
    ]);
  });
});

describe('fees of an order two bills tell of', () => {
  const FEES: readonly Yield[] = [{ to: 'older', by: 'order' }];
  const [sold, refunded] = [[entry('sale', 100)], [entry('refund', -100)]];
  const at = (day: string, entries = sold, more: Partial<Rows[number]> = {}) =>
    bill('1', entries, { at: `2026-${day} 03:00:00`, flow: null, ...more });
  const end = bill('9', [entry('sale', 1)], { at: '2026-10-31 03:00:00' });
  const of = (older: Rows, newer: Rows) =>
    books([file('older', older), file('newer', newer, FEES)])
      .filter(({ order: id }) => id === '1')
      .flatMap(({ status, net, bills }) => bills.map(() => [status, net.net / yuan(1)]));

  it('count where no row beside them is like them, though the order stands in the other', () => {
    expect(of([at('10-20'), end], [at('11-01', refunded)])).toEqual([
      ['matched', 0],
      ['matched', 0],
    ]);
    const part = [entry('refund', -30)];
    expect(of([at('10-31', part), end], [at('11-01', [entry('refund', -50)])])[0]).toEqual(['lone-refund', -80]);
    expect(of([at('10-20'), end], [at('10-12')])[0]).toEqual(['amount-differs', 200]);
  });

  it('are told by what is like them a day off, and on days the other covers by amount or class', () => {
    expect(of([at('10-31'), end], [at('11-01')])).toContainEqual(['told-elsewhere', 100]);
    expect(of([at('10-20', [entry('sale', 60)]), at('10-20', [entry('sale', 40)]), end], [at('10-21')])).toContainEqual(
      ['told-elsewhere', 100],
    );
    expect(of([at('10-20', [entry('platform-fee', -5)]), end], [at('10-20', [entry('other', -5)])])).toContainEqual([
      'told-elsewhere',
      -5,
    ]);
  });

  it('that are like another at the edge are told by one row alone, rather of their own day', () => {
    const part = [entry('refund', -30)];
    for (const newer of [
      [at('11-01', part), at('10-31', part)],
      [at('10-31', part), at('11-01', part)],
    ]) {
      const found = of([at('10-31', part), end], newer);
      expect(found).toEqual([
        ['lone-refund', -60],
        ['lone-refund', -60],
        ['told-elsewhere', -30],
      ]);
    }
  });

  it('that the other has under way count once, by whichever says they were settled', () => {
    const fee = [entry('platform-fee', -5)];
    const open = { pending: true };
    for (const [older, newer] of [
      [at('10-12', fee, open), at('10-13', fee)],
      [at('10-20', fee), at('10-12', fee, open)],
    ] as const) {
      const found = of([at('10-12'), older, end], [at('10-12'), newer]);
      expect(found.filter(([status]) => status !== 'told-elsewhere')).toEqual([
        ['matched', 95],
        ['matched', 95],
      ]);
    }
  });

  it('are not told by days on which the other has things under way alone', () => {
    const later = bill('9', [entry('sale', 1)], { at: '2026-11-20 03:00:00', pending: true });
    const rows = [at('10-31', [entry('refund', -30)]), later];
    expect(of(rows, [at('11-01', [entry('refund', -50)])])[0]).toEqual(['lone-refund', -80]);
  });
});

describe('what the other bill tells of alone', () => {
  const SOME: readonly Yield[] = [{ to: 'trade', by: 'payment', classes: ['sale', 'payment-fee'] }];

  it('is told, and the rest counts, of the order of the payment', () => {
    const shared = bill(null, [entry('channel-fee', -30)], { payment: 'P1' });
    expect(statusOf([file('trade', [paid]), file('fund', [...moved, shared], SOME)])).toEqual([
      ['matched', 69.4],
      ['told-elsewhere', 100],
      ['told-elsewhere', -0.6],
    ]);
  });
});

describe('what is told by the day', () => {
  const BY_DAY: readonly Yield[] = [{ to: 'fund', by: 'day' }];
  const on = (day: string) => ({ at: `2026-${day} 12:00:00` });

  it('is told by the file that covers the day', () => {
    const september = { ...file('fund', [bill('7', [entry('sale', 1)], on('09-30'))]), file: 'september' };
    const october = { ...file('fund', [bill('8', [entry('sale', 1)], on('10-05'))]), file: 'october' };
    const fee = bill('1', [entry('agency-fee', -3)], on('10-05'));
    const joined = joinBills([september, october, file('fees', [fee], BY_DAY)]);
    expect(joined.map(({ told }) => told?.file)).toEqual([undefined, undefined, 'october']);
  });

  it('costs what the two files have rows, not their product', () => {
    const readsOf = (size: number): number => {
      let reads = 0;
      const entries = [entry('sale', 1)];
      const counted = (id: number) =>
        Object.defineProperty({ ...bill(String(id), entries, on('10-05')), file: 'file of fund' }, 'entries', {
          get: () => {
            reads += 1;
            return entries;
          },
        });
      const funds = Array.from({ length: size }, (_, id) => counted(id));
      const fees = Array.from({ length: size }, () => bill('1', [entry('agency-fee', -3)], on('10-05')));
      const files = [file('fund', funds), file('fees', fees, BY_DAY)];
      const rows = [...funds, ...fees.map((fee) => ({ ...fee, file: 'file of fees' }))];
      expect(tellOnce(rows, files).filter(({ told }) => told)).toHaveLength(size);
      return reads;
    };
    expect(readsOf(10)).toBeGreaterThan(0);
    expect(readsOf(100)).toBe(readsOf(10) * 10);
  });

  it('and sum is told where the other took as much that day, and counts where it took less', () => {
    const BY_SUM: readonly Yield[] = [{ to: 'wallet', by: 'day-sum', classes: ['ad-fee'] }];
    const spent = [-300, -200].map((value) => bill(null, [entry('ad-fee', value)], on('10-12')));
    const next = bill(null, [entry('ad-fee', -80)], on('10-13'));
    const taken = (value: number) => bill(null, [entry('ad-fee', value)], on('10-12'));
    const of = (value: number) =>
      joinBills([file('wallet', [taken(value)]), file('ads', [...spent, next], BY_SUM)])
        .filter(({ told }) => !told)
        .map(({ amount }) => amount / yuan(1));
    expect(of(-500)).toEqual([-500, -80]);
    expect(of(-5)).toEqual([-5, -300, -200, -80]);
  });
});

describe('what was paid out as one', () => {
  const PAYS: readonly Yield[] = [{ to: 'settlement', by: 'payment' }];
  const rows = [
    bill('1', [entry('sale', 100)], { payment: 'B1' }),
    bill('1', [entry('platform-fee', -5)], { payment: 'B1' }),
    bill('2', [entry('sale', 40)], { payment: 'B1', pending: true }),
  ];
  const payout = (amount: number) => bill(null, [entry('sale', amount)], { payment: 'B1' });
  const of = (...payouts: Rows) => books([file('settlement', rows), file('fund', payouts, PAYS, true)]);

  it('is told by what was settled with it, and comes to it', () => {
    expect(of(payout(95)).map(({ status }) => status)).toEqual(['matched', 'in-transit', 'told-elsewhere']);
    expect(of(payout(90), payout(5)).filter(({ status }) => status === 'told-elsewhere')).toHaveLength(2);
  });

  it('says to the fen what it lacks', () => {
    const short = of(payout(94)).find(({ bills }) => bills[0]?.told !== undefined);
    expect(short).toMatchObject({ status: 'amount-differs', difference: yuan(-1), order: null });
    expect(tally(of(payout(94)))).toMatchObject({ missing: yuan(-1), missingOrders: 1 });
  });
});

describe('a row that names a payment and no order', () => {
  it('is of the order the payment is of', () => {
    const shared = bill(null, [entry('commission', -12)], { flow: 'D1', payment: 'P1' });
    const files = [file('trade', [paid]), file('split', [shared], [{ to: 'fund', by: 'day' }])];
    expect(statusOf(files)).toEqual([['matched', 87.4]]);
  });
});
