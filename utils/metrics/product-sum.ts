import { type MetricId, metric } from './vocabulary.ts';

/**
 * A figure of several products together: only of metrics that may be added over products (never people, rates
 * or prices) and only when every product gives it. Everything else is null, so that no wrong sum can be shown.
 */
export function productSum(id: MetricId, figures: readonly (number | null | undefined)[]): number | null {
  if (!metric(id).sum.products || figures.length === 0) return null;
  let sum = 0;
  for (const figure of figures) {
    if (figure === null || figure === undefined) return null;
    sum += figure;
  }
  return sum;
}
