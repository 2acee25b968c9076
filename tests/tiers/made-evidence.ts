/** Evidence as the engine gives it, for the tests of what shows it. */
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';

type Rate = Extract<Evidence, { kind: 'rate' }>;
type Sales = Extract<Evidence, { kind: 'sales' }>;

/** 7 buyers of 310 visitors in a shop whose middle product has 1.4 of 100. */
export function madeRate(more: Partial<Rate> = {}): Rate {
  return {
    kind: 'rate',
    metric: 'payRate',
    own: { k: 7, n: 310, low: 0.0134, high: 0.0378 },
    mean: 0.0209,
    prior: { mean: 0.0167, strength: 120, from: 'shop' },
    worth: 1 / (1 / 430 + 1 / 400),
    line: 0.014,
    set: null,
    p: 0.83,
    ...more,
  };
}

/** Twelve orders a day, second of 86. */
export function madeSales(more: Partial<Sales> = {}): Sales {
  return {
    kind: 'sales',
    perDay: 12,
    floor: 0.4,
    week: { low: 34, high: 148 },
    witnesses: { orders: 10, carts: 14, visitors: 12.3 },
    inputs: { halfLife: 14, carts: 35, ordersPerCart: 0.4, visitors: 600, rate: 0.0205, ordersPerBuyer: 1 },
    buyers: 141,
    days: 30,
    byBuyers: false,
    rank: 2,
    of: 86,
    boundary: 9.2,
    chance: { p: 0.87, among: 4, draws: 400, seed: 1 },
    ...more,
  };
}
