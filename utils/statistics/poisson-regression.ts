/**
 * Counts whose mean is exp(intercept + slopes · columns + offset): Poisson regression with a ridge on the
 * standardised columns (P. J. Green 1984 for the scoring; Hoerl & Kennard 1970 for the ridge).
 */
import { type Matrix, solvePositive } from './linear.ts';

/** One observation. */
export interface PoissonRow {
  /** 0 or more. */
  readonly count: number;
  /** As many in every row. */
  readonly columns: readonly number[];
  /** ln of the exposure; 0 where all are alike. */
  readonly offset: number;
}

export interface PoissonFit {
  /** At the columns' means. */
  readonly intercept: number;
  /** Per unit of each column as it was given. */
  readonly slopes: readonly number[];
  readonly means: readonly number[];
}

const MAX_STEPS = 60;
const SETTLED = 1e-7;
/** Newton may go too far where hardly anything is known: no step moves a coefficient by more. */
const LONGEST_STEP = 2;
/** ln of the least and greatest mean, beyond which nothing is distinguished. */
const LOG_LIMIT = 15;
/** Keeps a column without spread at 0. */
const LEAST_SPREAD = 1e-9;

/**
 * Fitted by penalised maximum likelihood.
 *
 * @param ridge what a standardised slope of 1 costs, twice over, in log-likelihood; the intercept is free
 * @returns null without a row, or where the columns (without a ridge) do not determine the slopes
 */
export function fitPoisson(rows: readonly PoissonRow[], ridge: number): PoissonFit | null {
  if (rows.length === 0) return null;
  const { means, spreads } = columnsOf(rows);
  const design = rows.map(({ columns }) => [1, ...columns.map((x, j) => (x - at(means, j)) / at(spreads, j))]);
  let beta = design[0]?.map(() => 0) ?? [];
  beta[0] = Math.log((sumOf(rows, (r) => r.count) + 0.5) / sumOf(rows, (r) => Math.exp(r.offset)));
  for (let step = 0; step < MAX_STEPS; step += 1) {
    const move = newtonStep(rows, design, beta, ridge);
    if (move === null) return null;
    const longest = Math.max(...move.map(Math.abs));
    const share = Math.min(1, LONGEST_STEP / Math.max(longest, LEAST_SPREAD));
    beta = beta.map((b, j) => b + share * at(move, j));
    if (share * longest < SETTLED) break;
  }
  const [intercept = 0, ...standardised] = beta;
  return { intercept, slopes: standardised.map((b, j) => b / at(spreads, j)), means };
}

/** The mean count that a fit expects. */
export function poissonMean(fit: PoissonFit, columns: readonly number[], offset: number): number {
  const terms = fit.slopes.map((slope, j) => slope * (at(columns, j) - at(fit.means, j)));
  return Math.exp(limited(terms.reduce((a, b) => a + b, fit.intercept) + offset));
}

function columnsOf(rows: readonly PoissonRow[]) {
  const size = rows[0]?.columns.length ?? 0;
  const each = Array.from({ length: size }, (_, j) => j);
  const means = each.map((j) => sumOf(rows, (r) => at(r.columns, j)) / rows.length);
  const spreads = each.map(
    (j) => Math.sqrt(sumOf(rows, (r) => (at(r.columns, j) - at(means, j)) ** 2) / rows.length) + LEAST_SPREAD,
  );
  return { means, spreads };
}

/** The gradient through the curvature, both of the penalised log-likelihood. */
function newtonStep(
  rows: readonly PoissonRow[],
  design: Matrix,
  beta: readonly number[],
  ridge: number,
): readonly number[] | null {
  const gradient = beta.map((b, j) => (j === 0 ? 0 : -ridge * b));
  const curvature = beta.map((_, i) => beta.map((__, j) => (i === j && i > 0 ? ridge : 0)));
  for (const [r, row] of rows.entries()) {
    const z = design[r] ?? [];
    const mean = Math.exp(limited(z.reduce((sum, value, j) => sum + value * at(beta, j), row.offset)));
    for (const [i, line] of curvature.entries()) {
      gradient[i] = at(gradient, i) + at(z, i) * (row.count - mean);
      for (let j = 0; j < line.length; j += 1) line[j] = at(line, j) + mean * at(z, i) * at(z, j);
    }
  }
  return solvePositive(curvature, gradient);
}

function limited(log: number): number {
  return Math.min(LOG_LIMIT, Math.max(-LOG_LIMIT, log));
}

function at(values: readonly number[], index: number): number {
  return values[index] ?? 0;
}

function sumOf<T>(list: readonly T[], of: (t: T) => number): number {
  return list.reduce((sum, each) => sum + of(each), 0);
}
