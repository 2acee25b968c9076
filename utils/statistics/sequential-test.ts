export interface SequentialBounds {
  /** Log-likelihood ratios up to here decide for the null hypothesis. */
  readonly lower: number;
  /** From here on they decide for the alternative. */
  readonly upper: number;
}

/**
 * Bounds of the sequential probability ratio test (A. Wald 1945).
 *
 * @param alpha chance of a false alarm
 * @param beta chance of missing the alternative; alpha + beta < 1
 * @throws RangeError where the two leave no room
 */
export function sequentialBounds(alpha: number, beta: number): SequentialBounds {
  if (!(alpha > 0 && beta > 0 && alpha + beta < 1)) throw new RangeError(`no test of errors ${alpha} and ${beta}`);
  return { lower: Math.log(beta / (1 - alpha)), upper: Math.log((1 - beta) / alpha) };
}
