import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Interval, jeffreys, wilson, wilsonCorrected } from '../../utils/statistics/interval.ts';
import { Z95 } from '../../utils/statistics/normal.ts';

function expectEnds(found: Interval, low: number, high: number, digits: number): void {
  expect(found.low).toBeCloseTo(low, digits);
  expect(found.high).toBeCloseTo(high, digits);
}

describe("Wilson's interval", () => {
  // Newcombe 1998, Statistics in Medicine 17, table I (score method), and three to ten digits.
  it.each([
    [81, 263, 0.25529, 0.36621, 5],
    [15, 148, 0.06239, 0.16049, 5],
    [0, 20, 0, 0.16113, 5],
    [1, 29, 0.00611, 0.17176, 5],
    [1, 1, 0.2065493144, 1, 10],
    [5, 10, 0.2365930905, 0.7634069095, 10],
    [3, 1000, 0.0010207839, 0.0087830141, 10],
  ])('%i of %i at 95 %%', (k, n, low, high, digits) => expectEnds(wilson(k, n, Z95), low, high, digits));

  // The same table, method 4.
  it.each([
    [81, 263, 0.25351, 0.36818],
    [15, 148, 0.05978, 0.16445],
    [0, 20, 0, 0.20045],
    [1, 29, 0.0018, 0.19628],
  ])('%i of %i at 95 %% with continuity correction', (k, n, low, high) =>
    expectEnds(wilsonCorrected(k, n, Z95), low, high, 5),
  );
});

describe("Jeffreys' interval", () => {
  it.each([
    [1, 10, 0.0110116738, 0.3813147711],
    [5, 10, 0.2235286703, 0.7764713297],
    [0, 10, 0, 0.2171962675],
    [10, 10, 1 - 0.2171962675, 1],
    [1, 1000, 0.0001079188, 0.0046644588],
  ])('%i of %i at 95 %%', (k, n, low, high) => expectEnds(jeffreys(k, n, Z95), low, high, 10));
});

describe.each([
  ['wilson', wilson],
  ['wilsonCorrected', wilsonCorrected],
  ['jeffreys', jeffreys],
])('%s', (_, interval) => {
  it('knows nothing without a base, and takes a count beyond its base as all of it', () => {
    expect(interval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(interval(0, Number.NaN)).toEqual({ low: 0, high: 1 });
    expect(interval(7, 5)).toEqual(interval(5, 5));
    expect(interval(-1, 5)).toEqual(interval(0, 5));
  });

  it('holds the rate, stays in 0..1, narrows with more of the same and moves up with a hit', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), (a, b) => {
        const [k, n] = [Math.min(a, b), Math.max(a, b, 1)];
        const own = interval(k, n);
        expect(own.low).toBeGreaterThanOrEqual(0);
        expect(own.high).toBeLessThanOrEqual(1);
        expect(own.low).toBeLessThanOrEqual(k / n);
        expect(own.high).toBeGreaterThanOrEqual(k / n);
        const double = interval(2 * k, 2 * n);
        expect(double.high - double.low).toBeLessThan(own.high - own.low);
        if (k === n) return;
        const more = interval(k + 1, n);
        expect(more.low).toBeGreaterThanOrEqual(own.low);
        expect(more.high).toBeGreaterThanOrEqual(own.high);
      }),
    );
  });
});
