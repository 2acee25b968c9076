import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { betaCdf } from '../../utils/statistics/beta.ts';
import { logBinomialPmf } from '../../utils/statistics/binomial.ts';
import { drawBinomial, drawNegativeBinomial, drawPoisson } from '../../utils/statistics/count-draws.ts';
import { drawBeta, drawGamma, drawNormal } from '../../utils/statistics/draws.ts';
import { gammaTails } from '../../utils/statistics/gamma.ts';
import { negativeBinomialCdf } from '../../utils/statistics/negative-binomial.ts';
import { normalCdf } from '../../utils/statistics/normal.ts';
import { poissonCdf } from '../../utils/statistics/poisson.ts';
import { type Random, randomOf } from '../../utils/statistics/random.ts';
import { NO_PARAMETERS } from './accuracy.ts';

const DRAWS = 20_000;
/** Kolmogorov's distribution passes this in 1 of 10,000 samples: √n D. */
const ONE_IN_TEN_THOUSAND = 2.23;

function sample(draw: (random: Random) => number, seed = 1): readonly number[] {
  const random = randomOf(seed);
  return Array.from({ length: DRAWS }, () => draw(random)).sort((a, b) => a - b);
}

/** √n times the greatest distance between the sample and its distribution, at the last of equal values. */
function distance(sorted: readonly number[], cdf: (x: number) => number): number {
  let worst = 0;
  for (const [i, x] of sorted.entries())
    if (x !== sorted[i + 1]) worst = Math.max(worst, Math.abs((i + 1) / DRAWS - cdf(x)));
  return worst * Math.sqrt(DRAWS);
}

function expectMoments(list: readonly number[], mean: number, variance: number): void {
  const own = list.reduce((a, b) => a + b, 0) / list.length;
  const scatter = list.reduce((sum, x) => sum + (x - own) ** 2, 0) / list.length;
  expect(Math.abs(own - mean) / Math.sqrt(variance / list.length)).toBeLessThan(4);
  expect(scatter / variance).toBeGreaterThan(0.9);
  expect(scatter / variance).toBeLessThan(1.1);
}

function binomialCdf(k: number, trials: number, share: number): number {
  let sum = 0;
  for (let i = 0; i <= k; i += 1) sum += Math.exp(logBinomialPmf(i, trials, share));
  return sum;
}

describe('seeded chance', () => {
  it('is the same on every machine', () => {
    const random = randomOf(42);
    expect([random(), random(), random()]).toEqual([0.2943939038133593, 0.9125655783908103, 0.1528304086824953]);
  });

  it('differs by seed and by stream', () => {
    const firsts = [randomOf(1), randomOf(2), randomOf(1, 1), randomOf(2, 1), randomOf(-1)].map((r) => r());
    expect(new Set(firsts).size).toBe(5);
    expect(randomOf(7, 3)()).toBe(randomOf(7, 3)());
  });

  it('is even, between its ends, and without memory', () => {
    const random = randomOf(3);
    const list = Array.from({ length: DRAWS }, random);
    expectMoments(list, 0.5, 1 / 12);
    expect(Math.min(...list)).toBeGreaterThan(0);
    expect(Math.max(...list)).toBeLessThan(1);
    expectMoments(
      list.slice(1).map((x, i) => (x - 0.5) * (list[i]! - 0.5)),
      0,
      1 / 144,
    );
    expect(
      distance(
        [...list].sort((a, b) => a - b),
        (x) => x,
      ),
    ).toBeLessThan(ONE_IN_TEN_THOUSAND);
  });
});

describe('draws of quantities', () => {
  it('normal', () => {
    const list = sample(drawNormal);
    expectMoments(list, 0, 1);
    expect(distance(list, normalCdf)).toBeLessThan(ONE_IN_TEN_THOUSAND);
  });

  it.each([0.05, 0.5, 1, 2.5, 40, 1e6])('gamma of shape %f', (shape) => {
    const list = sample((random) => drawGamma(random, shape));
    if (shape >= 0.5) expectMoments(list, shape, shape);
    expect(distance(list, (x) => gammaTails(shape, x).lower)).toBeLessThan(ONE_IN_TEN_THOUSAND);
  });

  it.each([
    [0.02, 0.03],
    [0.5, 30.5],
    [1, 1],
    [12, 800],
    [1e5, 1e7],
  ])('beta of %f and %f', (a, b) => {
    const list = sample((random) => drawBeta(random, a, b));
    const mean = a / (a + b);
    expectMoments(list, mean, (mean * (1 - mean)) / (a + b + 1));
    expect(list.every((x) => x >= 0 && x <= 1)).toBe(true);
    // So many of Beta(0.02, 0.03) are 1 as doubles go that only what lies below can be compared.
    expect(distance(list, (x) => (x < 1 ? betaCdf(x, a, b) : 1))).toBeLessThan(ONE_IN_TEN_THOUSAND);
  });
});

describe('draws of counts', () => {
  it.each([0.01, 1, 9.9, 10, 37.5, 1000, 1e6])('Poisson of mean %f', (mean) => {
    const list = sample((random) => drawPoisson(random, mean));
    if (mean >= 1) expectMoments(list, mean, mean);
    expect(distance(list, (k) => poissonCdf(k, mean))).toBeLessThan(ONE_IN_TEN_THOUSAND);
  });

  it.each([
    [20, 3],
    [0.3, 0.7],
    [500, 2],
    [5, 1e6],
    [5, Number.POSITIVE_INFINITY],
  ])('negative binomial of mean %f and size %f', (mean, size) => {
    const list = sample((random) => drawNegativeBinomial(random, mean, size));
    expectMoments(list, mean, mean + (mean * mean) / size);
    expect(distance(list, (k) => negativeBinomialCdf(k, mean, size))).toBeLessThan(ONE_IN_TEN_THOUSAND);
  });

  it.each([
    [10, 0.3],
    [300, 0.02],
    [300, 0.97],
    [1000, 0.05],
    [700, 0.5],
    [900, 0.8],
  ])('binomial of %i with %f', (trials, share) => {
    const list = sample((random) => drawBinomial(random, trials, share));
    expectMoments(list, trials * share, trials * share * (1 - share));
    expect(distance(list, (k) => binomialCdf(k, trials, share))).toBeLessThan(ONE_IN_TEN_THOUSAND);
  });

  it('stay within what can be, and are the same for the same seed', () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fc.integer(), fc.nat(2_000), share, (seed, trials, p) => {
        const k = drawBinomial(randomOf(seed), trials, p);
        expect(k).toBe(drawBinomial(randomOf(seed), trials, p));
        expect(Number.isInteger(k) && k >= 0 && k <= trials).toBe(true);
      }),
    );
    expect([drawPoisson(randomOf(1), 0), drawNegativeBinomial(randomOf(1), 0, 2)]).toEqual([0, 0]);
    expect([drawBinomial(randomOf(1), 50, 0), drawBinomial(randomOf(1), 50, 1)]).toEqual([0, 50]);
    expect(drawBinomial(randomOf(1), 0, 0.3)).toBe(0);
  });

  it('refuse what cannot be', () => {
    const random = randomOf(1);
    for (const bad of NO_PARAMETERS) {
      expect(() => drawGamma(random, bad)).toThrow(RangeError);
      expect(() => drawBeta(random, 1, bad)).toThrow(RangeError);
    }
    for (const bad of [-1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => drawPoisson(random, bad)).toThrow(RangeError);
      expect(() => drawNegativeBinomial(random, bad, 1)).toThrow(RangeError);
      expect(() => drawBinomial(random, bad, 0.5)).toThrow(RangeError);
      expect(() => drawBinomial(random, 9, bad)).toThrow(RangeError);
    }
    expect(() => drawNegativeBinomial(random, 1, 0)).toThrow(RangeError);
  });
});
