import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf, betaSurvival, betaTails } from '../../utils/statistics/beta.ts';
import { LOG_GRID, NO_PARAMETERS, relativeError } from './accuracy.ts';

const parameter = fc.double({ min: -3, max: 7, noNaN: true }).map((log) => 10 ** log);
const share = fc.double({ min: 0, max: 1, noNaN: true });

/** Points around the mean, near both ends and in between. */
function points(a: number, b: number): readonly number[] {
  const mean = a / (a + b);
  const spread = Math.sqrt((mean * (1 - mean)) / (a + b + 1));
  const around = [-8, -3, -1, -0.1, 0, 0.1, 1, 3, 8].map((z) => mean + z * spread);
  return [1e-300, 1e-9, mean / 100, 0.01, 0.3, 0.5, 0.99, 1 - 1e-9, ...around]
    .filter((x) => x > 0 && x < 1)
    .sort((x, y) => x - y);
}

describe('beta distribution', () => {
  it.each([
    [0.001, 0.5, 500.5, 0.682931523344202],
    [0.02, 20.5, 980.5, 0.485499147339586],
  ])('P(X ≤ %f) of Beta(%f, %f)', (x, a, b, p) => {
    expect(betaCdf(x, a, b)).toBeCloseTo(p, 15);
    expect(betaSurvival(x, a, b)).toBeCloseTo(1 - p, 15);
  });

  it('is exactly a half in the middle of a million and a million', () => {
    expect(relativeError(betaCdf(0.5, 1e6, 1e6), 0.5)).toBeLessThan(1e-14);
  });

  // 45-digit arithmetic (mpmath), both tails.
  it.each([
    [0.02, 1.5, 0.013157894736842105, 0.9281056220096076, 0.07189437799039243],
    [300, 1.5, 0.9828888214699243, 0.015711186447031886, 0.9842888135529682],
    [0.5, 1.5, 0.0009382936002677282, 0.03899523706409935, 0.9610047629359006],
    [0.5, 20.5, 0.002876360187453186, 0.2673250585834943, 0.7326749414165057],
    [5.5, 1.5, 0.35049794260878786, 0.007408346744094846, 0.9925916532559051],
    [5.5, 0.02, 0.9257849358948836, 0.014583448629481504, 0.9854165513705185],
    [5.5, 20.5, 0.002321952147520834, 3.11943433467019e-10, 0.9999999996880565],
    [5.5, 10000.0, 0.0005496976662835441, 0.55669065813905, 0.44330934186094995],
    [0.02, 1.5, 0.00000986985010614417, 0.8038147385027942, 0.19618526149720586],
    [5.5, 0.02, 0.996376811594203, 0.06690342343736011, 0.9330965765626399],
    [0.02, 1000000.0, 1.9999999600000007e-8, 0.9348097538746634, 0.0651902461253366],
    [300, 20.5, 0.34693088456262167, 2.157077485380457e-111, 1.0],
    [5.5, 1000000.0, 2.1193723421183396e-9, 6.8256977432205784e-18, 1],
    [300, 1000000.0, 0.00029991002699190244, 0.5076743355080704, 0.49232566449192966],
    [0.02, 1000000.0, 4.4426384345214206e-7, 0.9872201334285214, 0.012779866571478591],
    [5.5, 1000000.0, 0.000012535531828644728, 0.9910998557627411, 0.008900144237258897],
  ])('both tails of Beta(%f, %f) at %f', (a, b, x, lower, upper) => {
    const found = betaTails(a, b, x);
    // In the middle of a million the last digit of x alone moves the tail by a thousand of its own.
    const allowed = 5e-14 + 2e-16 * Math.sqrt(a + b);
    expect(Math.abs(found.lower - lower) / Math.min(lower, 0.5)).toBeLessThan(allowed);
    expect(Math.abs(found.upper - upper) / Math.min(upper, 0.5)).toBeLessThan(allowed);
  });

  it('gives tails that sum to 1 and mirror each other, and rises with x, over the whole grid', () => {
    for (const a of LOG_GRID)
      for (const b of LOG_GRID) {
        let before = 0;
        for (const x of points(a, b)) {
          const { lower, upper } = betaTails(a, b, x);
          expect(Math.abs(lower + upper - 1)).toBeLessThan(2e-15);
          expect(lower).toBeGreaterThanOrEqual(before * (1 - 1e-10));
          expect(betaTails(b, a, 1 - x, x).upper).toBeCloseTo(lower, 12);
          before = lower;
        }
      }
  });

  it('falls with a and rises with b over the whole grid', () => {
    for (const other of LOG_GRID)
      for (const x of [1e-6, 0.01, 0.3, 0.5, 0.9])
        for (const [i, parameter] of LOG_GRID.entries()) {
          const next = LOG_GRID[i + 1] ?? 2e7;
          expect(betaCdf(x, next, other)).toBeLessThanOrEqual(betaCdf(x, parameter, other) * (1 + 1e-12));
          expect(betaSurvival(x, other, next)).toBeLessThanOrEqual(betaSurvival(x, other, parameter) * (1 + 1e-12));
        }
  });

  it('falls with a and rises with b in between', () => {
    fc.assert(
      fc.property(parameter, parameter, share, fc.double({ min: 1.01, max: 10, noNaN: true }), (a, b, x, more) => {
        const p = betaCdf(x, a, b);
        expect(betaCdf(x, a * more, b)).toBeLessThanOrEqual(p + 1e-12);
        expect(betaCdf(x, a, b * more)).toBeGreaterThanOrEqual(p - 1e-12);
      }),
    );
  });

  it('knows closed forms: a power, and the arcsine law', () => {
    fc.assert(
      fc.property(parameter, fc.double({ min: 1e-6, max: 0.999, noNaN: true }), (a, x) => {
        expect(betaCdf(x, a, 1)).toBeCloseTo(Math.exp(a * Math.log(x)), 12);
        expect(betaSurvival(x, 1, a)).toBeCloseTo(Math.exp(a * Math.log1p(-x)), 12);
        expect(betaCdf(x, 0.5, 0.5)).toBeCloseTo((2 / Math.PI) * Math.asin(Math.sqrt(x)), 13);
      }),
    );
  });

  it('takes what lies beyond an end as that end', () => {
    expect([betaCdf(-1, 2, 3), betaCdf(0, 2, 3), betaSurvival(0, 2, 3)]).toEqual([0, 0, 1]);
    expect([betaCdf(1, 2, 3), betaCdf(7, 2, 3), betaSurvival(1, 2, 3)]).toEqual([1, 1, 0]);
  });

  it('refuses what are no parameters, and what is no number', () => {
    for (const bad of NO_PARAMETERS) {
      expect(() => betaCdf(0.5, bad, 1)).toThrow(/^a must be positive/);
      expect(() => betaSurvival(0.5, 1, bad)).toThrow(/^b must be positive/);
    }
    expect(() => betaCdf(Number.NaN, 1, 1)).toThrow(RangeError);
    expect(() => betaCdf(0.5, 1e15, 1e15)).toThrow(/too large/);
  });
});
