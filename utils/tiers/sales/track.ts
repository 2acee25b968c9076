/** What a product sold and was looked at, day by day, as paces: all the engine needs of it. */
import type { Day } from '../../time/day.ts';
import { type Figures, figure } from '../figures.ts';
import type { Pace, ProductStatistics } from '../product-statistics.ts';
import { paceOf, type Stretch } from './pace.ts';
import { foretell, HALF_LIVES } from './recency.ts';

/** Figures over a stretch of days. */
export interface Told {
  readonly from: Day;
  readonly to: Day;
  readonly figures: Figures;
}

type Metric = 'orders' | 'payBuyers' | 'cartAdders' | 'visitors';

function trackOf(told: readonly Told[], metric: Metric): readonly Stretch[] {
  return told.flatMap(({ from, to, figures }) => {
    const value = figure(figures, metric);
    return value === null ? [] : [{ from, to, value }];
  });
}

/** @param to the newest day that counts */
export function salesOf(told: readonly Told[], to: Day): Pick<ProductStatistics, 'paces' | 'byBuyers' | 'foretold'> {
  const counted = trackOf(told, 'orders');
  const byBuyers = counted.length === 0;
  const orders = byBuyers ? trackOf(told, 'payBuyers') : counted;
  const carts = trackOf(told, 'cartAdders');
  const visitors = trackOf(told, 'visitors');
  const paces = HALF_LIVES.map(
    (halfLife): Pace => ({
      orders: paceOf(orders, to, halfLife),
      carts: paceOf(carts, to, halfLife),
      visitors: paceOf(visitors, to, halfLife),
    }),
  );
  return { paces, byBuyers, foretold: foretell(orders, to) };
}
