import { randomOf } from '../../utils/statistics/random.ts';

/** Places of values from the highest to the lowest; equal ones in a random order that the seed fixes. */
export function shuffledOrder(values: readonly number[], seed: number): Int32Array {
  const next = randomOf(seed);
  const tie = Float64Array.from(values, () => next());
  return Int32Array.from(values.keys()).sort(
    (a, b) => (values[b] ?? 0) - (values[a] ?? 0) || (tie[a] ?? 0) - (tie[b] ?? 0),
  );
}

/** Places of values from the highest to the lowest; equal ones as they stand. */
export function stableOrder(values: readonly number[]): Int32Array {
  return Int32Array.from(values.keys()).sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
}
