/** What a product sold and was looked at, day by day, as paces: all the engine needs of it. */
import { type Day, dayNumber } from '../../time/day.ts';
import { remembered } from '../../time/remembered.ts';
import { type Figures, figure } from '../figures.ts';
import type { Pace, ProductStatistics } from '../product-statistics.ts';
import { paceOf, type Span, type Track } from './pace.ts';
import { allWeights, foretell } from './recency.ts';

/** Figures over a stretch of days. */
export interface Told {
  readonly from: Day;
  readonly to: Day;
  readonly figures: Figures;
}

const spanOf = (from: Day, to: Day): Span => ({ from: dayNumber(from), to: dayNumber(to) });
const dayOf = remembered((day: Day) => spanOf(day, day));

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
  const spans = told.map(({ from, to: last }) => (from === last ? dayOf(from) : spanOf(from, last)));
  const now = dayNumber(to);
  const weights = allWeights(spans, now);
  const paces = weights.map((own): Pace => {
    const pace = (track: Track) => paceOf(spans, track, own);
    const bought = pace(buyers);
    return { orders: byBuyers ? bought : pace(orders), buyers: bought, carts: pace(carts), visitors: pace(visitors) };
  });
  return { paces, byBuyers, foretold: foretell(spans, orders, now, weights) };
}
