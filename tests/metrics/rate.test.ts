import { describe, expect, it } from 'vitest';
import { rateOf, rateValue } from '../../utils/metrics/rate.ts';

describe('rateOf', () => {
  it('keeps the counts', () => {
    const rate = rateOf(7, 310);
    expect(rate).toStrictEqual({ k: 7, n: 310 });
    expect(rate && rateValue(rate)).toBeCloseTo(0.02258, 5);
    expect(rateOf(0, 310)).toStrictEqual({ k: 0, n: 310 });
    expect(rateOf(42, 7)).toStrictEqual({ k: 42, n: 7 });
  });

  it.each([
    [42, 0],
    [null, 310],
    [7, null],
    [undefined, 310],
    [7, undefined],
    [-1, 310],
    [7, Number.NaN],
    [Number.POSITIVE_INFINITY, 310],
  ])('has no rate of %s of %s', (k, n) => {
    expect(rateOf(k, n)).toBeNull();
  });
});
