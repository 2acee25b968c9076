import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { binomial, normal, poisson, stream } from '../../utils/demo/draws.ts';

const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const many = (draw: (i: number) => number, n = 4000) => Array.from({ length: n }, (_, i) => draw(i));

describe('draws', () => {
  it('gives the same stream for the same keys and another for others', () => {
    const first = (...keys: number[]) => Array.from({ length: 5 }, stream(...keys));
    expect(first(1, 2, 3)).toEqual(first(1, 2, 3));
    expect(first(1, 2, 3)).not.toEqual(first(1, 3, 2));
  });

  it('keeps a binomial within 0..n, and is certain only at the ends', () => {
    // Not `fc.double` from 0: nearly all of those are so small that nothing but 0 would ever be drawn.
    const some = fc.nat(1_000_000).map((n) => n / 1_000_000);
    const ends = fc.constantFrom(0, Number.MIN_VALUE, 1e-9, 1 - Number.EPSILON / 2, 1);
    const drawn = { none: 0, all: 0, few: 0, many: 0 };
    fc.assert(
      fc.property(fc.integer(), fc.nat(5000), fc.oneof({ weight: 3, arbitrary: some }, ends), (seed, n, p) => {
        const k = binomial(stream(seed), n, p);
        expect(Number.isInteger(k) && k >= 0 && k <= n).toBe(true);
        if (p === 0) expect(k).toBe(0);
        if (p === 1) expect(k).toBe(n);
        if (k === 0 || k === n) drawn[k === 0 ? 'none' : 'all'] += 1;
        else drawn[n * Math.min(p, 1 - p) > 60 ? 'many' : 'few'] += 1;
      }),
      { numRuns: 2_000 },
    );
    // Both ends were reached, and both ways of drawing between them used.
    expect(Math.min(...Object.values(drawn))).toBeGreaterThan(100);
  });

  it.each([
    [20, 0.05],
    [500, 0.03],
    [900, 0.4],
    [60, 0.9],
  ])('has the mean of a binomial of %i at %f', (n, p) => {
    const error = Math.sqrt((n * p * (1 - p)) / 4000);
    expect(Math.abs(mean(many((i) => binomial(stream(i, 1), n, p))) - n * p)).toBeLessThan(4 * error);
  });

  it.each([0.3, 6, 35, 300])('has the mean of a Poisson of %f', (lambda) => {
    expect(Math.abs(mean(many((i) => poisson(stream(i, 2), lambda))) - lambda)).toBeLessThan(
      4 * Math.sqrt(lambda / 4000),
    );
  });

  it('draws normals of mean 0 and spread 1', () => {
    const drawn = many((i) => normal(stream(i, 3)));
    expect(Math.abs(mean(drawn))).toBeLessThan(0.07);
    expect(mean(drawn.map((x) => x * x))).toBeCloseTo(1, 0);
  });
});
