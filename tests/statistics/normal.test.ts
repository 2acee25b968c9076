import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalCdf, Z80, Z95 } from '../../utils/statistics/normal.ts';
import { normalQuantile } from '../../utils/statistics/normal-quantile.ts';
import { relativeError } from './accuracy.ts';

describe('normal distribution', () => {
  // 45-digit arithmetic (mpmath).
  it.each([
    [-37, 5.725571222524577e-300],
    [-20, 2.7536241186062337e-89],
    [-8, 6.220960574271784e-16],
    [-5.66, 7.568649751997714e-9],
    [-5.65, 8.022391850663497e-9],
    [-3, 0.0013498980316300946],
    [-0.68, 0.2482522304535705],
    [-0.67, 0.2514288950953101],
    [0.1, 0.539827837277029],
    [1, 0.8413447460685429],
    [3, 0.9986501019683699],
    [Z80, 0.9],
    [Z95, 0.975],
  ])('Φ(%f) is %f', (z, p) => {
    expect(relativeError(normalCdf(z), p)).toBeLessThan(1e-15);
    if (z > -20) expect(normalQuantile(p)).toBeCloseTo(z, 12);
  });

  it('is exactly a half at 0, and knows the ends', () => {
    expect(normalCdf(0)).toBe(0.5);
    expect(normalQuantile(0.5)).toBe(0);
    expect([normalCdf(Number.NEGATIVE_INFINITY), normalCdf(Number.POSITIVE_INFINITY)]).toEqual([0, 1]);
    expect([normalQuantile(0), normalQuantile(1)]).toEqual([Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY]);
  });

  it('has quantiles for tiny probabilities', () => {
    expect(relativeError(normalQuantile(1e-300), -37.0470962993612)).toBeLessThan(1e-15);
    expect(relativeError(normalQuantile(1e-20), -9.262340089798407)).toBeLessThan(1e-15);
    expect(relativeError(normalQuantile(0.3), -0.5244005127080408)).toBeLessThan(1e-15);
  });

  it('rises, and its quantile leads back', () => {
    const z = fc.double({ min: -35, max: 8, noNaN: true });
    fc.assert(
      fc.property(z, fc.double({ min: 1e-6, max: 1, noNaN: true }), (at, step) => {
        expect(normalCdf(at + step)).toBeGreaterThanOrEqual(normalCdf(at));
        if (at < 5) expect(Math.abs(normalQuantile(normalCdf(at)) - at)).toBeLessThan(at < 1 ? 1e-13 : 1e-9);
      }),
    );
  });

  it('refuses what is no number', () => {
    expect(() => normalCdf(Number.NaN)).toThrow(RangeError);
    for (const p of [Number.NaN, -0.1, 1.1]) expect(() => normalQuantile(p)).toThrow(RangeError);
  });
});
