/** What a product sold and was looked at, day by day, as paces: all the engine needs of it. */
import { type Day, dayNumber } from '../../time/day.ts';
import { type Figures, figure } from '../figures.ts';
import type { Pace, ProductStatistics } from '../product-statistics.ts';
import { paceOf, type Track, weightsOf } from './pace.ts';
import { foretell, HALF_LIVES } from './recency.ts';

/** Figures over a stretch of days. */
export interface Told {
  readonly from: Day;
  readonly to: Day;
  readonly figures: Figures;
}

type Metric = 'orders' | 'payBuyers' | 'cartAdders' | 'visitors';

function trackOf(told: readonly Told[], metric: Metric): Track {
  return told.map(({ figures }) => figure(figures, metric));
}

/** @param to the newest day that counts */
export function salesOf(told: readonly Told[], to: Day): Pick<ProductStatistics, 'paces' | 'byBuyers' | 'foretold'> {
  const counted = trackOf(told, 'orders');
  const byBuyers = counted.every((value) => value === null);
  const buyers = trackOf(told, 'payBuyers');
  const orders = byBuyers ? buyers : counted;
  const carts = trackOf(told, 'cartAdders');
  const visitors = trackOf(told, 'visitors');
  const spans = told.map(({ from, to: last }) => ({ from: dayNumber(from), to: dayNumber(last) }));
  const now = dayNumber(to);
  const paces = HALF_LIVES.map((halfLife): Pace => {
    const weights = weightsOf(spans, now, halfLife);
    const pace = (track: Track) => paceOf(spans, track, weights);
    return { orders: pace(orders), buyers: pace(buyers), carts: pace(carts), visitors: pace(visitors) };
  });
  return { paces, byBuyers, foretold: foretell(spans, orders, now) };
}
