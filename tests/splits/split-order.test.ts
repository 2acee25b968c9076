import { describe, expect, it } from 'vitest';
import { fractionText } from '../../utils/splits/fraction.ts';
import { lessenedBy } from '../../utils/splits/line-share.ts';
import type { RuleLine } from '../../utils/splits/rule.ts';
import { reversalOf, type Split, splitOrder } from '../../utils/splits/split-order.ts';
import { fixed, line, rate, rule, sold } from './made-rules.ts';

const shares = (split: Split) => [
  ...split.steps.map(({ share }) => share),
  split.rest === null ? null : split.rest / 1000,
];
const of = (lines: readonly RuleLine[], input = sold(1999), more = {}) => shares(splitOrder(rule(lines, more), input));

const THREE = [rate('a', 500), rate('b', 1000), rate('c', 2000)];

describe('shares of an order', () => {
  it('are each rounded down, and what is left is the shop’s', () => {
    expect(of(THREE)).toEqual([99, 199, 399, 1302]);
  });

  it.each([
    [1, 0],
    [9, 0],
    [10, 1],
    [19, 1],
    [50, 3],
    [99, 5],
    [1999, 100],
  ])('half up: 5 %% of %d fen is %d', (fen, share) => {
    expect(of([rate('a', 500, { rounding: 'half-up' })], sold(fen))[0]).toBe(share);
  });

  it('are taken back as share before less share after (settlement reference A2)', () => {
    const states = [0, 666, 1332, 1999].map((back) => splitOrder(rule(THREE), sold(1999, back)));
    expect(states.map(shares)).toEqual([
      [99, 199, 399, 1302],
      [66, 133, 266, 868],
      [33, 66, 133, 435],
      [0, 0, 0, 0],
    ]);
    const back = states.slice(1).map((after, at) => [...reversalOf(states[at] as Split, after).values()]);
    expect(back).toEqual([
      [33, 66, 133],
      [33, 67, 133],
      [33, 66, 133],
    ]);
  });

  it('fixed and per unit go first, then rates, each on its own base', () => {
    const lines = [
      rate('rate', 1000, { base: 'gross' }),
      line('units', { kind: 'per-unit', fen: 30 }),
      fixed('fixed', 100),
    ];
    const split = splitOrder(rule(lines), sold(1000, 0, { units: 3 }));
    expect(split.steps.map((step) => [step.line.id, step.base, step.share])).toEqual([
      ['fixed', null, 100],
      ['units', null, 90],
      ['rate', 1_000_000, 100],
    ]);
  });

  it('take their base before or after fees', () => {
    const input = sold(10_000, 0, { platformFee: 500_000, settled: 9_200_000 });
    const each = (['gross', 'paid', 'net-of-fee', 'settled'] as const).map((base, at) => rate(`l${at}`, 100, { base }));
    expect(of(each, input).slice(0, 4)).toEqual([100, 100, 95, 92]);
  });

  it('of a base finer than a fen lose nothing: the shop has the rest to the last thousandth', () => {
    const split = splitOrder(rule([rate('a', 5000)], { base: 'settled' }), sold(100, 0, { settled: 99_641 }));
    expect(split.steps[0]).toMatchObject({ base: 99_641, wanted: 49, share: 49 });
    expect(fractionText(split.steps[0]?.exact ?? { n: 0n, d: 1n })).toBe('49.8205');
    expect(split.rest).toBe(50_641);
  });

  it('that the platform withheld take nothing from what came to the account without them', () => {
    const input = sold(10_000, 0, { settled: 8_000_000 });
    const lines = [
      rate('streamer', 2000, { base: 'gross', settle: 'withheld', order: 0 }),
      rate('supplier', 9000, { order: 1 }),
    ];
    const split = splitOrder(rule(lines, { base: 'settled' }), input);
    expect(shares(split)).toEqual([2000, 7200, 800]);
    expect(split.findings).toEqual([]);
    expect(of([lines[0] as RuleLine, rate('supplier', 9000, { base: 'settled' })], input, { base: 'gross' })).toEqual([
      2000, 7200, 800,
    ]);
  });

  it('keep within least and most, but take nothing where nothing is left', () => {
    const bounded = [rate('a', 100, { min: 300 }), rate('b', 5000, { max: 400 })];
    expect(of(bounded)).toEqual([300, 400, 1299]);
    expect(splitOrder(rule(bounded), sold(1999)).steps.map((step) => step.bounded)).toEqual(['min', 'max']);
    expect(of(bounded, sold(1999, 1999))).toEqual([0, 0, 0]);
  });

  it('by tier take the rate the base has reached for all of it', () => {
    const tiers = [
      { from: 1000, bp: 500 },
      { from: 2000, bp: 1000 },
    ];
    const share = (fen: number) => of([line('a', { kind: 'tiered', tiers })], sold(fen))[0];
    expect([999, 1000, 1999, 2000].map(share)).toEqual([0, 50, 99, 200]);
  });

  it('may rest on another line', () => {
    const lines = [rate('agency', 2000, { base: { line: 'streamer' } }), rate('streamer', 1000)];
    expect(of(lines, sold(10_000))).toEqual([1000, 200, 8800]);
  });

  it('of lines that rest on each other are not known, and neither is the rest', () => {
    const lines = [rate('a', 100, { base: { line: 'b' } }), rate('b', 100, { base: { line: 'a' } }), rate('c', 1000)];
    expect(of(lines, sold(1000))).toEqual([100, null, null, null]);
  });

  it('by the piece are not known where nobody said how many', () => {
    const split = splitOrder(rule([line('a', { kind: 'per-unit', fen: 5 })]), sold(100, 0, { units: null }));
    expect(shares(split)).toEqual([null, null]);
    expect(split.findings).toEqual([{ kind: 'units-unknown', line: 'a' }]);
  });

  it('over 100 % are cut to what is left, in their order, and said', () => {
    const split = splitOrder(rule([rate('a', 7000), rate('b', 6000, { order: 0 })]), sold(1000));
    expect(shares(split)).toEqual([600, 400, 0]);
    expect(split.findings).toEqual([{ kind: 'cut-short', line: 'a', wanted: 700, got: 400 }]);
  });

  it('kept after a refund are the shop’s cost and nobody else’s', () => {
    const lines = [rate('streamer', 2000, { onRefund: 'kept' }), rate('supplier', 5000)];
    expect(of(lines, sold(1000, 400))).toEqual([200, 300, 100]);
    const whole = splitOrder(rule(lines), sold(1000, 1000));
    expect(shares(whole)).toEqual([200, 0, -200]);
    expect(whole.findings).toEqual([{ kind: 'shop-pays', amount: 200_000 }]);
  });

  it('of all that was paid are lessened in proportion, of what is left taken anew', () => {
    const terms = { kind: 'tiered', tiers: [{ from: 1000, bp: 1000 }] } as const;
    expect(of([line('a', terms, { base: 'gross' })], sold(1500, 1000))[0]).toBe(50);
    expect(of([line('a', terms, { base: 'paid' })], sold(1500, 1000))[0]).toBe(0);
    expect(of([fixed('a', 300)], sold(1500, 1000))[0]).toBe(100);
  });

  it('after a part refund say by what they were lessened, so that each can be reckoned again', () => {
    const lines = [
      rate('a', 1000, { base: 'gross' }),
      fixed('b', 300),
      rate('c', 1000, { base: 'gross', onRefund: 'kept' }),
      rate('d', 1000, { base: 'paid' }),
    ];
    const split = splitOrder(rule(lines), sold(10_000, 4_000));
    const told = Object.fromEntries(
      split.steps.map((step) => [step.line.id, [step.base, lessenedBy(step.line, split), step.share]]),
    );
    const part = { kept: 6_000_000, gross: 10_000_000 };
    expect(told).toEqual({
      a: [10_000_000, part, 600],
      b: [null, part, 180],
      c: [10_000_000, null, 1000],
      d: [6_000_000, null, 600],
    });
    const whole = splitOrder(rule(lines), sold(10_000));
    expect(whole.steps.map(({ line: of }) => lessenedBy(of, whole))).toEqual([null, null, null, null]);
  });

  it('a refund larger than the order leaves nothing, and is said', () => {
    const split = splitOrder(rule(THREE), sold(1000, 1200));
    expect(shares(split)).toEqual([0, 0, 0, 0]);
    expect(split.findings).toEqual([{ kind: 'refund-over-order', refunded: 1_200_000, gross: 1_000_000 }]);
  });

  it('of partners come to all of it', () => {
    const lines = [rate('a', 4500), rate('b', 4500), rate('c', 1000)];
    expect(of(lines, sold(7), { mode: 'all' })).toEqual([3, 3, 1, 0]);
  });
});
