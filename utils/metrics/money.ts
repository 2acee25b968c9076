/** Money is a whole number of the currency's minor unit (fen for CNY); unknown is null, never 0. */

/** Currency of a shop. `¥` alone never decides it: the yen has no minor unit. */
export interface Currency {
  /** ISO 4217 */
  readonly code: string;
  readonly sign: string;
  /** Digits after the point. */
  readonly exponent: number;
}

export const CNY: Currency = { code: 'CNY', sign: '¥', exponent: 2 };

/**
 * Sum of amounts of one currency. null when one of them is unknown, when there is none at all (nothing
 * was read, which is not 0), or when the sum can no longer be held exactly.
 */
export function sumFen(amounts: readonly (number | null | undefined)[]): number | null {
  if (amounts.length === 0) return null;
  let sum = 0;
  for (const amount of amounts) {
    if (amount === null || amount === undefined || !Number.isSafeInteger(amount)) return null;
    sum += amount;
  }
  return Number.isSafeInteger(sum) ? sum : null;
}

/**
 * Amount for each of `pieces`, such as 件单价, rounded to whole fen (half up).
 * null when either is unknown or there are no pieces.
 */
export function fenEach(amount: number | null | undefined, pieces: number | null | undefined): number | null {
  if (amount === null || amount === undefined || pieces === null || pieces === undefined || pieces <= 0) return null;
  return Math.floor(amount / pieces + 0.5);
}
