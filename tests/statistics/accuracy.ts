/** |found / wanted − 1| */
export function relativeError(found: number, wanted: number): number {
  return Math.abs(found / wanted - 1);
}

/** 1e-3 … 1e7: the parameters the beta family is tried with. */
export const LOG_GRID = [1e-3, 0.02, 0.1, 0.5, 0.9, 1, 1.1, 2, 5.5, 20.5, 100, 1e3, 1e4, 1e5, 1e6, 1e7] as const;

/** Neither finite nor positive. */
export const NO_PARAMETERS = [0, -1, Number.NaN, Number.POSITIVE_INFINITY] as const;
