import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BalanceLine, periodOf, setOff, sumOfSteps } from '../../utils/splits/period-steps.ts';
import type { PeriodLine } from '../../utils/splits/period-terms.ts';
import { agreed, facts, input, terms } from './made-terms.ts';

const TIERS = [
  { from: 0, bp: 500 },
  { from: 1_000_000, bp: 800 },
  { from: 5_000_000, bp: 1000 },
];
const whole = agreed('t', { kind: 'tiers', base: 'paid', way: 'whole', tiers: TIERS });
const marginal = agreed('t', { kind: 'tiers', base: 'paid', way: 'marginal', tiers: TIERS });
const bet = agreed('r', { kind: 'refund-rate', base: 'paid', bp: 1000, above: 2000, bpAbove: 600 });
const balance = (fen: number): BalanceLine => agreed('v', { kind: 'balance', of: 'prepaid', fen }) as BalanceLine;

const of = (lines: readonly PeriodLine[], more: Parameters<typeof input>[0] = {}) =>
  periodOf(terms(lines), input(more)).steps;
const fens = (lines: readonly PeriodLine[], more: Parameters<typeof input>[0] = {}) =>
  of(lines, more).map(({ fen }) => fen);

describe('tiers of a month', () => {
  it('hold for all of the sum, or each for its part', () => {
    // ¥60,000: all of it at 10 %; or 10,000 × 5 % + 40,000 × 8 % + 10,000 × 10 % = 500 + 3,200 + 1,000.
    const month = { facts: facts(6_000_000) };
    expect(fens([whole], month)).toEqual([600_000]);
    expect(fens([marginal], month)).toEqual([470_000]);
    // ¥9,999.99 × 5 % = ¥499.9995, and a fen more reaches the next tier for all of it.
    expect(fens([whole], { facts: facts(999_999) })).toEqual([49_999]);
    expect(fens([whole], { facts: facts(1_000_000) })).toEqual([80_000]);
    expect(fens([marginal], { facts: facts(1_000_000) })).toEqual([50_000]);
    expect(of([whole], month)[0]).toMatchObject({ base: 6_000_000_000, bp: 1000 });
  });

  it('give nothing below the first one, and take nothing back of a month below 0', () => {
    const late = agreed('t', { kind: 'tiers', base: 'paid', way: 'whole', tiers: TIERS.slice(1) });
    expect(of([late], { facts: facts(999_999) })[0]).toMatchObject({ fen: 0, bp: null });
    expect(fens([whole, marginal], { facts: facts(-500) })).toEqual([0, 0]);
  });

  it('by parts never jump, never fall, and by one tier from 0 on both ways are the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 8_000_000 }), fc.integer({ min: 1, max: 10_000 }), (base, bp) => {
        const [now] = fens([marginal], { facts: facts(base) });
        const [more] = fens([marginal], { facts: facts(base + 1) });
        expect((more ?? 0) - (now ?? 0)).toBeGreaterThanOrEqual(0);
        expect((more ?? 0) - (now ?? 0)).toBeLessThanOrEqual(1);
        const one = (way: 'whole' | 'marginal') =>
          fens([agreed('t', { kind: 'tiers', base: 'paid', way, tiers: [{ from: 0, bp }] })], { facts: facts(base) });
        expect(one('whole')).toEqual(one('marginal'));
        expect(one('whole')).toEqual([Math.floor((base * bp) / 10_000)]);
      }),
    );
  });
});

describe('a rate that rests on refunds', () => {
  it('changes where more than the threshold of the orders went back, not at it', () => {
    const month = (refunded: number, sold: number) => ({ facts: facts(100_000, { refunded, sold }) });
    // 20 of 100 is the threshold itself: 10 % of ¥1,000; 21 of 100: 6 %.
    expect(of([bet], month(20, 100))[0]).toMatchObject({ fen: 10_000, bp: 1000, count: { k: 20, n: 100 } });
    expect(of([bet], month(21, 100))[0]).toMatchObject({ fen: 6000, bp: 600, count: { k: 21, n: 100 } });
    // Of no orders there is no rate of refunds: 10 %.
    expect(fens([bet], month(1, 0))).toEqual([10_000]);
  });

  it('takes back in a month of refunds alone, rounded towards 0', () => {
    expect(fens([bet], { facts: facts(-199, { refunded: 1 }) })).toEqual([-19]);
  });
});

describe('a guarantee', () => {
  const least = (counts: 'payable' | 'all') => agreed('g', { kind: 'guarantee', fen: 50_000, counts });

  it('adds what shares want for it, with what the platform withheld or without', () => {
    expect(fens([least('payable')], { payable: 30_000, withheld: 15_000 })).toEqual([20_000]);
    expect(fens([least('all')], { payable: 30_000, withheld: 15_000 })).toEqual([5000]);
    expect(fens([least('payable')], { payable: 50_001 })).toEqual([0]);
    // What is taken back stays so: ¥500 of guarantee less ¥20.
    expect(sumOfSteps(of([least('payable')], { payable: -2000 }))).toBe(50_000);
  });

  it('is the higher of both, whatever order the lines stand in; a fee is no part of it', () => {
    const fee = agreed('f', { kind: 'slot', per: 'month', fen: 8000 });
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 200_000 }), fc.boolean(), (payable, first) => {
        const lines = first ? [fee, least('payable')] : [least('payable'), fee];
        const sum = sumOfSteps(of(lines, { payable }));
        expect(payable + (sum ?? 0)).toBe(Math.max(payable, 50_000 + Math.min(0, payable)) + 8000);
      }),
    );
  });
});

describe('a fee', () => {
  const session = agreed('f', { kind: 'slot', per: 'session', fen: 100_000 });

  it('of sessions is not known as long as nobody said how many, and neither is what rests on it', () => {
    const tax = agreed('x', { kind: 'tax', stated: 'without', bp: 600 });
    expect(fens([session, tax])).toEqual([null, null]);
    expect(sumOfSteps(of([session]))).toBe(null);
    expect(fens([session, tax], { sessions: 3 })).toEqual([300_000, 18_000]);
    expect(fens([session], { sessions: 0 })).toEqual([0]);
  });

  it('that the platform withheld is no part of what the shop pays', () => {
    const paid = agreed('f', { kind: 'slot', per: 'month', fen: 700 }, { settle: 'withheld' });
    const all = agreed('g', { kind: 'guarantee', fen: 1000, counts: 'all' });
    expect(fens([paid, all])).toEqual([1000, 700]);
    expect(sumOfSteps(of([paid]))).toBe(0);
    expect(sumOfSteps(of([paid]), 'withheld')).toBe(700);
    const unsaid = agreed('f', { kind: 'slot', per: 'session', fen: 700 }, { settle: 'withheld' });
    expect([sumOfSteps(of([unsaid])), sumOfSteps(of([unsaid]), 'withheld')]).toEqual([0, null]);
  });
});

describe('tax', () => {
  it('comes on top of amounts stated without it, and is in those stated with it', () => {
    // 6 % of ¥1,234.56 = ¥74.0736.
    const stated = (one: 'with' | 'without') => [agreed('x', { kind: 'tax', stated: one, bp: 600 })];
    expect(fens(stated('without'), { payable: 123_456 })).toEqual([7407]);
    expect(fens(stated('with'), { payable: 123_456 })).toEqual([0]);
    expect(fens(stated('without'), { payable: -123_456 })).toEqual([-7407]);
  });

  it('without an invoice is taken off', () => {
    // 6 % of ¥0.75 = ¥0.045: to the nearest fen, a half away from 0.
    const off = [agreed('n', { kind: 'no-invoice', bp: 600 })];
    expect(fens(off, { payable: 75 })).toEqual([-5]);
    expect(fens(off, { payable: -75 })).toEqual([5]);
  });
});

describe('a balance', () => {
  it('is used up, never more than is owed, never below 0, and is carried', () => {
    const used = (owed: number, before: number) =>
      setOff([balance(1000)], owed, () => before).map(({ fen, left }) => [fen, left]);
    expect(used(400, 0)).toEqual([[-400, 600]]);
    expect(used(700, 400)).toEqual([[-600, 0]]);
    expect(used(700, 1000)).toEqual([[0, 0]]);
    expect(used(-300, 0)).toEqual([[0, 1000]]);
    expect(setOff([balance(1000)], null, () => 0)).toMatchObject([{ fen: null, left: null }]);
    // Of two of a kind the first is used up first, in months before too.
    expect(setOff([balance(1000), balance(500)], 900, () => 1200)).toMatchObject([
      { fen: 0, left: 0 },
      { fen: -300, left: 0 },
    ]);
  });

  it('over any months comes to no more than was put in, and each month is owed no less than 0 for it', () => {
    const months = fc.array(fc.integer({ min: -5000, max: 5000 }), { maxLength: 12 });
    fc.assert(
      fc.property(months, fc.integer({ min: 0, max: 10_000 }), (owed, fen) => {
        let before = 0;
        for (const one of owed) {
          const [step] = setOff([balance(fen)], one, () => before);
          const used = -(step?.fen ?? 0);
          expect(used).toBeGreaterThanOrEqual(0);
          expect(used).toBeLessThanOrEqual(Math.max(0, one));
          before += used;
          expect(step?.left).toBe(fen - before);
          expect(fen - before).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });
});
