/** A2: the volume ranking of a shop that sees a fraction of the traffic; the next week is not thinned. */
import { drawBinomial } from '../../../utils/statistics/count-draws.ts';
import { type Random, randomOf } from '../../../utils/statistics/random.ts';
import { pickedOf } from '../measure.ts';
import { ours } from '../ours.ts';
import { shuffledOrder, stableOrder } from '../rank-order.ts';
import { rankScores } from '../rank-scores.ts';
import type { ItemPeriod, TrainedItem } from '../trained-item.ts';
import { type Check, meanOf } from './check.ts';
import type { TwoWeeks } from './two-weeks.ts';

const TIMES = 20;
const LEVELS = [
  { keep: 0.1, must: 0.927, aim: 0.942 },
  { keep: 0.03, must: 0.91, aim: 0.927 },
  { keep: 0.01, must: 0.88, aim: 0.898 },
  { keep: 0.003, must: 0.84, aim: 0.862 },
] as const;

/** A shop knows its price without a sale. */
function listPrice({ price, amount, pieces }: ItemPeriod): number | null {
  return price ?? (amount !== null && pieces ? amount / pieces : null);
}

/** Orders follow the buyers, amounts the orders; nobody buys without visiting. */
function thinned(period: ItemPeriod, keep: number, next: Random): ItemPeriod {
  const few = (count: number | null) => (count === null ? null : drawBinomial(next, Math.round(count), keep));
  const visitors = few(period.visitors);
  const within = (count: number | null) => {
    const kept = few(count);
    return kept === null || visitors === null ? kept : Math.min(kept, visitors);
  };
  const [carts, favourites, buyers] = [within(period.carts), within(period.favourites), within(period.buyers)];
  const each = period.buyers && period.orders !== null ? period.orders / period.buyers : 1;
  const orders = buyers === null ? within(period.orders) : Math.round(buyers * each);
  const paid =
    period.amount === null || orders === null ? null : (orders * period.amount) / Math.max(period.orders ?? 1, 1);
  const less = { visitors, carts, favourites, buyers, orders, pieces: orders, amount: paid };
  return {
    ...period,
    ...less,
    price: listPrice(period),
    pageViews: few(period.pageViews),
    returns: few(period.returns),
  };
}

function thinnedItems({ items }: TwoWeeks, keep: number, seed: number): readonly TrainedItem[] {
  const next = randomOf(seed, Math.round(keep * 1e6));
  return items.map(({ item, category, periods }) => ({
    item,
    category,
    periods: periods.map((period) => thinned(period, keep, next)),
  }));
}

function once(weeks: TwoWeeks, keep: number, seed: number) {
  const items = thinnedItems(weeks, keep, seed);
  const sold = weeks.items.map(({ second }) => second.orders);
  const judged = {
    byScore: shuffledOrder(ours(items, weeks.cutoff.trainTo), seed),
    byOutcome: stableOrder(sold),
    outcome: Float64Array.from(sold),
  };
  const orders = items.reduce((all, { periods }) => periods.reduce((sum, p) => sum + (p.orders ?? 0), all), 0);
  return { ...rankScores(judged, new Int32Array(sold.length).fill(1), pickedOf(sold.length)), orders };
}

export function smallShops(weeks: TwoWeeks): readonly Check[] {
  return LEVELS.flatMap(({ keep, must, aim }) => {
    const runs = Array.from({ length: TIMES }, (_, seed) => once(weeks, keep, seed));
    const at = `A2 at ${Math.round(meanOf(runs.map(({ orders }) => orders)) ?? 0)} orders`;
    const mean = (score: 'capture' | 'topLost' | 'spearman') => meanOf(runs.map((run) => run[score]));
    return [
      { what: `${at}: capture`, measured: mean('capture'), must: { least: must }, aim: { least: aim } },
      { what: `${at}: top 10 % lost`, measured: mean('topLost'), must: { most: 0.03 }, aim: { most: 0.025 } },
      { what: `${at}: Spearman`, measured: mean('spearman'), must: null, aim: null },
    ];
  });
}
