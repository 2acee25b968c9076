import { describe, expect, it } from 'vitest';
import { reconcile } from '../../utils/settlement/reconcile.ts';
import { orderPlace, splitInputOf } from '../../utils/splits/order-facts.ts';
import { orderPath } from '../../utils/splits/order-path.ts';
import { orderSplit } from '../../utils/splits/order-split.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order } from '../settlement/made-books.ts';
import { rate, rule } from './made-rules.ts';

const TODAY = '2026-10-31' as Day;
const BOOK = { id: 'b', source: 'douyin' } as const;

const [item] = reconcile(
  {
    orders: [order('o', 100, { product: 'p', article: 'A-1', quantity: 2, streamer: 's', refunded: 2_000_000 })],
    bills: [
      bill('o', [
        entry('sale', 90),
        { class: 'subsidy', name: '平台补贴', amount: 700_000 },
        { class: 'subsidy', name: '达人补贴', amount: 300_000 },
        entry('platform-fee', -5),
        entry('commission', -10),
      ]),
      bill('o', [entry('refund', -20)]),
    ],
    settleDays: 7,
  },
  TODAY,
);
if (!item) throw new Error('no order');

const RULE = rule(
  [rate('withheld', 1000, { settle: 'withheld', base: 'paid', party: 's' }), rate('supplier', 5000, { party: 'x' })],
  { base: 'settled' },
);
const parties = [{ id: 'x', name: 'x', role: 'supplier', person: false }] as const;

describe('a reconciled order', () => {
  it('says where it belongs, and what it gives to be shared', () => {
    expect(orderPlace(item, BOOK)).toEqual({
      source: 'douyin',
      book: 'b',
      day: '2026-10-10',
      products: [['p', 'A-1']],
      streamers: ['s'],
    });
    expect(splitInputOf(item)).toEqual({
      gross: 10_000_000,
      refunded: 2_000_000,
      platformFee: 500_000,
      settled: 6_500_000,
      feesBack: { platform: 0, all: 0 },
      units: 2,
    });
  });

  it('says of every line of one export whose sale it was', () => {
    const of = (...said: (string | null)[]) => {
      const orders = said.map((streamer, at) => order('o', 10, { streamer, subOrder: `${at}` }));
      const other = order('o', 10, { layout: 'other' });
      return orderPlace({ ...item, orders: [other, ...orders] }, BOOK).streamers;
    };
    expect(of('s', 's')).toEqual(['s']);
    expect(of('s', '0')).toEqual(['s', '0']);
    expect(of('s', null)).toEqual(['s', null]);
    expect(of(null)).toEqual([]);
  });

  it('goes from what was paid, and by whom, to what stays, to the fen', () => {
    const found = orderSplit(item, BOOK, { parties, rules: [RULE] }, TODAY);
    if (found.kind !== 'split') throw new Error(found.kind);
    const path = orderPath(item, found.split);
    const told = path.map((step) => {
      const what = step.kind === 'entry' ? step.names.join() : step.kind === 'share' ? step.step.line.id : step.kind;
      return [what, step.amount / 100_000, step.after / 100_000];
    });
    expect(told).toEqual([
      ['sale', 90, 90],
      ['平台补贴', 7, 97],
      ['达人补贴', 3, 100],
      ['refund', -20, 80],
      ['platform-fee', -5, 75],
      ['commission', -10, 65],
      ['net', 65, 65],
      ['supplier', -32.5, 32.5],
      ['stays', 32.5, 32.5],
    ]);
    expect(found.findings).toEqual([]);
    expect(found.split.steps.map(({ share }) => share)).toEqual([3250, 800]);
  });

  it('shares what is kept as before the refund, also where fees came back with it', () => {
    const charged = bill('o', [entry('sale', 100), entry('platform-fee', -5), entry('commission', -10)]);
    const corrected = bill('o', [entry('platform-fee', 1)], { at: '2026-10-17 08:00:00' });
    const back = [entry('refund', -50), entry('platform-fee', 2), entry('commission', 5)];
    const refund = bill('o', back, { at: '2026-10-18 08:00:00' });
    const late = bill('o', [entry('commission', 1)], { at: '2026-10-19 08:00:00' });
    const kept = (['net-of-fee', 'settled'] as const).map((base) => rate(base, 1000, { base, onRefund: 'kept' }));
    const sharesOf = (bills: readonly (typeof refund)[]) => {
      const [one] = reconcile({ orders: [order('o', 100)], bills, settleDays: 7 }, TODAY);
      const found = one && orderSplit(one, BOOK, { parties, rules: [rule(kept, { base: 'gross' })] }, TODAY);
      return found?.kind === 'split' ? found.split.steps.map(({ share }) => share) : null;
    };
    expect(sharesOf([charged, corrected])).toEqual([960, 860]);
    expect(sharesOf([charged, corrected, refund])).toEqual([960, 860]);
    expect(sharesOf([late, refund, corrected, charged])).toEqual([960, 860]);
  });

  it('counts no pieces of a closed line, unless bills hold its money', () => {
    const lines = (more: Partial<ReturnType<typeof order>> = {}) => [
      order('o', 30, { subOrder: 'o1', product: 'p1', quantity: 3 }),
      order('o', 20, { subOrder: 'o2', product: 'p2', quantity: 2, state: 'closed', ...more }),
    ];
    const of = (orders: ReturnType<typeof lines>, bills: readonly ReturnType<typeof bill>[]) => {
      const [one] = reconcile({ orders, bills, settleDays: 7 }, TODAY);
      return one && splitInputOf(one)?.units;
    };
    const sale = (yuan: number, more = {}) => bill('o', [entry('sale', yuan)], more);
    expect(of(lines(), [sale(30, { subOrder: 'o1' })])).toBe(3);
    expect(of(lines(), [sale(30, { subOrder: 'o1' }), sale(20, { subOrder: 'o2' })])).toBe(5);
    expect(of(lines(), [sale(30, { product: 'p1' })])).toBe(3);
    expect(of(lines(), [sale(30)])).toBe(3);
    expect(of(lines(), [sale(50)])).toBe(5);
    expect(of(lines(), [sale(40)])).toBeNull();
    expect(of(lines({ receivable: null }), [sale(30)])).toBe(3);
    expect(of(lines({ state: 'done' }), [sale(40)])).toBe(5);
  });

  it('ends at its net where no rule holds, and where a share is not known', () => {
    expect(orderSplit(item, BOOK, { parties, rules: [] }, TODAY)).toEqual({ kind: 'none' });
    expect(orderPath(item, null).at(-1)?.kind).toBe('net');
    const stuck = rule([rate('a', 1, { base: { line: 'a' } })]);
    const found = orderSplit(item, BOOK, { parties, rules: [stuck] }, TODAY);
    if (found.kind !== 'split') throw new Error(found.kind);
    expect(found.findings).toEqual([{ kind: 'cyclic', lines: ['a'] }]);
    expect(orderPath(item, found.split).at(-1)?.kind).toBe('net');
  });

  it('shares nothing before its money is there', () => {
    const [waiting] = reconcile({ orders: [order('w', 10)], bills: [], settleDays: 7 }, TODAY);
    expect(waiting && orderSplit(waiting, BOOK, { parties, rules: [RULE] }, TODAY)).toEqual({ kind: 'no-money' });
  });

  it('counts the days of a payment service from the payment to the refund, and from no bill', () => {
    const onRail = rule([rate('x', 1000)], { rail: 'wechat' });
    const checksOf = (paidAt: string | null, refundAt: string) => {
      const bills = [bill('o', [entry('sale', 100)]), bill('o', [entry('refund', -100)], { at: refundAt })];
      const [one] = reconcile({ orders: [order('o', 100, { paidAt })], bills, settleDays: 7 }, TODAY);
      const found = one && orderSplit(one, BOOK, { parties, rules: [onRail] }, '2027-10-01' as Day);
      if (found?.kind !== 'split') throw new Error(found?.kind);
      return found.findings.flatMap((of) => (of.kind === 'rail' ? [[of.check, 'days' in of && of.days]] : []));
    };
    expect(checksOf('2026-10-10 10:00:00', '2026-10-20 08:00:00')).toEqual([]);
    expect(checksOf('2026-10-10 10:00:00', '2027-05-10 08:00:00')).toEqual([['return-deadline', 212]]);
    expect(checksOf(null, '2027-05-10 08:00:00')).toEqual([]);
  });

  it('knows the payment fee and how often it was refunded by its bills', () => {
    const all = rule([rate('x', 10_000)], { rail: 'wechat' });
    const back = Array.from({ length: 51 }, () => bill('o', [entry('refund', -0.1), entry('payment-fee', 0.01)]));
    const bills = [bill('o', [entry('sale', 1000), entry('payment-fee', -6)]), ...back];
    const [one] = reconcile({ orders: [order('o', 1000)], bills, settleDays: 7 }, TODAY);
    const found = one && orderSplit(one, BOOK, { parties, rules: [all] }, TODAY);
    expect(found).toMatchObject({
      findings: [
        { check: 'cap' },
        { check: 'net-cap', shared: 99_490_000, cap: 99_400_000 },
        { check: 'returns', returns: 51, most: 50 },
      ],
    });
  });

  it('keeps its shares when a later version begins', () => {
    const later = { ...RULE, version: 2, from: '2026-10-11' as Day, lines: [rate('supplier', 1, { party: 'x' })] };
    const before = orderSplit(item, BOOK, { parties, rules: [RULE] }, TODAY);
    expect(orderSplit(item, BOOK, { parties, rules: [later, RULE] }, TODAY)).toEqual(before);
  });
});
