/** A rate is kept as the counts it is made of: 7 of 310 says more than 2.3 %. It may exceed 1. */
export interface Rate {
  readonly k: number;
  readonly n: number;
}

/** null when a count is unknown or there is no base: a rate of nothing is not 0. */
export function rateOf(k: number | null | undefined, n: number | null | undefined): Rate | null {
  if (k === null || k === undefined || n === null || n === undefined) return null;
  return k >= 0 && n > 0 && Number.isFinite(k) && Number.isFinite(n) ? { k, n } : null;
}

export function rateValue(rate: Rate): number {
  return rate.k / rate.n;
}
