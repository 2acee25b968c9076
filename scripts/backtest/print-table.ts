/** The comparison as text: means over the cut-offs with intervals, then each cut-off. */
import { intervalOf, type Resample } from './bootstrap.ts';
import type { Measured } from './measure.ts';
import { METHOD_NAMES, METHODS, type Method } from './methods.ts';
import { type RankScores, SCORES } from './rank-scores.ts';
import type { MethodScores } from './summary.ts';

type Score = (typeof SCORES)[number];

const UNKNOWN = '—';
const HEADINGS: Readonly<Record<Score, string>> = {
  precision: 'precision',
  capture: 'capture',
  spearman: 'Spearman',
  topLost: 'top 10 % lost',
  salesLost: 'sales lost',
};

export function aligned(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function fixed(value: number | null | undefined): string {
  return value === null || value === undefined ? UNKNOWN : value.toFixed(3);
}

function withInterval(value: number | null | undefined, draws: readonly (number | null)[]): string {
  const interval = intervalOf(draws);
  return interval ? `${fixed(value)} [${fixed(interval[0])}, ${fixed(interval[1])}]` : fixed(value);
}

type DrawsOf = (method: Method, score: Score) => readonly (number | null)[];

function scoreTable(scores: MethodScores, draws: DrawsOf): string {
  const cells = (method: Method, own: RankScores | null) =>
    SCORES.map((score) => (own ? withInterval(own[score], draws(method, score)) : UNKNOWN));
  const head = ['method', ...SCORES.map((score) => HEADINGS[score])];
  return aligned([head, ...METHODS.map((method) => [METHOD_NAMES[method], ...cells(method, scores[method])])]);
}

/** Ours less each other, paired: both from the same draws. */
function gains(mean: MethodScores, draws: readonly Resample[]): string {
  const less = (scores: MethodScores, method: Method, score: Score): number | null => {
    const [a, b] = [scores.ours?.[score] ?? null, scores[method]?.[score] ?? null];
    return a === null || b === null ? null : a - b;
  };
  const others = METHODS.filter((method) => method !== 'ours' && mean[method] !== null);
  const row = (method: Method) =>
    SCORES.map((score) =>
      withInterval(
        less(mean, method, score),
        draws.map((draw) => less(draw.mean, method, score)),
      ),
    );
  const head = ['ours less …', ...SCORES.map((score) => HEADINGS[score])];
  return aligned([head, ...others.map((method) => [METHOD_NAMES[method], ...row(method)])]);
}

function cutoffLine({ cutoff, places, k, methods }: Measured): string {
  const sold = METHODS.map((method) => methods[method]?.outcome)
    .find((outcome) => outcome !== undefined)
    ?.reduce((sum, orders) => sum + orders, 0);
  return `trained to ${cutoff.trainTo}, tested to ${cutoff.testTo}: ${places.length} items, ${sold ?? 0} orders, k = ${k}`;
}

export interface Comparison {
  readonly measured: readonly Measured[];
  readonly cutoffs: readonly MethodScores[];
  readonly mean: MethodScores;
}

export function printed({ measured, cutoffs, mean }: Comparison, draws: readonly Resample[]): string {
  const each = measured.map((part, at) => {
    const scores = cutoffs[at];
    if (!scores) return '';
    return `${cutoffLine(part)}\n${scoreTable(scores, (m, s) => draws.map((d) => d.cutoffs[at]?.[m]?.[s] ?? null))}`;
  });
  const means = scoreTable(mean, (method, score) => draws.map((draw) => draw.mean[method]?.[score] ?? null));
  return [...each, `mean of ${measured.length} cut-offs\n${means}`, gains(mean, draws)].join('\n\n');
}
