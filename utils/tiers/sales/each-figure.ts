import type { Pace } from '../product-statistics.ts';

/** In the order in which figures stand side by side. */
export const PACE_FIGURES = ['orders', 'buyers', 'carts', 'visitors'] as const satisfies readonly (keyof Pace)[];

/** The same of every figure of a pace. */
export function eachFigure<T>(of: (name: keyof Pace, at: number) => T): Record<keyof Pace, T> {
  return { orders: of('orders', 0), buyers: of('buyers', 1), carts: of('carts', 2), visitors: of('visitors', 3) };
}
