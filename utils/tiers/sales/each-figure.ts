import type { Pace } from '../product-statistics.ts';

/** The same of every figure of a pace. */
export function eachFigure<T>(of: (name: keyof Pace) => T): Record<keyof Pace, T> {
  return { orders: of('orders'), buyers: of('buyers'), carts: of('carts'), visitors: of('visitors') };
}
