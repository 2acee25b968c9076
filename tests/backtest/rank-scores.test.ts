import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffledOrder, stableOrder } from '../../scripts/backtest/rank-order.ts';
import { type RankScores, rankScores } from '../../scripts/backtest/rank-scores.ts';

const once = (n: number) => new Int32Array(n).fill(1);

function scores(values: readonly number[], sold: readonly number[], k: number, counts = once(sold.length)): RankScores {
  const judged = {
    byScore: shuffledOrder(values, 1),
    byOutcome: stableOrder(sold),
    outcome: Float64Array.from(sold),
  };
  return rankScores(judged, counts, k);
}

describe('scores by hand', () => {
  // Ranked 1 2 3 4 5 6; sold 8 0 6 1 4 1. The best two are the first and the third.
  const values = [6, 5, 4, 3, 2, 1];
  const sold = [8, 0, 6, 1, 4, 1];

  it('precision, capture and what the lower half loses', () => {
    const { precision, capture, topLost, salesLost } = scores(values, sold, 2);
    expect(precision).toBe(1 / 2);
    expect(capture).toBeCloseTo(8 / 14, 12);
    expect(topLost).toBe(0);
    expect(salesLost).toBeCloseTo(6 / 20, 12);
  });

  it('Spearman with tied sales: ranks 1 6 2 4.5 3 4.5 against 1 2 3 4 5 6', () => {
    // Products of the deviations sum to 5.5, their squares to 17 and 17.5.
    expect(scores(values, sold, 2).spearman).toBeCloseTo(5.5 / Math.sqrt(17.5 * 17), 12);
  });

  it('the best item in the lower half is a whole top tenth lost', () => {
    const { precision, capture, topLost } = scores([1, 2, 3, 4], [9, 0, 1, 2], 1);
    expect([precision, capture, topLost]).toEqual([0, 2 / 9, 1]);
  });

  it('an odd number of items keeps the greater half', () => {
    expect(scores([5, 4, 3, 2, 1], [1, 1, 1, 1, 1], 1).salesLost).toBeCloseTo(2 / 5, 12);
  });

  it('nothing sold at all has no capture, no correlation and no loss', () => {
    const { capture, spearman, salesLost } = scores([3, 2, 1], [0, 0, 0], 1);
    expect([capture, spearman, salesLost]).toEqual([null, null, null]);
  });

  it('picks all where k is more than there is', () => {
    expect(scores([3, 2, 1], [1, 2, 3], 50)).toMatchObject({ precision: 1, capture: 1 });
  });
});

describe('scores of any ranking', () => {
  const outcomes = fc.uniqueArray(fc.integer({ min: 0, max: 10_000 }), { minLength: 4, maxLength: 60 });

  it('the perfect one gets 1, the reverse one -1', () => {
    fc.assert(
      fc.property(outcomes, fc.integer({ min: 1, max: 10 }), (sold, k) => {
        const perfect = scores(sold, sold, k);
        expect(perfect.precision).toBe(1);
        expect(perfect.capture).toBe(1);
        expect(perfect.spearman).toBeCloseTo(1, 9);
        expect(perfect.topLost).toBe(0);
        const reverse = scores(
          sold.map((orders) => -orders),
          sold,
          k,
        );
        expect(reverse.spearman).toBeCloseTo(-1, 9);
      }),
    );
  });

  it('does not depend on where items stand', () => {
    const items = fc.uniqueArray(fc.tuple(fc.integer(), fc.integer({ min: 0, max: 9999 })), {
      minLength: 4,
      maxLength: 40,
      selector: ([, sold]) => sold,
    });
    fc.assert(
      fc.property(items, fc.integer(), (drawn, seed) => {
        const strict = drawn.map(([value, sold], at) => [value + at * 1e-6, sold] as const);
        const order = shuffledOrder(new Array<number>(strict.length).fill(0), seed);
        const moved = [...order].map((at) => strict[at]!);
        const of = (list: typeof strict) =>
          scores(
            list.map(([value]) => value),
            list.map(([, sold]) => sold),
            3,
          );
        const [a, b] = [of(strict), of(moved)];
        for (const score of ['precision', 'capture', 'spearman', 'topLost', 'salesLost'] as const) {
          expect(a[score]!).toBeCloseTo(b[score]!, 9);
        }
      }),
    );
  });

  it('an item drawn twice is scored as two items of the same figures', () => {
    const doubled = scores([4, 3, 3, 2, 1], [5, 9, 9, 1, 0], 2);
    const drawn = scores([4, 3, 2, 1], [5, 9, 1, 0], 2, Int32Array.from([1, 2, 1, 1]));
    expect(drawn.precision).toBe(doubled.precision);
    expect(drawn.capture).toBe(doubled.capture);
    expect(drawn.salesLost).toBe(doubled.salesLost);
  });
});

describe('equal ranks', () => {
  it('are ordered by the seed and by nothing else', () => {
    const flat = new Array<number>(50).fill(1);
    expect(shuffledOrder(flat, 3)).toEqual(shuffledOrder(flat, 3));
    expect(shuffledOrder(flat, 3)).not.toEqual(shuffledOrder(flat, 4));
    expect(shuffledOrder(flat, 3)).not.toEqual(stableOrder(flat));
  });
});
