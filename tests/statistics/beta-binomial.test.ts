import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  betaBinomialAtLeast,
  betaBinomialAtMost,
  betaBinomialPmf,
  betaBinomialTails,
} from '../../utils/statistics/beta-binomial.ts';
import { logBinomialPmf } from '../../utils/statistics/binomial.ts';
import { NO_PARAMETERS, relativeError } from './accuracy.ts';

const parameter = fc.double({ min: -1.7, max: 7, noNaN: true }).map((log) => 10 ** log);

describe('beta-binomial counts', () => {
  it('of 100 with Beta(2, 60): P(X ≥ 8) = 0.0830861249', () => {
    expect(betaBinomialAtLeast(8, 100, 2, 60)).toBeCloseTo(0.0830861249, 10);
    expect(betaBinomialAtMost(7, 100, 2, 60)).toBeCloseTo(1 - 0.0830861249, 10);
  });

  // 40-digit sums (mpmath): mass at k, and from k on.
  it.each([
    [3, 100, 2, 60, 0.13979853639633216, 0.5112291149624615],
    [0, 50, 0.02, 0.03, 0.5492795380603869, 1],
    [30, 50, 0.02, 0.03, 0.0009633503366664405, 0.3956945966731967],
    [7, 800, 5.3, 310, 0.05216011070442594, 0.8575099237647902],
    [40, 800, 5.3, 310, 0.0005099955584723665, 0.002309674875229],
    [39, 3000, 200, 15_000, 0.05854939679608745, 0.5437604715878148],
    [118, 3000, 200, 15_000, 1.3866092750032676e-19, 2.428215273009867e-19],
    [12, 400, 1e6, 5e7, 0.0440879668022403, 0.09881065629190995],
    [10, 10, 0.5, 0.5, 0.17619705200195312, 0.17619705200195312],
    [176, 200, 3, 0.4, 0.009208150007387199, 0.6763583293339469],
  ])('%i of %i with Beta(%f, %f)', (k, trials, a, b, mass, tail) => {
    expect(relativeError(betaBinomialPmf(k, trials, a, b), mass)).toBeLessThan(1e-13);
    expect(relativeError(betaBinomialAtLeast(k, trials, a, b), tail)).toBeLessThan(1e-13);
    expect(relativeError(betaBinomialTails(trials, a, b).atLeast[k]!, tail)).toBeLessThan(1e-13);
  });

  it('has tails that agree however they are asked for', () => {
    const ask = fc.tuple(fc.nat(800), fc.nat(800));
    fc.assert(
      fc.property(ask, parameter, parameter, ([m, n], a, b) => {
        const [k, trials] = [Math.min(m, n), Math.max(m, n)];
        const { atMost, atLeast } = betaBinomialTails(trials, a, b);
        expect(atMost[trials]).toBe(1);
        expect(atLeast[0]).toBe(1);
        expect(betaBinomialAtLeast(k, trials, a, b)).toBeCloseTo(atLeast[k]!, 11);
        expect(betaBinomialAtMost(k, trials, a, b)).toBeCloseTo(atMost[k]!, 11);
        expect(atMost[k]! + (atLeast[k + 1] ?? 0)).toBeCloseTo(1, 12);
        expect(atMost[k]! - (atMost[k - 1] ?? 0)).toBeCloseTo(betaBinomialPmf(k, trials, a, b), 10);
      }),
    );
  });

  it('is even over all counts with Beta(1, 1), and the binomial with a rate as good as known', () => {
    expect(betaBinomialPmf(17, 99, 1, 1)).toBeCloseTo(0.01, 14);
    expect(betaBinomialPmf(3, 20, 1e11, 9e11)).toBeCloseTo(0.190119871376, 10);
    expect(Math.exp(logBinomialPmf(3, 20, 0.1))).toBeCloseTo(0.190119871376, 12);
    expect(Math.exp(logBinomialPmf(0, 20, 0.9))).toBeCloseTo(1e-20, 30);
    expect(Math.exp(logBinomialPmf(0, 20, 0.1))).toBeCloseTo(0.9 ** 20, 14);
    expect(Math.exp(logBinomialPmf(20, 20, 0.9))).toBeCloseTo(0.9 ** 20, 14);
    expect(Math.exp(logBinomialPmf(20, 20, 0.1))).toBeCloseTo(1e-20, 30);
  });

  it('knows the ends, parts of a count and nothing to try', () => {
    expect([betaBinomialAtLeast(0, 9, 2, 3), betaBinomialAtLeast(10, 9, 2, 3)]).toEqual([1, 0]);
    expect([betaBinomialAtMost(9, 9, 2, 3), betaBinomialAtMost(-1, 9, 2, 3)]).toEqual([1, 0]);
    expect(betaBinomialAtLeast(2.5, 9, 2, 3)).toBe(betaBinomialAtLeast(3, 9, 2, 3));
    expect(betaBinomialAtMost(2.5, 9, 2, 3)).toBe(betaBinomialAtMost(2, 9, 2, 3));
    expect([betaBinomialPmf(-1, 9, 2, 3), betaBinomialPmf(10, 9, 2, 3), betaBinomialPmf(1.5, 9, 2, 3)]).toEqual([
      0, 0, 0,
    ]);
    expect(betaBinomialPmf(0, 0, 2, 3)).toBe(1);
    expect([...Array.from(betaBinomialTails(0, 2, 3).atMost)]).toEqual([1]);
  });

  it('refuses what cannot be', () => {
    for (const bad of NO_PARAMETERS) {
      expect(() => betaBinomialAtLeast(1, 9, bad, 1)).toThrow(/^a must/);
      expect(() => betaBinomialTails(9, 1, bad)).toThrow(/^b must/);
    }
    for (const bad of [-1, 1.5, Number.NaN]) expect(() => betaBinomialPmf(1, bad, 2, 3)).toThrow(/trials/);
    expect(() => betaBinomialAtMost(Number.NaN, 9, 2, 3)).toThrow(RangeError);
  });
});
