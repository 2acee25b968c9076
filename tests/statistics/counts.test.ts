import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gammaTails } from '../../utils/statistics/gamma.ts';
import { negativeBinomialCdf, negativeBinomialQuantile } from '../../utils/statistics/negative-binomial.ts';
import { logPoissonPmf, poissonCdf, poissonQuantile } from '../../utils/statistics/poisson.ts';
import { relativeError } from './accuracy.ts';

const mean = fc.double({ min: -3, max: 6, noNaN: true }).map((log) => 10 ** log);
const size = fc.double({ min: -1.5, max: 7, noNaN: true }).map((log) => 10 ** log);
const probability = fc.double({ min: 1e-6, max: 1 - 1e-6, noNaN: true });

describe('Poisson counts', () => {
  // 40-digit sums (mpmath).
  it.each([
    [0, 0.001, 0.999000499833375],
    [3, 0.5, 0.9982483774437092],
    [3, 3, 0.6472318887822313],
    [2, 20, 4.555149505589213e-7],
    [24, 20, 0.8432273781737623],
    [140, 100, 0.9999359873627851],
    [1000, 1000, 0.508409367168506],
    [996_000, 1e6, 0.000031404161488952086],
    [1_001_000, 1e6, 0.8414656709634282],
  ])('P(X ≤ %i) at a mean of %f', (k, at, p) => {
    expect(relativeError(poissonCdf(k, at), p)).toBeLessThan(at > 1e3 ? 1e-12 : 1e-14);
    expect(poissonQuantile(poissonCdf(k, at), at)).toBe(k);
  });

  it('orders 24 for a mean of 20 at a critical ratio of 0.8', () => {
    expect(poissonQuantile(0.8, 20)).toBe(24);
  });

  it('has masses that the steps of its distribution show', () => {
    expect(Math.exp(logPoissonPmf(0, 3))).toBeCloseTo(Math.exp(-3), 15);
    expect(Math.exp(logPoissonPmf(5, 3))).toBeCloseTo(poissonCdf(5, 3) - poissonCdf(4, 3), 14);
  });

  it('takes parts of a count for the whole below, and knows the ends', () => {
    expect(poissonCdf(3.9, 3)).toBe(poissonCdf(3, 3));
    expect([poissonCdf(-0.5, 3), poissonCdf(Number.POSITIVE_INFINITY, 3), poissonCdf(0, 0)]).toEqual([0, 1, 1]);
    expect([poissonQuantile(0, 3), poissonQuantile(1, 3), poissonQuantile(0.99, 0)]).toEqual([
      0,
      Number.POSITIVE_INFINITY,
      0,
    ]);
  });
});

describe('negative binomial counts', () => {
  it.each([
    [0, 20, 3, 0.0022191172844579603],
    [98, 20, 3, 0.9999039031478183],
    [174, 69.3, 0.7, 0.9000196624422863],
    [58, 100, 0.7, 0.5020708139236142],
    [4017, 1e4, 30, 0.00001002434285693726],
    [8, 5, 1e4, 0.9318574174914531],
    [0, 0.01, 0.02, 0.9919234895295022],
    [1_000_000, 1e6, 3, 0.5768102549353918],
    // Size 0.7 and success 0.01.
    [100, (0.7 * 0.99) / 0.01, 0.7, 0.765002498230675],
  ])('P(X ≤ %i) at a mean of %f and size %f', (k, at, s, p) => {
    expect(relativeError(negativeBinomialCdf(k, at, s), p)).toBeLessThan(1e-14);
    expect(negativeBinomialQuantile(negativeBinomialCdf(k, at, s), at, s)).toBe(k);
  });

  it('orders 29 for a mean of 20 and size 3 at a critical ratio of 0.8', () => {
    expect(negativeBinomialQuantile(0.8, 20, 3)).toBe(29);
  });

  it('is Poisson at infinite size', () => {
    const infinite = Number.POSITIVE_INFINITY;
    expect(negativeBinomialCdf(7, 5, infinite)).toBe(poissonCdf(7, 5));
    expect(negativeBinomialQuantile(0.9, 5, infinite)).toBe(poissonQuantile(0.9, 5));
    expect(negativeBinomialCdf(7, 5, 1e9)).toBeCloseTo(poissonCdf(7, 5), 8);
  });

  it('knows the ends', () => {
    expect([negativeBinomialCdf(-1, 3, 2), negativeBinomialCdf(Number.POSITIVE_INFINITY, 3, 2)]).toEqual([0, 1]);
    expect([negativeBinomialCdf(0, 0, 2), negativeBinomialQuantile(0.9, 0, 2)]).toEqual([1, 0]);
  });
});

describe('quantiles of counts', () => {
  it('are the first count that reaches the probability', () => {
    fc.assert(
      fc.property(mean, size, probability, (at, s, p) => {
        const [k, l] = [poissonQuantile(p, at), negativeBinomialQuantile(p, at, s)];
        expect(poissonCdf(k, at)).toBeGreaterThanOrEqual(p);
        expect(poissonCdf(k - 1, at)).toBeLessThan(p);
        expect(negativeBinomialCdf(l, at, s)).toBeGreaterThanOrEqual(p);
        expect(negativeBinomialCdf(l - 1, at, s)).toBeLessThan(p);
      }),
    );
  });

  it('refuse what cannot be', () => {
    for (const bad of [Number.NaN, -1, Number.POSITIVE_INFINITY]) {
      expect(() => poissonCdf(3, bad)).toThrow(RangeError);
      expect(() => negativeBinomialQuantile(0.5, bad, 3)).toThrow(RangeError);
    }
    for (const bad of [Number.NaN, -0.1, 1.1]) {
      expect(() => poissonQuantile(bad, 3)).toThrow(RangeError);
      expect(() => negativeBinomialQuantile(bad, 3, 3)).toThrow(RangeError);
    }
    expect(() => negativeBinomialCdf(3, 3, 0)).toThrow(/^size/);
    expect(() => poissonCdf(Number.NaN, 3)).toThrow(RangeError);
  });
});

describe('gamma distribution', () => {
  it('has tails that sum to 1 and rise with x', () => {
    fc.assert(
      fc.property(mean, mean, (shape, x) => {
        const { lower, upper } = gammaTails(shape, x);
        expect(Math.abs(lower + upper - 1)).toBeLessThan(1e-15);
        expect(gammaTails(shape, x * 1.01).lower).toBeGreaterThanOrEqual(lower - 1e-12);
        expect(gammaTails(1, x).upper).toBeCloseTo(Math.exp(-x), 14);
      }),
    );
  });

  it('knows the ends and refuses what cannot be', () => {
    expect(gammaTails(2, -1)).toEqual({ lower: 0, upper: 1 });
    expect(gammaTails(2, Number.POSITIVE_INFINITY)).toEqual({ lower: 1, upper: 0 });
    expect(() => gammaTails(0, 1)).toThrow(/^shape/);
    expect(() => gammaTails(1, Number.NaN)).toThrow(RangeError);
    expect(() => gammaTails(1e10, 1e10)).toThrow(/too large/);
  });
});
