import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../utils/tiers/interval.ts';
import { erf, normalCdf, Z80, Z95 } from '../../utils/tiers/normal.ts';
import { priorStrength } from '../../utils/tiers/prior.ts';
import { CLEAR, clearRate, probabilityAbove } from '../../utils/tiers/probability.ts';
import { binomial, randomOf } from './practice.ts';

describe('normal distribution', () => {
  it.each([
    [0, 0],
    [0.5, 0.5204998778],
    [1, 0.8427007929],
    [2, 0.995322265],
    [-1, -0.8427007929],
  ])('erf(%f) is %f', (x, value) => expect(erf(x)).toBeCloseTo(value, 6));

  it.each([
    [Z80, 0.9],
    [Z95, 0.975],
    [-1.64, 0.0505026],
    [0, 0.5],
  ])('Φ(%f) is %f', (z, p) => expect(normalCdf(z)).toBeCloseTo(p, 6));
});

describe("Wilson's interval", () => {
  // Newcombe 1998, Statistics in Medicine 17, table I (score method), and three to ten digits.
  it.each([
    [81, 263, 0.25529, 0.36621, 5],
    [15, 148, 0.06239, 0.16049, 5],
    [0, 20, 0, 0.16113, 5],
    [1, 29, 0.00611, 0.17176, 5],
    [1, 1, 0.2065493144, 1, 9],
    [5, 10, 0.2365930905, 0.7634069095, 9],
    [3, 1000, 0.0010207839, 0.0087830141, 9],
  ])('%i of %i at 95 %%', (k, n, low, high, digits) => {
    const found = wilson(k, n, Z95);
    expect(found.low).toBeCloseTo(low, digits);
    expect(found.high).toBeCloseTo(high, digits);
  });

  it('knows nothing without a base, and takes a count beyond its base as all of it', () => {
    expect(wilson(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilson(7, 5)).toEqual(wilson(5, 5));
    expect(wilson(-1, 5)).toEqual(wilson(0, 5));
  });

  it('holds the rate, stays in 0..1, narrows with more of the same and moves up with a hit', () => {
    fc.assert(
      fc.property(fc.nat(5_000), fc.nat(5_000), (a, b) => {
        const [k, n] = [Math.min(a, b), Math.max(a, b, 1)];
        const own = wilson(k, n);
        expect(own.low).toBeGreaterThanOrEqual(0);
        expect(own.high).toBeLessThanOrEqual(1);
        expect(own.low).toBeLessThanOrEqual(k / n);
        expect(own.high).toBeGreaterThanOrEqual(k / n);
        const double = wilson(2 * k, 2 * n);
        expect(double.high - double.low).toBeLessThan(own.high - own.low);
        if (k === n) return;
        const more = wilson(k + 1, n);
        expect(more.low).toBeGreaterThanOrEqual(own.low);
        expect(more.high).toBeGreaterThanOrEqual(own.high);
      }),
    );
  });
});

const counts = fc.tuple(fc.nat(3_000), fc.integer({ min: 1, max: 3_000 })).map(([a, n]) => ({ k: Math.min(a, n), n }));
const line = fc.double({ min: 0.001, max: 0.5, noNaN: true });

describe('probability above the line', () => {
  it("is clear exactly where Wilson's 80 % interval leaves the line behind", () => {
    fc.assert(
      fc.property(counts, line, (own, at) => {
        const p = probabilityAbove(own, at, 0);
        const { low, high } = wilson(own.k, own.n);
        if (Math.abs(p - CLEAR) > 1e-5) expect(p > CLEAR).toBe(low > at);
        if (Math.abs(p - 1 + CLEAR) > 1e-5) expect(p < 1 - CLEAR).toBe(high < at);
      }),
    );
  });

  it('never falls with one more buyer, and a prior only takes certainty away', () => {
    fc.assert(
      fc.property(counts, line, fc.nat(1_000_000), (own, at, prior) => {
        const p = probabilityAbove(own, at, prior);
        if (own.k < own.n) expect(probabilityAbove({ k: own.k + 1, n: own.n }, at, prior)).toBeGreaterThanOrEqual(p);
        expect(Math.abs(p - 0.5)).toBeLessThanOrEqual(Math.abs(probabilityAbove(own, at, 0) - 0.5) + 1e-12);
      }),
    );
  });

  it('claims nothing without a base or with a line at an end', () => {
    expect(probabilityAbove({ k: 0, n: 0 }, 0.02, 0)).toBe(0.5);
    expect(probabilityAbove({ k: 0, n: 50 }, 0, 0)).toBe(0.5);
    expect(probabilityAbove({ k: 50, n: 50 }, 1, 0)).toBe(0.5);
  });

  it('names the rate at which it turns clear', () => {
    const to = clearRate(400, 0.02, 120, 1);
    expect(probabilityAbove({ k: to * 400, n: 400 }, 0.02, 120)).toBeCloseTo(CLEAR, 6);
    expect(probabilityAbove({ k: clearRate(400, 0.2, 120, -1) * 400, n: 400 }, 0.2, 120)).toBeCloseTo(1 - CLEAR, 6);
  });
});

describe('likeness of the products', () => {
  it('finds a strength that was put in, within a factor of two', () => {
    const random = randomOf(7);
    const rates = Array.from({ length: 400 }, () => {
      // Beta(2, 98): the smallest two of 99 uniform draws have their second one so distributed.
      const draws = Array.from({ length: 99 }, random).sort((a, b) => a - b);
      return { n: 600, k: binomial(random, 600, draws[1]!) };
    });
    const found = priorStrength(rates, 1);
    expect(found).toBeGreaterThan(50);
    expect(found).toBeLessThan(200);
  });

  it('is huge when all convert alike, and the fallback when too little is known', () => {
    const alike = Array.from({ length: 40 }, () => ({ k: 10, n: 500 }));
    expect(priorStrength(alike, 50)).toBeGreaterThan(100_000);
    expect(priorStrength(alike.slice(0, 7), 50)).toBe(50);
    expect(priorStrength([], 50)).toBe(50);
    expect(
      priorStrength(
        Array.from({ length: 40 }, () => ({ k: 0, n: 500 })),
        50,
      ),
    ).toBe(50);
    expect(
      priorStrength(
        Array.from({ length: 40 }, () => ({ k: 500, n: 500 })),
        50,
      ),
    ).toBe(50);
  });
});
