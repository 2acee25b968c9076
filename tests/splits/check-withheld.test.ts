/** What a rule says the platform withheld, against what the bills say it took. */
import { describe, expect, it } from 'vitest';
import type { BillEntry, BillRow } from '../../utils/settlement/bill-row.ts';
import { reconcile } from '../../utils/settlement/reconcile.ts';
import type { Sourced } from '../../utils/settlement/sourced.ts';
import { checkRule } from '../../utils/splits/check-rule.ts';
import { unseenWithheld } from '../../utils/splits/check-withheld.ts';
import { orderSplit } from '../../utils/splits/order-split.ts';
import type { Party } from '../../utils/splits/party.ts';
import { payablesOf } from '../../utils/splits/payables.ts';
import type { RuleLine, RuleVersion } from '../../utils/splits/rule.ts';
import { splitOrder } from '../../utils/splits/split-order.ts';
import { findingText } from '../../utils/texts/split-finding.ts';
import type { Day } from '../../utils/time/day.ts';
import { bill, entry, order } from '../settlement/made-books.ts';
import { fixed, rate, rule, sold } from './made-rules.ts';

const TODAY = '2026-10-31' as Day;
const BOOK = { id: 'b', source: 'douyin' } as const;
const PARTIES: readonly Party[] = [
  { id: 'shop', name: '抖店', role: 'platform', person: false },
  { id: 's', name: '小美', role: 'streamer', person: true },
  { id: 't', name: '阿强', role: 'streamer', person: true },
  { id: 'g', name: '机构', role: 'agency', person: false },
  { id: 'x', name: '供货商', role: 'supplier', person: false },
];
const PLATFORMS = new Set(['shop']);
const withheld = (id: string, bp: number, party = id): RuleLine =>
  rate(id, bp, { settle: 'withheld', base: 'paid', party });

const itemOf = (entries: readonly BillEntry[], later: readonly BillEntry[] = []) => {
  const bills = [bill('o', [entry('sale', 100), ...entries]), ...(later.length > 0 ? [bill('o', later)] : [])];
  const [item] = reconcile({ orders: [order('o', 100)], bills, settleDays: 7 }, TODAY);
  if (!item) throw new Error('no order');
  return item;
};
function found(one: RuleVersion, entries: readonly BillEntry[], later: readonly BillEntry[] = []) {
  const outcome = orderSplit(itemOf(entries, later), BOOK, { rules: [one], parties: PARTIES }, TODAY);
  if (outcome.kind !== 'split') throw new Error(outcome.kind);
  return outcome.findings.filter(({ kind }) => kind === 'withheld-differs' || kind === 'withheld-too');
}

const COMMISSION = rule([withheld('s', 1000), rate('x', 5000, { base: 'paid' })], { base: 'paid' });

describe('a commission the rule says was withheld', () => {
  it('is what the bill took, or both amounts are told', () => {
    expect(found(COMMISSION, [entry('commission', -10)])).toEqual([]);
    const findings = found(COMMISSION, [entry('commission', -8.5)]);
    expect(findings).toEqual([{ kind: 'withheld-differs', fee: { class: 'commission' }, said: 1000, billed: 850_000 }]);
    const words = { rule: COMMISSION, parties: PARTIES, language: 'zh' } as const;
    expect(findings.map((one) => findingText(one, words))).toEqual([
      '达人/推广佣金：规则算出平台代扣 ¥10.00，账单上扣了 ¥8.50',
    ]);
  });

  it('that differs in two months is told in the second to be the same order', () => {
    const late = (entries: readonly BillEntry[], of = 'a') => bill(of, entries, { at: '2026-11-03 08:00:00' });
    const rows = [
      bill('a', [entry('sale', 100), entry('commission', -12)]),
      late([entry('refund', -50)]),
      late([entry('sale', 100), entry('commission', -11)], 'b'),
    ];
    const items = reconcile({ orders: [], bills: rows, settleDays: null }, TODAY);
    const taken = (month: string) =>
      payablesOf({ items, book: BOOK, rules: [COMMISSION], parties: PARTIES }, month).taken;
    expect(taken('2026-10')).toEqual([{ kind: 'more', orders: 1, amount: 200_000, first: ['a'] }]);
    expect(taken('2026-11')).toEqual([{ kind: 'more', orders: 2, again: 1, amount: 800_000, first: ['a', 'b'] }]);
  });

  it('is told of the month: more and less apart, each order once, and what may be paid twice', () => {
    const sale = (id: string, more: readonly BillEntry[]) => bill(id, [entry('sale', 100), ...more]);
    const month = (one: RuleVersion, rows: readonly Sourced<BillRow>[]) => {
      const items = reconcile({ orders: [], bills: rows, settleDays: null }, TODAY);
      return payablesOf({ items, book: BOOK, rules: [one], parties: PARTIES }, '2026-10').taken;
    };
    const off = [
      sale('a', [entry('commission', -12)]),
      sale('b', [entry('commission', -8.5)]),
      sale('c', [entry('commission', -10)]),
      sale('d', [entry('commission', -10.5)]),
      sale('e', [entry('commission', -11)]),
      sale('f', [entry('commission', -11)]),
    ];
    expect(month(COMMISSION, off)).toEqual([
      { kind: 'more', orders: 4, amount: 450_000, first: ['a', 'd', 'e'] },
      { kind: 'less', orders: 1, amount: 150_000, first: ['b'] },
    ]);
    expect(month(COMMISSION, off.slice(2, 3))).toBeUndefined();
    const both = rule([rate('s', 1000, { party: 's' }), rate('t', 100, { party: 't', order: 2 })]);
    expect(month(both, off.slice(2, 3))).toEqual([{ kind: 'too', orders: 1, amount: 1_000_000, first: ['c'] }]);
  });

  it('says nothing where the bills show none of their own', () => {
    expect(found(COMMISSION, [entry('platform-fee', -5)])).toEqual([]);
  });

  it('is told to be in what stays where the bills show no such fee', () => {
    const unseen = (one: RuleVersion, entries: readonly BillEntry[]) => {
      const item = itemOf(entries);
      const outcome = orderSplit(item, BOOK, { rules: [one], parties: PARTIES }, TODAY);
      if (outcome.kind !== 'split') throw new Error(outcome.kind);
      return unseenWithheld(outcome.split, PARTIES, item.bills);
    };
    expect(unseen(COMMISSION, [entry('platform-fee', -5)])).toBe(1000);
    expect(unseen(COMMISSION, [entry('commission', -9)])).toBe(0);
    // Whom no class of bills tells of is found by the bill's own words, or not at all.
    const supplied = rule([withheld('x', 2000), withheld('s', 500)], { base: 'paid' });
    expect(unseen(supplied, [entry('commission', -5)])).toBe(2000);
    const named = rule([{ ...withheld('x', 2000), billedAs: '货款代付' }], { base: 'paid' });
    expect(unseen(named, [{ ...entry('other', -20), name: '货款代付' }])).toBe(0);
    expect(unseen(rule([rate('x', 5000, { base: 'paid' })], { base: 'paid' }), [])).toBe(0);
  });

  it('is summed over its lines and rows, after what came back', () => {
    const two = rule([withheld('s', 600), withheld('t', 400), withheld('g', 200)], { base: 'paid' });
    expect(found(two, [entry('commission', -6), entry('commission', -4), entry('agency-fee', -2)])).toEqual([]);
    expect(found(two, [entry('commission', -10), entry('agency-fee', -2)], [entry('refund', -50)])).toEqual([
      { kind: 'withheld-differs', fee: { class: 'commission' }, said: 500, billed: 1_000_000 },
      { kind: 'withheld-differs', fee: { class: 'agency-fee' }, said: 100, billed: 200_000 },
    ]);
    const back = [entry('refund', -50), entry('commission', 5), entry('agency-fee', 1)];
    expect(found(two, [entry('commission', -10), entry('agency-fee', -2)], back)).toEqual([]);
  });

  it('is found by the name the bill gives it, and is then no part of a class', () => {
    const named = (words: string, fen: number, party: string): RuleLine =>
      fixed(words, fen, { settle: 'withheld', party, billedAs: words });
    const insured = rule([named('运费险', 150, 'shop'), named('技术服务费', 500, 'shop'), withheld('s', 1000)]);
    const other = (name: string, value: number): BillEntry => ({ ...entry('other', value), name });
    const billed = [
      other('运费险', -1.5),
      { ...entry('platform-fee', -5), name: '技术服务费' },
      entry('commission', -10),
    ];
    expect(found(insured, billed)).toEqual([]);
    expect(found(insured, [...billed, other('运费险服务', -0.2), other('其它', -9)])).toEqual([
      { kind: 'withheld-differs', fee: { words: '运费险' }, said: 150, billed: 170_000 },
    ]);
    const words = { rule: insured, parties: PARTIES, language: 'zh' } as const;
    expect(findingText({ kind: 'withheld-differs', fee: { words: '运费险' }, said: 150, billed: 170_000 }, words)).toBe(
      '运费险：规则算出平台代扣 ¥1.50，账单上扣了 ¥1.70',
    );
  });

  it('may be off by less than a fen a row that is finer', () => {
    const fine = { class: 'commission', name: '佣金', amount: -1_000_400 } as const;
    expect(found(COMMISSION, [fine])).toEqual([]);
    expect(found(COMMISSION, [{ ...fine, amount: -1_001_400 }])).toHaveLength(1);
  });
});

describe('a share the shop is to pay', () => {
  const payable = rule([rate('s', 1000, { base: 'paid' }), rate('x', 5000)], { base: 'paid' });

  it('beside one the bills show as withheld is perhaps paid twice', () => {
    const findings = found(payable, [entry('commission', -10)]);
    expect(findings).toEqual([{ kind: 'withheld-too', party: 's', fee: { class: 'commission' }, billed: 1_000_000 }]);
    expect(findingText(findings[0]!, { rule: payable, parties: PARTIES, language: 'zh' })).toBe(
      '账单里平台已扣达人/推广佣金 ¥10.00，规则又要线下付给 小美，可能重复付',
    );
  });

  it('is not where a line of the rule stands for what was withheld, or nothing was', () => {
    const both = rule([withheld('s', 1000), fixed('t', 100)], { base: 'paid' });
    expect(found(both, [entry('commission', -10)])).toEqual([]);
    expect(found(payable, [])).toEqual([]);
    expect(found(payable, [entry('commission', -10)], [entry('commission', 10)])).toEqual([]);
    // Suppliers and partners are paid by the shop, whatever the platform took.
    expect(found(rule([rate('x', 5000)], { base: 'paid' }), [entry('commission', -10)])).toEqual([]);
  });
});

describe('the platform’s own fee as a line of a rule net of that fee', () => {
  const net = (lines: readonly RuleLine[]) => rule(lines, { base: 'net-of-fee' });
  const lines = [withheld('shop', 500), rate('x', 10_000, { order: 2 })];

  it('is not taken off a second time', () => {
    const split = splitOrder(net(lines), sold(10_000, 0, { platformFee: 500_000 }), PLATFORMS);
    expect(split.steps.map(({ share }) => share)).toEqual([500, 9500]);
    expect(split.rest).toBe(0);
    expect(split.findings).toEqual([]);
  });

  it('is taken off once where no bill tells of the fee', () => {
    const split = splitOrder(net(lines), sold(10_000), PLATFORMS);
    expect(split.steps.map(({ share }) => share)).toEqual([500, 9500]);
    expect(split.rest).toBe(0);
  });

  it('and a commission beside it still is', () => {
    const input = sold(10_000, 0, { platformFee: 500_000 });
    const split = splitOrder(net([...lines, withheld('s', 1000)]), input, PLATFORMS);
    expect(split.steps.map(({ line, share }) => [line.id, share])).toEqual([
      ['s', 1000],
      ['shop', 500],
      ['x', 8500],
    ]);
  });

  it('counts so in what the month owes, too', () => {
    const items = [itemOf([entry('platform-fee', -5)])];
    const { parties, short } = payablesOf({ items, book: BOOK, rules: [net(lines)], parties: PARTIES }, '2026-10');
    expect(parties).toMatchObject([
      { party: 'shop', withheld: 500 },
      { party: 'x', added: 9500 },
    ]);
    expect(short).toEqual({ 'cut-short': 0, 'shop-pays': 0 });
  });

  it('is no part of the whole its rates come to', () => {
    expect(checkRule(net([withheld('shop', 500), rate('x', 10_000)]), PLATFORMS)).toEqual([]);
    expect(checkRule(net([withheld('s', 500), rate('x', 10_000)]), PLATFORMS)).toHaveLength(1);
  });

  it('cannot be one of partners who share all that is left after it', () => {
    const all = rule([rate('shop', 500, { settle: 'withheld' }), rate('x', 9500)], { base: 'net-of-fee', mode: 'all' });
    expect(checkRule(all, PLATFORMS)).toEqual([
      { kind: 'not-whole', bp: 9500 },
      { kind: 'fee-taken', party: 'shop' },
    ]);
    const split = splitOrder(all, sold(10_000, 0, { platformFee: 500_000 }), PLATFORMS);
    expect(split.steps.map(({ share }) => share)).toEqual([null, 9500]);
  });
});
