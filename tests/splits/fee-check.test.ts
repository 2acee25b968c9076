/** Fees a rule or the shop's default expects, against what bills took. */
import { describe, expect, it } from 'vitest';
import type { BillEntry } from '../../utils/settlement/bill-row.ts';
import { reconcile } from '../../utils/settlement/reconcile.ts';
import { type DefaultFee, defaultFeeOn, withDefaultFee } from '../../utils/splits/default-fee.ts';
import { FeeCounter } from '../../utils/splits/fee-check.ts';
import { monthShares } from '../../utils/splits/month-shares.ts';
import type { Party } from '../../utils/splits/party.ts';
import type { RuleVersion } from '../../utils/splits/rule.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order } from '../settlement/made-books.ts';
import { line, rate, rule } from './made-rules.ts';

const TODAY = '2026-10-31' as Day;
const PARTIES: readonly Party[] = [
  { id: 'shop', name: '抖店', role: 'platform', person: false },
  { id: 's', name: '小美', role: 'streamer', person: true },
];
const RULE = rule([rate('shop', 500, { settle: 'withheld' }), rate('s', 1000, { settle: 'withheld', order: 2 })], {
  version: 3,
});
const SAYS = { name: 'rule', version: 3 };

type Order = readonly [id: string, entries: readonly BillEntry[]];

function check(rules: readonly RuleVersion[], sold: readonly Order[], defaults: readonly DefaultFee[] = []) {
  const bills = sold.map(([id, more]) => bill(id, [entry('sale', 100), ...more]));
  const orders = sold.map(([id]) => order(id, 100));
  const items = reconcile({ orders, bills, settleDays: 7 }, TODAY);
  const counter = new FeeCounter({ items, parties: PARTIES, defaults, month: '2026-10' });
  const books = { items, book: { id: 'b', source: 'douyin' }, rules, parties: PARTIES } as const;
  for (const share of monthShares(books, '2026-10')) counter.see(share);
  return counter.result();
}

const FEE = entry('platform-fee', -5);
const COMMISSION = entry('commission', -10);

describe('fees against a rule', () => {
  it('agree to the fen, or are told with order, version, expected and actual', () => {
    const found = check(
      [RULE],
      [
        ['a', [FEE, COMMISSION]],
        ['b', [entry('platform-fee', -5.01), COMMISSION]],
        ['c', [FEE, entry('commission', -8)]],
        ['d', [FEE]],
      ],
    );
    expect(found).toEqual({
      ...{ checked: 8, agree: 5, silent: 0, unknown: 0, unsaid: [] },
      rows: [
        { order: 'd', fee: { class: 'commission' }, rule: SAYS, expected: 1000, billed: 0, kind: 'missing' },
        { order: 'c', fee: { class: 'commission' }, rule: SAYS, expected: 1000, billed: 800_000, kind: 'less' },
        { order: 'b', fee: { class: 'platform-fee' }, rule: SAYS, expected: 500, billed: 501_000, kind: 'more' },
      ],
    });
  });

  it('are not said to be missing where no bill tells of such a fee', () => {
    expect(check([RULE], [['a', [FEE]]])).toMatchObject({ checked: 1, agree: 1, silent: 1, rows: [] });
  });

  it('are unknown where the rule cannot be computed', () => {
    const perUnit = rule([line('shop', { kind: 'per-unit', fen: 100 }, { settle: 'withheld' })]);
    const bills = [bill('a', [entry('sale', 100), FEE])];
    const items = reconcile({ orders: [order('a', 100, { quantity: null })], bills, settleDays: 7 }, TODAY);
    const counter = new FeeCounter({ items, parties: PARTIES, defaults: [], month: '2026-10' });
    const books = { items, book: { id: 'b', source: 'douyin' }, rules: [perUnit], parties: PARTIES } as const;
    for (const share of monthShares(books, '2026-10')) counter.see(share);
    expect(counter.result()).toMatchObject({ checked: 0, unknown: 1, rows: [] });
  });

  it('of an order whose money is not there are unknown, and not passed over', () => {
    const bills = [bill('a', [FEE]), bill('a', [entry('refund', -3), COMMISSION])];
    const items = reconcile({ orders: [order('a', 100)], bills, settleDays: 7 }, TODAY);
    const counter = new FeeCounter({ items, parties: PARTIES, defaults: [], month: '2026-10' });
    const books = { items, book: { id: 'b', source: 'douyin' }, rules: [RULE], parties: PARTIES } as const;
    for (const share of monthShares(books, '2026-10')) counter.see(share);
    expect(counter.result()).toMatchObject({ checked: 0, unknown: 2, unsaid: [], rows: [] });
  });

  it('that nothing says are told as such, and held against nothing', () => {
    const only = rule([rate('shop', 500, { settle: 'withheld' })]);
    expect(check([only], [['a', [FEE, COMMISSION, entry('sale', 1)]]])).toMatchObject({
      unsaid: [{ fee: { class: 'commission' }, orders: 1, billed: 1_000_000 }],
    });
    expect(
      check(
        [],
        [
          ['a', [FEE]],
          ['b', [FEE]],
        ],
      ),
    ).toMatchObject({
      checked: 0,
      unsaid: [{ fee: { class: 'platform-fee' }, orders: 2, billed: 1_000_000 }],
    });
  });
});

describe('the shop’s default', () => {
  const at = (from: string, bp: number | null): DefaultFee => ({ from: from as Day, bp });

  it('holds from its day where no rule says a platform fee', () => {
    const sold: readonly Order[] = [
      ['a', [FEE]],
      ['b', [entry('platform-fee', -6)]],
    ];
    const said = check([], sold, [at('2026-01-01', 300), at('2026-10-01', 500), at('2026-11-01', 900)]);
    expect(said).toMatchObject({
      ...{ checked: 2, agree: 1, unsaid: [] },
      rows: [{ order: 'b', rule: null, expected: 500, billed: 600_000, kind: 'more' }],
    });
    const commission = rule([rate('s', 1000, { settle: 'withheld' })]);
    expect(check([commission], [['a', [FEE, COMMISSION]]], [at('2026-10-01', 500)])).toMatchObject({ agree: 2 });
    expect(check([RULE], [['a', [FEE, COMMISSION]]], [at('2026-10-01', 900)])).toMatchObject({ agree: 2, rows: [] });
    expect(check([], sold, [at('2026-11-01', 500)])).toMatchObject({ checked: 0 });
  });

  it('stands back where a rule names the platform’s fee by the words of the bill, and not beside another fee', () => {
    const words = (billedAs: string) => rule([rate('shop', 500, { settle: 'withheld', billedAs })]);
    const sold: readonly Order[] = [
      ['a', [{ ...FEE, name: '技术服务费' }]],
      ['b', []],
    ];
    const found = check([words('技术服务费')], sold, [at('2026-10-01', 900)]);
    expect(found).toMatchObject({ checked: 2, agree: 1, rows: [{ order: 'b', kind: 'missing', expected: 500 }] });
    // What else there is of the same class is no fee the default says: the rule said it.
    const more: readonly Order[] = [
      [
        'a',
        [
          { ...FEE, name: '技术服务费' },
          { ...entry('platform-fee', -1), name: '其他服务费' },
        ],
      ],
    ];
    expect(check([words('技术服务费')], more, [at('2026-10-01', 500)])).toMatchObject({
      ...{ checked: 1, agree: 1, rows: [] },
      unsaid: [{ fee: { class: 'platform-fee' }, orders: 1, billed: 100_000 }],
    });
    const insured: readonly Order[] = [['a', [FEE, { ...entry('other', -5), name: '运费险' }]]];
    expect(check([words('运费险')], insured, [at('2026-10-01', 500)])).toMatchObject({ checked: 2, agree: 2 });
  });

  it('decides nothing of an order under several rules', () => {
    const two = [RULE, { ...RULE, id: 'other' }];
    expect(check(two, [['a', [FEE]]], [at('2026-10-01', 500)])).toMatchObject({ checked: 0, unknown: 1 });
  });

  it('is one a day', () => {
    const fees = [at('2026-10-01', 500)];
    expect(withDefaultFee(fees, at('2026-10-01', 600))).toEqual([at('2026-10-01', 600)]);
    expect(withDefaultFee(fees, at('2026-01-01', 100))).toEqual([at('2026-01-01', 100), ...fees]);
  });

  it('ends from a day on, and days before keep theirs', () => {
    const ended = withDefaultFee([at('2026-01-01', 500)], at('2026-10-01', null));
    expect(ended).toEqual([at('2026-01-01', 500), at('2026-10-01', null)]);
    expect([defaultFeeOn(ended, '2026-09-30' as Day)?.bp, defaultFeeOn(ended, '2026-10-01' as Day)]).toEqual([
      500,
      null,
    ]);
    // Nothing is said of days before the first.
    expect(withDefaultFee([], at('2026-10-01', null))).toEqual([]);
    expect(withDefaultFee([at('2026-10-01', 500)], at('2026-10-01', null))).toEqual([]);
  });
});
