/** What a product sold and was looked at, day by day, as paces: all the engine needs of it. */
import { type Day, dayNumber } from '../../time/day.ts';
import { remembered } from '../../time/remembered.ts';
import { type Figures, figure } from '../figures.ts';
import type { Pace, ProductStatistics, PromotionFigures } from '../product-statistics.ts';
import { eachFigure, PACE_FIGURES } from './each-figure.ts';
import { knownWeight, paceOf, type Span, type Track } from './pace.ts';
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
type Tracks = Readonly<Record<keyof Pace, Track>>;

function trackOf(told: readonly Told[], metric: Metric): Track {
  return told.map(({ figures }) => figure(figures, metric));
}

const UNKNOWN = -1;

/** null where none of the days is within a promotion. */
function promotionOf(
  told: readonly Told[],
  spans: readonly Span[],
  tracks: Tracks,
  weights: readonly Float64Array[],
  within: ReadonlySet<Day>,
): PromotionFigures | null {
  const places = told.flatMap(({ to }, at) => (within.has(to) ? [at] : []));
  if (places.length === 0) return null;
  return {
    days: places.map((at) => spans[at]?.to ?? 0),
    told: Int32Array.from(PACE_FIGURES.flatMap((name) => places.map((at) => tracks[name][at] ?? UNKNOWN))),
    weights: weights.map((own) => eachFigure((name) => knownWeight(tracks[name], own))),
  };
}

/**
 * @param to the newest day that counts
 * @param within days of a promotion among those that are told singly
 */
export function salesOf(
  told: readonly Told[],
  to: Day,
  within: ReadonlySet<Day> = new Set(),
): Pick<ProductStatistics, 'paces' | 'byBuyers' | 'foretold' | 'promotion'> {
  const counted = trackOf(told, 'orders');
  const byBuyers = counted.every((value) => value === null);
  const buyers = trackOf(told, 'payBuyers');
  const orders = byBuyers ? buyers : counted;
  const tracks = { orders, buyers, carts: trackOf(told, 'cartAdders'), visitors: trackOf(told, 'visitors') };
  const spans = told.map(({ from, to: last }) => (from === last ? dayOf(from) : spanOf(from, last)));
  const now = dayNumber(to);
  const weights = allWeights(spans, now);
  const paces = weights.map((own): Pace => eachFigure((name) => paceOf(spans, tracks[name], own)));
  const promotion = within.size > 0 ? promotionOf(told, spans, tracks, weights, within) : null;
  return { paces, byBuyers, foretold: foretell(spans, orders, now, weights), ...(promotion && { promotion }) };
}
