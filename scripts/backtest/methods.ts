/** The rankings that are compared: ours and the simple ones of the research's table 4.1. */
import type { Trials } from '../../utils/statistics/empirical-bayes.ts';
import type { Day } from '../../utils/time/day.ts';
import { ours } from './ours.ts';
import { shrunkRates } from './shrunk-rates.ts';
import { fading, lastWeeks, total } from './totals.ts';
import type { Figure, TrainedItem } from './trained-item.ts';

export const METHODS = ['ours', 'orders', 'conversion', 'favCart', 'visitorsTimesConversion'] as const;
export type Method = (typeof METHODS)[number];

export const METHOD_NAMES: Readonly<Record<Method, string>> = {
  ours: 'ours',
  orders: 'raw orders',
  conversion: 'raw conversion',
  favCart: 'favourite + cart rate',
  visitorsTimesConversion: 'visitors × shrunk conversion',
};

/** Without these a ranking is not made. */
const NEEDS: Readonly<Record<Method, readonly Figure[]>> = {
  ours: [],
  orders: [],
  conversion: ['visitors'],
  favCart: ['visitors', 'favourites', 'carts'],
  visitorsTimesConversion: ['visitors'],
};
const HALF_LIFE_DAYS = 3;

/** Buyers, or orders where the table has no buyers; and visitors, no fewer than them. */
function funnel(items: readonly TrainedItem[], known: ReadonlySet<Figure>): readonly Trials[] {
  const bought = known.has('buyers') ? 'buyers' : 'orders';
  return items.map((item) => {
    const k = total(item, bought);
    return { k, n: Math.max(total(item, 'visitors'), k) };
  });
}

type Ranking = (items: readonly TrainedItem[], to: Day, known: ReadonlySet<Figure>) => readonly number[];

const SIMPLE: Readonly<Record<Exclude<Method, 'ours'>, Ranking>> = {
  orders: (items) => items.map((item) => total(item, 'orders')),
  conversion: (items, _to, known) => funnel(items, known).map(({ k, n }) => k / Math.max(n, 1)),
  favCart: (items, _to, known) =>
    funnel(items, known).map(({ n }, at) => {
      const item = items[at];
      return item ? (total(item, 'favourites') + total(item, 'carts')) / Math.max(n, 1) : 0;
    }),
  visitorsTimesConversion: (items, to, known) => {
    const visitors = fading(items, 'visitors', to, HALF_LIFE_DAYS);
    const rates = shrunkRates(
      funnel(items, known),
      items.map(({ category }) => category),
    );
    return rates.map((rate, at) => rate * (visitors[at] ?? 0));
  },
};

/** Of each item a number that is higher the better it is ranked; null where the table lacks what the method needs. */
export function rankBy(
  method: Method,
  items: readonly TrainedItem[],
  to: Day,
  known: ReadonlySet<Figure>,
): readonly number[] | null {
  if (method === 'ours') return ours(items, to);
  if (!NEEDS[method].every((figure) => known.has(figure))) return null;
  return SIMPLE[method](lastWeeks(items, to), to, known);
}
