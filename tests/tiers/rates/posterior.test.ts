import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { believed, capped, chanceAbove, chanceBelow, meanOf, range80 } from '../../../utils/tiers/rates/posterior.ts';

const expected = fc.record({
  mean: fc.double({ min: 0.001, max: 0.9, noNaN: true }),
  strength: fc.double({ min: 1, max: 1000, noNaN: true }),
});
const counts = fc
  .integer({ min: 0, max: 100_000 })
  .chain((n) => fc.record({ n: fc.constant(n), k: fc.integer({ min: 0, max: n }) }));

describe('a belief', () => {
  it('is the expectation where nothing was seen', () => {
    expect(believed({ mean: 0.02, strength: 50 }, null)).toEqual({ a: 1, b: 49 });
    expect(believed({ mean: 0.02, strength: 50 }, { k: 0, n: 0 })).toEqual({ a: 1, b: 49 });
  });

  it('adds counts to the expectation (Robinson, batting averages of 2014: 300 of 1000 → 0.2905)', () => {
    const prior = { mean: 78.661 / (78.661 + 224.875), strength: 78.661 + 224.875 };
    expect(meanOf(believed(prior, { k: 4, n: 10 }))).toBeCloseTo(0.2636, 4);
    expect(meanOf(believed(prior, { k: 300, n: 1000 }))).toBeCloseTo(0.2905, 4);
  });

  it('takes counts larger than their base, below 0 or absurd ones for what they can be', () => {
    expect(believed({ mean: 0.5, strength: 2 }, { k: 9, n: 5 })).toEqual({ a: 6, b: 1 });
    expect(believed({ mean: 0.5, strength: 2 }, { k: -3, n: 5 })).toEqual({ a: 1, b: 6 });
    expect(believed({ mean: 0, strength: 10 }, null).a).toBeGreaterThan(0);
    expect(believed({ mean: 1, strength: 10 }, null).b).toBeGreaterThan(0);
  });

  it('never falls by one more success', () => {
    fc.assert(
      fc.property(expected, counts, fc.double({ min: 0.001, max: 0.5, noNaN: true }), (prior, own, line) => {
        const now = believed(prior, own);
        const more = believed(prior, { k: own.k + 1, n: own.n + 1 });
        expect(meanOf(more)).toBeGreaterThanOrEqual(meanOf(now));
        expect(chanceAbove(line, more)).toBeGreaterThanOrEqual(chanceAbove(line, now) - 1e-12);
      }),
    );
  });
});

const likely = fc.record({
  mean: fc.oneof(fc.double({ min: 0.000_01, max: 0.01, noNaN: true }), fc.double({ min: 0.01, max: 0.9, noNaN: true })),
  strength: fc.double({ min: 100, max: 1000, noNaN: true }),
});

describe('the evidence cap', () => {
  it('keeps the mean, and of endless evidence the cap is left', () => {
    const { a, b } = capped({ a: 20_000, b: 980_000 }, 400);
    expect(a / (a + b)).toBeCloseTo(0.02, 12);
    expect(a + b).toBeCloseTo(400, 0);
  });

  it('never makes a range narrower', () => {
    fc.assert(
      fc.property(likely, counts, (prior, own) => {
        const free = range80(believed(prior, own));
        const held = range80(capped(believed(prior, own), 400));
        expect(held.high - held.low).toBeGreaterThanOrEqual(free.high - free.low - 1e-12);
      }),
      { numRuns: 200 },
    );
  });

  it('is kept to the last trial, but for a quarter of a success', () => {
    const prior = { mean: 0.014, strength: 120 };
    const worthOf = (k: number, n: number) => {
      const { a, b } = capped(believed(prior, { k, n }), 400);
      return Math.round(a + b);
    };
    // 1 ÷ (1 ÷ 430 + 1 ÷ 400), and so on.
    expect([worthOf(7, 310), worthOf(0, 400), worthOf(2, 2_000)]).toEqual([207, 226, 337]);
    // 0.25 ÷ (1.68 ÷ 5,120); by the cap alone 371, of which 0.12 would be successes.
    expect(worthOf(0, 5_000)).toBe(762);
    fc.assert(
      fc.property(likely, counts, (one, own) => {
        const now = believed(one, own);
        const { a, b } = capped(now, 400);
        const most = 1 / (1 / (now.a + now.b) + 1 / 400);
        expect(a + b <= most * (1 + 1e-9) || a <= 0.25 + 1e-9).toBe(true);
      }),
    );
  });
});

it('lines beyond every rate are below or above all of it', () => {
  const belief = { a: 2, b: 50 };
  expect([chanceBelow(0, belief), chanceBelow(-1, belief), chanceBelow(1, belief), chanceBelow(7, belief)]).toEqual([
    0, 0, 1, 1,
  ]);
  expect([chanceAbove(0, belief), chanceAbove(1, belief), chanceBelow(Number.NaN, belief)]).toEqual([1, 0, 0]);
});
