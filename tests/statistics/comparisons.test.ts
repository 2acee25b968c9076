import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BetaParameters, probabilityGreater } from '../../utils/statistics/greater.ts';
import { sequentialBounds } from '../../utils/statistics/sequential-test.ts';
import { NO_PARAMETERS } from './accuracy.ts';

const parameter = fc.double({ min: -0.3, max: 6, noNaN: true }).map((log) => 10 ** log);
const beta = fc.record({ a: parameter, b: parameter });

describe('P(A > B)', () => {
  it.each<[BetaParameters, BetaParameters, number]>([
    [{ a: 13, b: 89 }, { a: 9, b: 93 }, 0.8215916929],
    [{ a: 2, b: 11 }, { a: 3, b: 30 }, 0.7033465683],
    [{ a: 21, b: 481 }, { a: 11, b: 491 }, 0.9667815769],
  ])('%o against %o', (a, b, p) => {
    expect(probabilityGreater(a, b)).toBeCloseTo(p, 10);
    expect(probabilityGreater(b, a)).toBeCloseTo(1 - p, 10);
  });

  it('knows closed forms: Beta(a, 1) against Beta(c, 1), which is a / (a + c)', () => {
    fc.assert(
      fc.property(parameter, parameter, (a, c) => {
        expect(probabilityGreater({ a, b: 1 }, { a: c, b: 1 })).toBeCloseTo(a / (a + c), 11);
      }),
    );
  });

  it('and its opposite sum to 1, and equals are even', () => {
    fc.assert(
      fc.property(beta, beta, (a, b) => {
        expect(probabilityGreater(a, b) + probabilityGreater(b, a)).toBeCloseTo(1, 11);
        expect(probabilityGreater(a, a)).toBeCloseTo(0.5, 11);
      }),
      { numRuns: 50 },
    );
  });

  it('rises with a success', () => {
    fc.assert(
      fc.property(beta, beta, (a, b) => {
        expect(probabilityGreater({ ...a, a: a.a + 1 }, b)).toBeGreaterThanOrEqual(probabilityGreater(a, b) - 1e-12);
      }),
      { numRuns: 50 },
    );
  });

  it('refuses what are no parameters', () => {
    for (const bad of NO_PARAMETERS) {
      expect(() => probabilityGreater({ a: bad, b: 1 }, { a: 1, b: 1 })).toThrow(/^a must/);
      expect(() => probabilityGreater({ a: 1, b: 1 }, { a: 1, b: bad })).toThrow(/^b must/);
    }
  });
});

describe('sequential test', () => {
  it('has the bounds of errors of 0.05 and 0.10', () => {
    const { lower, upper } = sequentialBounds(0.05, 0.1);
    expect(upper).toBeCloseTo(2.890372, 6);
    expect(lower).toBeCloseTo(-2.251292, 6);
  });

  it.each([
    [0, 0.1],
    [0.1, 0],
    [0.5, 0.5],
    [Number.NaN, 0.1],
  ])('is none of errors of %f and %f', (alpha, beta_) =>
    expect(() => sequentialBounds(alpha, beta_)).toThrow(RangeError),
  );
});
