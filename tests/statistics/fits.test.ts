import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solvePositive } from '../../utils/statistics/linear.ts';
import { minimise } from '../../utils/statistics/minimise.ts';
import { fitNegativeBinomial } from '../../utils/statistics/negative-binomial-fit.ts';
import { fitPoisson, type PoissonRow, poissonMean } from '../../utils/statistics/poisson-regression.ts';

describe('Poisson regression', () => {
  /** A. J. Dobson 1990: three outcomes, three treatments. */
  const counts = [18, 17, 15, 20, 10, 20, 25, 13, 12];
  const rows: readonly PoissonRow[] = counts.map((count, r) => {
    const [treatment, outcome] = [Math.floor(r / 3), r % 3];
    return { count, offset: 0, columns: [outcome === 1, outcome === 2, treatment === 1, treatment === 2].map(Number) };
  });

  it("finds Dobson's coefficients and deviance", () => {
    const fit = fitPoisson(rows, 0)!;
    const atZero = fit.intercept - fit.slopes.reduce((sum, slope, j) => sum + slope * fit.means[j]!, 0);
    for (const [j, wanted] of [3.0445, -0.4543, -0.293, 0, 0].entries())
      expect([atZero, ...fit.slopes][j]).toBeCloseTo(wanted, 4);
    const deviance = rows.reduce((sum, { count, columns }) => {
      const mean = poissonMean(fit, columns, 0);
      return sum + 2 * (count * Math.log(count / mean) - (count - mean));
    }, 0);
    expect(deviance).toBeCloseTo(5.1291, 4);
  });

  it('takes the exposure as an offset and shrinks with the ridge, as the reference implementation', () => {
    const data = [
      [3, 120, 0.05, 60],
      [0, 80, 0.02, 120],
      [9, 400, 0.07, 45],
      [2, 300, 0.03, 200],
      [15, 700, 0.06, 80],
      [1, 50, 0.04, 90],
      [4, 500, 0.025, 150],
      [6, 210, 0.08, 70],
    ];
    const shop = data.map(([count, visitors, cart, price]) => ({
      count: count!,
      offset: Math.log(visitors!),
      columns: [Math.log(cart!), Math.log(price!)],
    }));
    const fit = fitPoisson(shop, 3)!;
    expect(fit.intercept).toBeCloseTo(-4.258241402, 6);
    expect(fit.slopes[0]).toBeCloseTo(0.889386917, 6);
    expect(fit.slopes[1]).toBeCloseTo(-0.234667031, 6);
    expect(poissonMean(fit, [Math.log(0.05), Math.log(80)], Math.log(300))).toBeCloseTo(5.091489159, 6);
  });

  it('says nothing where the columns do not tell, and nothing of a column without spread', () => {
    expect(fitPoisson([], 1)).toBeNull();
    const twice = rows.map((row) => ({ ...row, columns: [row.columns[0]!, row.columns[0]!] }));
    expect(fitPoisson(twice, 0)).toBeNull();
    const flat = rows.map((row) => ({ ...row, columns: [7] }));
    expect(fitPoisson(flat, 0)).toBeNull();
    expect(fitPoisson(flat, 1)!.slopes[0]).toBeCloseTo(0, 6);
    expect(
      Math.exp(
        fitPoisson(
          rows.map((row) => ({ ...row, columns: [] })),
          0,
        )!.intercept,
      ),
    ).toBeCloseTo(150 / 9, 9);
  });

  it('stays finite where nothing was counted or one column separates all', () => {
    const none = rows.map((row) => ({ ...row, count: 0 }));
    expect(fitPoisson(none, 3)!.slopes.every(Number.isFinite)).toBe(true);
    const apart = rows.map((row, r) => ({ ...row, count: r < 3 ? 0 : 9 }));
    expect(fitPoisson(apart, 0.01)!.slopes.every(Number.isFinite)).toBe(true);
  });

  it('balances: without a ridge the fitted means sum to the counts', () => {
    const row = fc.record({
      count: fc.nat(30),
      offset: fc.double({ min: -2, max: 2, noNaN: true }),
      columns: fc.tuple(fc.double({ min: -3, max: 3, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 8, maxLength: 30 }), (list) => {
        const total = list.reduce((sum, { count }) => sum + count, 0);
        const fit = fitPoisson(list, 1);
        if (total === 0 || fit === null) return;
        const sum = list.reduce((all, { columns, offset }) => all + poissonMean(fit, columns, offset), 0);
        expect(sum / total).toBeCloseTo(1, 4);
      }),
    );
  });
});

describe('negative binomial by likelihood', () => {
  it('is that of the red mites on apple leaves (Bliss & Fisher 1953)', () => {
    const mites = [70, 38, 17, 10, 9, 3, 2, 1, 0].flatMap((leaves, k) => Array.from({ length: leaves }, () => k));
    const { mean, size } = fitNegativeBinomial(mites)!;
    expect(mean).toBeCloseTo(1.146667, 6);
    expect(size).toBeCloseTo(1.02459, 5);
  });

  it("is Poisson's where the counts scatter no more, and nothing without any", () => {
    expect(fitNegativeBinomial([3, 3, 4, 3, 2])).toEqual({ mean: 3, size: Number.POSITIVE_INFINITY });
    expect(fitNegativeBinomial([0, 0])).toBeNull();
    expect(fitNegativeBinomial([])).toBeNull();
  });
});

describe('lowest point', () => {
  it('of a parabola, a skewed valley, a kink and an end', () => {
    expect(minimise((x) => (x - 2) ** 2, -10, 30, 1e-9)).toBeCloseTo(2, 7);
    expect(minimise((x) => Math.exp(x) - 5 * x, -10, 10, 1e-9)).toBeCloseTo(Math.log(5), 7);
    expect(minimise((x) => Math.abs(x + 1), -10, 30, 1e-9)).toBeCloseTo(-1, 7);
    expect(minimise((x) => x, 3, 4, 1e-9)).toBeCloseTo(3, 7);
    expect(minimise((x) => -x, 3, 4, 1e-9)).toBeCloseTo(4, 7);
  });

  it('never looks beyond the ends', () => {
    const seen: number[] = [];
    const f = (slope: number) => (x: number) => {
      seen.push(x);
      return slope * x + x * x;
    };
    minimise(f(-9), 3, 4, 1e-4);
    minimise(f(9), 3, 4, 1e-4);
    expect(Math.min(...seen)).toBeGreaterThanOrEqual(3);
    expect(Math.max(...seen)).toBeLessThanOrEqual(4);
  });

  it('takes few steps', () => {
    let steps = 0;
    const f = (x: number): number => {
      steps += 1;
      return Math.cosh(x - 1.3);
    };
    expect(minimise(f, -5, 5, 1e-8)).toBeCloseTo(1.3, 7);
    expect(steps).toBeLessThan(30);
  });

  it('is found wherever it lies', () => {
    const number = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(number, number, (where, other) => {
        const [low, high] = [Math.min(where, other) - 1, Math.max(where, other) + 1];
        expect(minimise((x) => Math.log1p((x - where) ** 2), low, high, 1e-8)).toBeCloseTo(where, 5);
      }),
    );
  });
});

describe('linear equations', () => {
  it('are solved for positive definite matrices and refused for others', () => {
    const x = solvePositive(
      [
        [4, 2, 0],
        [2, 5, 1],
        [0, 1, 3],
      ],
      [8, 15, 11],
    )!;
    expect(x.map((v) => Math.round(v * 1e12) / 1e12)).toEqual([1, 2, 3]);
    expect(
      solvePositive(
        [
          [1, 1],
          [1, 1],
        ],
        [1, 1],
      ),
    ).toBeNull();
    expect(
      solvePositive(
        [
          [1, 2],
          [2, 1],
        ],
        [1, 1],
      ),
    ).toBeNull();
    expect(solvePositive([[Number.NaN]], [1])).toBeNull();
    expect(solvePositive([], [])).toEqual([]);
  });
});
