import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { logBeta, logChoose, logGamma, logRising, stirlingRemainder } from '../../utils/statistics/log-gamma.ts';
import { log1pMinus } from '../../utils/statistics/log1p-minus.ts';
import { relativeError } from './accuracy.ts';

describe('logarithm of the gamma function', () => {
  // 25-digit arithmetic (mpmath).
  it.each([
    [0.001, 6.907178885383853],
    [0.5, 0.5723649429247001],
    [1.5, -0.12078223763524522],
    [10, 12.801827480081469],
    [1e6, 12815504.569147611],
  ])('ln Γ(%f) is %f', (z, value) => expect(relativeError(logGamma(z), value)).toBeLessThan(1e-15));

  it('vanishes at 1 and 2, and multiplies up', () => {
    expect(logGamma(1)).toBeCloseTo(0, 15);
    expect(logGamma(2)).toBeCloseTo(0, 15);
    fc.assert(
      fc.property(fc.double({ min: -3, max: 7, noNaN: true }), (log) => {
        const z = 10 ** log;
        const step = logGamma(z + 1) - logGamma(z);
        expect(Math.abs(step - Math.log(z))).toBeLessThan(4e-16 * Math.max(8, Math.abs(logGamma(z))));
      }),
    );
  });

  it('keeps the small remainder where the large parts are gone', () => {
    expect(stirlingRemainder(1e7) * 12e7).toBeCloseTo(1, 13);
    expect(relativeError(logRising(1e12, 1), Math.log(1e12))).toBeLessThan(1e-14);
    expect(logRising(0.3, 4)).toBeCloseTo(Math.log(0.3 * 1.3 * 2.3 * 3.3), 14);
    expect(logRising(5, 0)).toBe(0);
  });

  it('builds beta and binomial coefficients from it', () => {
    expect(logBeta(1, 1)).toBeCloseTo(0, 15);
    expect(logBeta(1e7, 1)).toBeCloseTo(-Math.log(1e7), 13);
    expect(logBeta(2, 3)).toBeCloseTo(-Math.log(12), 14);
    expect(logChoose(50, 25)).toBeCloseTo(Math.log(126_410_606_437_752), 13);
    expect([logChoose(5, 0), logChoose(5, 5)]).toEqual([0, 0]);
  });
});

describe('ln(1 + u) − u', () => {
  it.each([
    [1e-9, -4.999999996666666e-19],
    [0.3, -0.037635735532509],
    [-0.3, -0.0566749439387324],
    [2, -0.901387711331891],
    [0, -0],
  ])('at %f', (u, value) => {
    if (value === 0) expect(log1pMinus(u)).toBeCloseTo(0, 300);
    else expect(relativeError(log1pMinus(u), value)).toBeLessThan(1e-14);
  });
});
