/** A product's figures a day, late days weighing more. */
import { remembered } from '../../time/remembered.ts';

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

/** Powers that are looked up: days back within which nearly all of a history lies. */
const LOOKED_UP = 512;

/** What a day so many days back weighs, by days back. */
const powersOf = remembered((halfLife: number) => {
  const step = 2 ** (-1 / halfLife);
  return Float64Array.from({ length: LOOKED_UP }, (_, back) => step ** back);
});

/** What the days of each span weigh together, as of `to`. @param halfLife days after which a day weighs half */
export function weightsOf(spans: readonly Span[], to: number, halfLife: number): Float64Array {
  const step = 2 ** (-1 / halfLife);
  const powers = powersOf(halfLife);
  const power = (days: number) => powers[days] ?? step ** days;
  const weights = new Float64Array(spans.length);
  spans.forEach((span, at) => {
    // Geometric sum over its days: a year told as one figure costs no more than a day.
    weights[at] = (power(to - span.to) * (1 - power(lengthOf(span)))) / (1 - step);
  });
  return weights;
}

/**
 * Weighted mean a day. A span's figure is spread evenly over its days.
 * @param weights of the spans, as of any day: it is their ratios that count
 * @param until the last day that counts
 * @returns null without any known figure
 */
export function paceOf(
  spans: readonly Span[],
  track: Track,
  weights: Float64Array,
  until = Number.POSITIVE_INFINITY,
): number | null {
  let sum = 0;
  let total = 0;
  for (let at = 0; at < spans.length; at++) {
    const value = track[at] ?? null;
    const span = spans[at];
    if (value === null || !span || span.to > until) continue;
    const weight = weights[at] ?? 0;
    sum += (weight * value) / lengthOf(span);
    total += weight;
  }
  return total > 0 ? sum / total : null;
}

/** What the spans weigh together of which the figure is known. */
export function knownWeight(track: Track, weights: Float64Array): number {
  return track.reduce<number>((sum, value, at) => (value === null ? sum : sum + (weights[at] ?? 0)), 0);
}
