import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Prior, priorByMoments, type Trials } from '../../utils/statistics/empirical-bayes.ts';
import { jamesSteinShare } from '../../utils/statistics/james-stein.ts';
import {
  priorByLikelihood,
  priorLogLikelihood,
  strengthByLikelihood,
} from '../../utils/statistics/prior-likelihood.ts';

/** Boys among the first twelve children of 6115 families in Saxony (A. Geissler 1889, by Lindsey & Altham 1998). */
const SAXONY = [3, 24, 104, 286, 670, 1033, 1343, 1112, 829, 478, 181, 45, 7];
const families: readonly Trials[] = SAXONY.flatMap((count, k) => Array.from({ length: count }, () => ({ k, n: 12 })));

const trials = fc.tuple(fc.nat(300), fc.nat(3_000)).map(([k, more]) => ({ k, n: k + more }));
const shop = fc.array(trials, { minLength: 2, maxLength: 40 });

describe("Geissler's families", () => {
  it('by moments', () => {
    const { mean, strength } = priorByMoments(families)!;
    // The published 34.1350 and 31.6085 divide the scatter by the number of families, ours by one less.
    const inflated = (1 + 11 / (strength + 1)) * (1 - 1 / families.length);
    const published = 11 / (inflated - 1) - 1;
    expect(mean * published).toBeCloseTo(34.135, 4);
    expect((1 - mean) * published).toBeCloseTo(31.6085, 4);
  });

  it('have a log-likelihood of −12492.9 and an AIC of 24989.74 at the best', () => {
    const best = priorByLikelihood(families)!;
    const height = priorLogLikelihood(families, best);
    expect(height).toBeCloseTo(-12492.9, 1);
    expect(4 - 2 * height).toBeCloseTo(24989.74, 2);
    for (const factor of [0.9, 1.1])
      expect(priorLogLikelihood(families, { ...best, strength: best.strength * factor })).toBeLessThan(height);
    expect(priorLogLikelihood(families, { ...best, mean: best.mean + 0.002 })).toBeLessThan(height);
  });
});

describe('prior by moments', () => {
  it('is that of the plain formulas where all have as many trials', () => {
    // One round by hand: rho = (S − noise·A) / (noise·(B − A)) with equal weights.
    const counts = [1, 4, 2, 9, 3].map((k) => ({ k, n: 100 }));
    const mean = 19 / 500;
    const scatter = counts.reduce((sum, { k }) => sum + 100 * (k / 100 - mean) ** 2, 0);
    const noise = mean * (1 - mean);
    const rho = (scatter - noise * 4) / (noise * (400 - 4));
    expect(priorByMoments(counts)!.mean).toBeCloseTo(mean, 12);
    expect(priorByMoments(counts)!.strength).toBeCloseTo(1 / rho - 1, 6);
  });

  it('weighs products by what they tell, as the reference implementation', () => {
    const counts = [1, 15, 3, 30, 12, 0].map((k, i) => ({ k, n: [40, 200, 90, 1000, 800, 25][i]! }));
    const { mean, strength } = priorByMoments(counts)!;
    expect(mean).toBeCloseTo(0.0331591078, 5);
    expect(strength / 89.1444704).toBeCloseTo(1, 4);
  });

  it('lies within its bounds, whatever the shop, and forgets products without trials', () => {
    fc.assert(
      fc.property(shop, (counts) => {
        const prior = priorByMoments(counts);
        expect(priorByMoments([...counts, { k: 0, n: 0 }])).toEqual(prior);
        if (prior === null) return;
        expect(prior.mean).toBeGreaterThan(0);
        expect(prior.mean).toBeLessThan(1);
        expect(prior.strength).toBeGreaterThanOrEqual(1 / 0.9 - 1 - 1e-12);
        expect(prior.strength).toBeLessThanOrEqual(1e6);
      }),
    );
  });

  it.each<[string, readonly Trials[]]>([
    ['nobody', []],
    ['one product', [{ k: 3, n: 50 }]],
    [
      'no trials',
      [
        { k: 0, n: 0 },
        { k: 0, n: 0 },
      ],
    ],
    [
      'one trial each',
      [
        { k: 1, n: 1 },
        { k: 0, n: 1 },
        { k: 0, n: 1 },
      ],
    ],
    [
      'no success',
      [
        { k: 0, n: 50 },
        { k: 0, n: 70 },
      ],
    ],
    [
      'nothing else',
      [
        { k: 50, n: 50 },
        { k: 70, n: 70 },
      ],
    ],
  ])('tells nothing from %s', (_, counts) => expect(priorByMoments(counts)).toBeNull());
});

describe('prior by likelihood', () => {
  it('is nowhere lower than the one by moments', () => {
    fc.assert(
      fc.property(shop, (counts) => {
        const [best, moments] = [priorByLikelihood(counts), priorByMoments(counts)];
        if (!best || !moments || moments.strength > 4e5) return;
        const gain = priorLogLikelihood(counts, best) - priorLogLikelihood(counts, moments);
        expect(gain).toBeGreaterThan(-1e-6);
      }),
      { numRuns: 30 },
    );
  });

  it('is very strong where all are alike, and nothing where nothing can be told', () => {
    const alike = Array.from({ length: 20 }, () => ({ k: 10, n: 500 }));
    expect(priorByLikelihood(alike)!.strength).toBeGreaterThan(4e5);
    expect(priorByLikelihood(alike.slice(0, 2))).toBeNull();
    expect(priorByLikelihood(alike.map(({ n }) => ({ k: 0, n })))).toBeNull();
    expect(priorByLikelihood(alike.map(({ n }) => ({ k: n, n })))).toBeNull();
  });

  it('finds the strength alone where the means are given', () => {
    const strength = strengthByLikelihood(families.map((f) => ({ ...f, mean: 0.5192 })));
    const at = (s: number): number => priorLogLikelihood(families, { mean: 0.5192, strength: s } satisfies Prior);
    expect(at(strength)).toBeGreaterThan(at(strength * 1.01));
    expect(at(strength)).toBeGreaterThan(at(strength / 89.1444704));
  });

  it('keeps the strength within its bounds', () => {
    const alike = Array.from({ length: 20 }, () => ({ k: 10, n: 500, mean: 0.02 }));
    const apart = Array.from({ length: 20 }, (_, i) => ({ k: i % 2 ? 400 : 0, n: 500, mean: 0.4 }));
    expect(strengthByLikelihood(alike)).toBeCloseTo(665, 1);
    expect(strengthByLikelihood(apart)).toBeCloseTo(7, 3);
    expect(strengthByLikelihood(apart, 1, 3)).toBeLessThanOrEqual(3);
  });
});

describe('shrinkage', () => {
  it("is Efron and Morris' of eighteen batters", () => {
    const hits = [18, 17, 16, 15, 14, 14, 13, 12, 11, 11, 10, 10, 10, 10, 10, 9, 8, 7];
    const rest = [346, 298, 276, 222, 273, 270, 263, 210, 269, 230, 264, 256, 303, 264, 226, 286, 316, 200];
    const rates = hits.map((k) => k / 45);
    const mean = rates.reduce((a, b) => a + b, 0) / 18;
    const share = jamesSteinShare(rates, (mean * (1 - mean)) / 45);
    const shrunk = rates.map((rate) => mean + share * (rate - mean));
    const errors = (list: readonly number[]): number =>
      list.reduce((sum, rate, i) => sum + (rate - rest[i]! / 1000) ** 2, 0);
    expect(mean).toBeCloseTo(0.265, 3);
    expect(share).toBeCloseTo(0.212, 3);
    expect(shrunk[0]).toBeCloseTo(0.294, 3);
    expect(shrunk[17]).toBeCloseTo(0.242, 3);
    expect(errors(rates) / errors(shrunk)).toBeCloseTo(3.5, 1);
  });

  it('keeps nothing of few, equal or merely noisy values', () => {
    expect(jamesSteinShare([1, 2, 3], 0.1)).toBe(0);
    expect(jamesSteinShare([2, 2, 2, 2, 2], 0.1)).toBe(0);
    expect(jamesSteinShare([1, 2, 3, 4], 100)).toBe(0);
  });

  it("is a posterior mean under Robinson's batting prior", () => {
    const posterior = (k: number, n: number): number => (k + 78.661) / (n + 78.661 + 224.875);
    expect(posterior(4, 10)).toBeCloseTo(0.2636, 4);
    expect(posterior(300, 1000)).toBeCloseTo(0.2905, 4);
  });
});
