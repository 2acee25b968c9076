import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { largestRemainder } from '../../utils/splits/allocate.ts';

const shared = (total: number, weights: readonly number[]) =>
  largestRemainder(BigInt(total), weights.map(BigInt)).map(Number);

describe('the largest remainder', () => {
  it.each([
    [100, [1, 1, 1], [34, 33, 33]],
    [10, [1, 1, 1, 1, 1, 1, 1], [2, 2, 2, 1, 1, 1, 1]],
    [101, [10, 20, 70], [10, 20, 71]],
    [13, [70, 20, 10], [9, 3, 1]],
    [9999, [600, 1500, 2000, 5900], [600, 1500, 2000, 5899]],
    [7, [45, 45, 10], [3, 3, 1]],
    [1999, [5, 10, 20, 65], [100, 200, 400, 1299]],
    [0, [1, 2], [0, 0]],
    [5, [0, 1], [0, 5]],
  ])('%d over %j', (total, weights, expected) => {
    expect(shared(total, weights)).toEqual(expected);
    expect(shared(-total, weights)).toEqual(expected.map((share) => (share === 0 ? 0 : -share)));
  });

  it('is no smaller share for less, as the others are: why it is not the default', () => {
    expect(shared(16, [3, 15, 20, 62])[0]).toBe(1);
    expect(shared(17, [3, 15, 20, 62])[0]).toBe(0);
  });

  it.each([[[]], [[0, 0]], [[1, -1]]])('refuses weights %j', (weights) => {
    expect(() => shared(10, weights)).toThrow(RangeError);
  });

  it('gives all of it, each within one of its own part', () => {
    const weights = fc.array(fc.bigInt({ min: 0n, max: 10_000n }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(fc.bigInt({ min: 0n, max: 10n ** 18n }), weights, (total, some) => {
        const sum = some.reduce((a, b) => a + b, 0n);
        fc.pre(sum > 0n);
        const shares = largestRemainder(total, some);
        expect(shares.reduce((a, b) => a + b, 0n)).toBe(total);
        for (const [at, share] of shares.entries()) {
          const floor = (total * (some[at] ?? 0n)) / sum;
          expect(share === floor || share === floor + 1n).toBe(true);
        }
      }),
    );
  });
});
