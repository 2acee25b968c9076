/** A product's figures a day, late days weighing more. */

/** A stretch of days by their numbers (`dayNumber`), its first and last included. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A figure of each span; null = not known. */
export type Track = readonly (number | null)[];

export function lengthOf({ from, to }: Span): number {
  return to - from + 1;
}

/** What the days of each span weigh together, as of `to`. @param halfLife days after which a day weighs half */
export function weightsOf(spans: readonly Span[], to: number, halfLife: number): Float64Array {
  const step = 2 ** (-1 / halfLife);
  // Geometric sum over its days: a year told as one figure costs no more than a day.
  return Float64Array.from(spans, (span) => (step ** (to - span.to) * (1 - step ** lengthOf(span))) / (1 - step));
}

/**
 * Weighted mean a day. A span's figure is spread evenly over its days.
 * @param weights of the spans
 * @returns null without any known figure
 */
export function paceOf(spans: readonly Span[], track: Track, weights: Float64Array): number | null {
  let sum = 0;
  let total = 0;
  spans.forEach((span, at) => {
    const value = track[at] ?? null;
    const weight = weights[at] ?? 0;
    if (value === null) return;
    sum += (weight * value) / lengthOf(span);
    total += weight;
  });
  return total > 0 ? sum / total : null;
}
