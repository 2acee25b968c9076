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

/** Minor units of one whole unit, where these are not 100. */
export function wholeUnit({ exponent }: Currency): { readonly unit?: number } {
  return exponent === CNY.exponent ? {} : { unit: 10 ** exponent };
}

export function sameCurrency(a: Currency, b: Currency): boolean {
  return a.code === b.code && a.exponent === b.exponent;
}

export interface Amount {
  readonly minor: number | null | undefined;
  readonly currency: Currency;
}

/**
 * Sum in minor units. null when one of them is unknown, when there is none at all (nothing was read,
 * which is not 0), when the sum can no longer be held exactly, and across currencies.
 */
export function sumMoney(amounts: readonly Amount[]): number | null {
  const [first] = amounts;
  if (!first) return null;
  let sum = 0;
  for (const { minor, currency } of amounts) {
    if (minor === null || minor === undefined || !Number.isSafeInteger(minor)) return null;
    if (!sameCurrency(currency, first.currency)) return null;
    sum += minor;
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
