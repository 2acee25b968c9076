import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaTails } from '../../utils/statistics/beta.ts';
import { betaQuantile, betaUpperQuantile } from '../../utils/statistics/beta-quantile.ts';
import { LOG_GRID, NO_PARAMETERS, relativeError } from './accuracy.ts';

describe('quantiles of the beta distribution', () => {
  it.each([
    [0.025, 0.5, 30.5, 0.0000162318612234643],
    [0.975, 0.5, 1000.5, 0.0025081643414223],
    [0.025, 1.5, 9999.5, 0.0000107899756756983],
    [0.025, 5.5, 1e6, 0.00000190786801343144],
    [0.95, 1e5, 1e7, 0.00995228946791028],
    [1e-9, 300, 20_000, 0.0102441886508491],
    [0.975, 20.5, 479.5, 0.0600251079307483],
  ])('p = %f of Beta(%f, %f) to fifteen digits', (p, a, b, x) => {
    expect(relativeError(betaQuantile(p, a, b), x)).toBeLessThan(5e-15);
  });

  it('has 1.28284799713369e-67 as far as doubles can say it', () => {
    // The last digit of 0.02 itself moves this one by 2e-14.
    expect(relativeError(betaQuantile(0.05, 0.02, 40), 1.28284799713369e-67)).toBeLessThan(5e-14);
  });

  it('leads back over the whole grid, at either end', () => {
    for (const a of LOG_GRID)
      for (const b of LOG_GRID)
        for (const p of [1e-200, 1e-20, 1e-6, 0.01, 0.1, 0.3, 0.5]) {
          // What the last digit of x itself moves.
          const allowed = 1e-11 + 1e-14 * Math.sqrt(a + b);
          const [low, high] = [betaQuantile(p, a, b), betaUpperQuantile(p, a, b)];
          // Near 1 no double has the digits of its distance from 1.
          if (low > 0 && low < 0.9) expect(relativeError(betaTails(a, b, low).lower, p)).toBeLessThan(allowed);
          if (high > 0 && high < 0.9) expect(relativeError(betaTails(a, b, high).upper, p)).toBeLessThan(allowed);
        }
  });

  it('rises with p, mirrors itself and is the upper one of the rest', () => {
    const parameter = fc.double({ min: -1.5, max: 7, noNaN: true }).map((log) => 10 ** log);
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(parameter, parameter, share, share, (a, b, p, q) => {
        const x = betaQuantile(p, a, b);
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(1);
        const [lesser, greater] = [betaQuantile(Math.min(p, q), a, b), betaQuantile(Math.max(p, q), a, b)];
        // Neighbours among the doubles may come out in either order.
        expect(greater).toBeGreaterThanOrEqual(lesser * (1 - 1e-12));
        expect(betaUpperQuantile(1 - p, a, b)).toBeCloseTo(x, 9);
        expect(1 - betaQuantile(1 - p, b, a)).toBeCloseTo(x, 9);
      }),
    );
  });

  it('is 0 and 1 at the ends, and 0 where no double is small enough', () => {
    expect([betaQuantile(0, 2, 3), betaQuantile(1, 2, 3)]).toEqual([0, 1]);
    expect([betaUpperQuantile(1, 2, 3), betaUpperQuantile(0, 2, 3)]).toEqual([0, 1]);
    expect(betaQuantile(1e-10, 0.02, 40)).toBe(0);
    expect(betaQuantile(0.9, 0.02, 0.02)).toBe(1);
  });

  it('refuses what is no probability or parameter', () => {
    for (const p of [Number.NaN, -0.1, 1.1]) expect(() => betaQuantile(p, 1, 1)).toThrow(/0\.\.1/);
    for (const bad of NO_PARAMETERS) {
      expect(() => betaQuantile(0.5, bad, 1)).toThrow(RangeError);
      expect(() => betaUpperQuantile(0.5, 1, bad)).toThrow(RangeError);
    }
  });
});
