import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BASES, type RuleLine, type RuleVersion } from '../../utils/splits/rule.ts';
import type { SplitInput } from '../../utils/splits/split-input.ts';
import { reversalOf, splitOrder, sumOfShares } from '../../utils/splits/split-order.ts';
import { randomOf } from '../../utils/statistics/random.ts';
import { line, rate, rule, sold } from './made-rules.ts';

const bound = fc.option(fc.integer({ min: 0, max: 500 }), { nil: null });
const terms = fc.oneof(
  fc.record({ kind: fc.constant('rate' as const), bp: fc.integer({ min: 0, max: 10_000 }) }),
  fc.record({ kind: fc.constant('fixed' as const), fen: fc.integer({ min: 0, max: 2_000 }) }),
  fc.record({ kind: fc.constant('per-unit' as const), fen: fc.integer({ min: 0, max: 500 }) }),
  fc.record({
    kind: fc.constant('tiered' as const),
    tiers: fc.constant([
      { from: 100, bp: 300 },
      { from: 5_000, bp: 700 },
    ]),
  }),
);
const parts = fc.record({
  terms,
  base: fc.oneof(fc.constant(null), fc.constantFrom(...BASES), fc.integer({ min: 0, max: 5 })),
  min: bound,
  max: bound,
  rounding: fc.constantFrom('floor' as const, 'half-up' as const),
  settle: fc.constantFrom('withheld' as const, 'payable' as const),
  onRefund: fc.constantFrom('returned' as const, 'kept' as const),
  order: fc.integer({ min: 0, max: 2 }),
});
const lines = fc.array(parts, { minLength: 1, maxLength: 6 }).map((some) =>
  some.map(({ terms: what, base, ...more }, at) => {
    const other = typeof base === 'number' ? { line: `l${base % some.length}` } : base;
    return line(`l${at}`, what, { ...more, base: other });
  }),
);
/** Of a line that rests on itself, or waits for one that does, nothing is known. */
const isKnown = ({ share }: { readonly share: number | null }): boolean => share !== null;
const partnersAll = fc
  .array(
    fc.record({
      bp: fc.integer({ min: 1, max: 10_000 }),
      onRefund: fc.constantFrom('returned' as const, 'kept' as const),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((some) => some.map(({ bp, onRefund }, at) => rate(`l${at}`, bp, { onRefund })));
const base = fc.constantFrom(...BASES);
const rules: fc.Arbitrary<RuleVersion> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ lines, base }).map((one) => rule(one.lines, { base: one.base })) },
  fc.record({ lines: partnersAll, base }).map((one) => rule(one.lines, { base: one.base, mode: 'all' })),
);
/** The same where every share goes back with the refund. */
const returned = (one: RuleVersion): RuleVersion => ({
  ...one,
  lines: one.lines.map((of) => ({ ...of, onRefund: 'returned' as const })),
});
const orders = fc
  .record({
    gross: fc.integer({ min: 0, max: 50_000_000 }),
    back: fc.integer({ min: 0, max: 100 }),
    fee: fc.integer({ min: 0, max: 2_000_000 }),
    feeBack: fc.integer({ min: 0, max: 100 }),
    units: fc.integer({ min: 0, max: 9 }),
  })
  .map(({ gross, back, fee, feeBack, units }): SplitInput => {
    const refunded = Math.floor((gross * back) / 100);
    const given = refunded > 0 ? Math.floor((fee * feeBack) / 100) : 0;
    const feesBack = { platform: given, all: given };
    return { gross, refunded, platformFee: fee - given, settled: gross - refunded - fee + given, feesBack, units };
  });

describe('whatever the rule and the order', () => {
  it('shares and rest come to what was shared, and no share is below 0', () => {
    fc.assert(
      fc.property(rules, orders, (one, order) => {
        const split = splitOrder(one, order);
        const sum = sumOfShares(split.steps, one);
        expect(split.rest).toBe(sum === null ? null : split.pot - sum);
        for (const { share } of split.steps.filter(isKnown)) expect(share).toBeGreaterThanOrEqual(0);
        const { rest } = splitOrder(returned(one), order);
        if (rest !== null && split.pot >= 0) expect(rest).toBeGreaterThanOrEqual(0);
        else if (rest !== null) expect(rest).toBe(split.pot);
      }),
      { numRuns: 500 },
    );
  });

  it('where the lines are stored means nothing, and the same gives the same', () => {
    const shuffled = rules.chain((one) =>
      fc.record({ one: fc.constant(one), other: fc.shuffledSubarray([...one.lines], { minLength: one.lines.length }) }),
    );
    fc.assert(
      fc.property(shuffled, orders, ({ one, other }, order) => {
        expect(splitOrder({ ...one, lines: other }, order).steps).toEqual(splitOrder(one, order).steps);
        expect(splitOrder(one, order)).toEqual(splitOrder(one, order));
      }),
    );
  });

  it('what is kept is what it was before the refund, whatever fees came back with it', () => {
    fc.assert(
      fc.property(rules, orders, (one, order) => {
        const { feesBack, refunded } = order;
        const before = splitOrder(one, {
          ...order,
          refunded: 0,
          platformFee: order.platformFee + feesBack.platform,
          settled: order.settled + refunded - feesBack.all,
          feesBack: { platform: 0, all: 0 },
        });
        const kept = (split: typeof before) => split.steps.filter(({ line: of }) => of.onRefund === 'kept');
        expect(kept(splitOrder(one, order))).toEqual(kept(before));
      }),
    );
  });

  it('nothing is left once all of it was given back', () => {
    fc.assert(
      fc.property(rules, orders, (one, order) => {
        const { steps } = splitOrder(returned(one), { ...order, refunded: order.gross, settled: -order.platformFee });
        expect(steps.filter(isKnown).every(({ share }) => share === 0)).toBe(true);
      }),
    );
  });
});

const ORDERS = 100_000;

/** Three partners of whole per cents, the shop has what is left. */
function partners(draw: () => number): readonly RuleLine[] {
  const bp = () => Math.floor(draw() * 33) * 100;
  return [rate('a', bp()), rate('b', bp(), { rounding: 'half-up' }), rate('c', bp())];
}

it(`${ORDERS} orders with part refunds: sums exact, no share below 0, nothing left in the end`, () => {
  const draw = randomOf(20_261_122);
  const kinds = Array.from({ length: 50 }, () => rule(partners(draw)));
  const wrong: unknown[] = [];
  for (let n = 0; n < ORDERS; n += 1) {
    const of = kinds[n % kinds.length] as RuleVersion;
    const paid = 1 + Math.floor(draw() * 99_999);
    const first = splitOrder(of, sold(paid));
    let before = first;
    let reversed = 0;
    const cuts = Array.from({ length: 1 + Math.floor(draw() * 2) }, () => Math.floor(draw() * paid));
    for (const back of [...cuts.sort((a, b) => a - b), paid]) {
      const after = splitOrder(of, sold(paid, back));
      const given = [...reversalOf(before, after).values()].reduce<number>((sum, fen) => sum + (fen ?? Number.NaN), 0);
      const rest = ((before.rest ?? 0) - (after.rest ?? 0)) / 1000;
      const exact = given + rest === (after.input.refunded - before.input.refunded) / 1000;
      const sums = (sumOfShares(after.steps, of) ?? 0) + (after.rest ?? 0) === after.pot && (after.rest ?? -1) >= 0;
      if (!exact || !sums || after.steps.some(({ share }) => share === null || share < 0)) wrong.push([of, paid, back]);
      reversed += given + rest;
      before = after;
    }
    if (reversed !== paid || before.steps.some(({ share }) => share !== 0) || before.rest !== 0) wrong.push([of, paid]);
  }
  expect(wrong).toEqual([]);
}, 60_000);
