/** Sums of a product's figures, each over the days on which all that it takes is known. */
import { exactly, type Figures, figure, isAbnormal, pairKnown, type Read, sumKnown } from './figures.ts';
import { isDepositDay } from './presale.ts';
import type { ProductStatistics } from './product-statistics.ts';
import type { RateCounts } from './rate-counts.ts';

type Sums = Pick<
  ProductStatistics,
  'counts' | 'rates' | 'paid' | 'pieces' | 'takings' | 'rounded' | 'returning' | 'search'
>;

/** Sums over everything usable; rates and prices only over what is possible and exact. */
export function sums(read: readonly Read[]): Sums {
  const figures = read.map((one) => one.figures);
  const exact = read.map(exactly);
  const possible = exact.filter((f) => !isAbnormal(f));
  const judged = read
    .filter((one) => !isDepositDay(one))
    .map(exactly)
    .filter((f) => !isAbnormal(f));
  const known = exact.filter((f) => figure(f, 'payAmount') !== null && figure(f, 'payItems') !== null);
  const amount = sumKnown(known, 'payAmount');
  const items = sumKnown(known, 'payItems');
  const clickUsers = sumKnown(figures, 'clickUsers');
  const sessions = sumKnown(figures, 'sessions');
  const orders = sumKnown(figures, 'orders');
  const pieces = piecesOf(exact, 'orders') ?? piecesOf(exact, 'payBuyers');
  const returning = returningOf(exact);
  const search = pairKnown(exact, 'searchPayBuyers', 'searchVisitors');
  return {
    counts: {
      visitors: sumKnown(figures, 'visitors'),
      favoriters: sumKnown(figures, 'favoriters'),
      cartAdders: sumKnown(figures, 'cartAdders'),
      payBuyers: sumKnown(figures, 'payBuyers'),
      payItems: sumKnown(figures, 'payItems'),
      payAmount: sumKnown(figures, 'payAmount'),
      ...(orders === null ? {} : { orders }),
      ...(clickUsers === null ? {} : { clickUsers }),
      ...(sessions === null ? {} : { sessions }),
    },
    rates: {
      favorite: pairKnown(possible, 'favoriters', 'visitors'),
      cart: pairKnown(possible, 'cartAdders', 'visitors'),
      pay: pairKnown(judged, 'payBuyers', 'visitors'),
    },
    paid: amount === null || items === null ? null : { amount, items },
    ...(pieces && { pieces }),
    takings: takingsOf(figures),
    ...(returning && { returning }),
    ...(search && { search }),
    rounded: [...new Set(read.flatMap(({ rounded = [] }) => rounded))].sort(),
  };
}

/** Pieces and those who took them, over the days on which both are known. */
function piecesOf(days: readonly Figures[], by: 'orders' | 'payBuyers'): ProductStatistics['pieces'] | null {
  const known = days.filter((f) => figure(f, 'payItems') !== null && figure(f, by) !== null);
  const items = sumKnown(known, 'payItems');
  const orders = sumKnown(known, by);
  return items === null || orders === null || orders === 0 ? null : { items, orders };
}

/** Over the days on which both kinds of buyers are known. */
function returningOf(days: readonly Figures[]): RateCounts | null {
  const known = days.filter((f) => figure(f, 'oldPayBuyers') !== null && figure(f, 'newPayBuyers') !== null);
  const k = sumKnown(known, 'oldPayBuyers');
  const fresh = sumKnown(known, 'newPayBuyers');
  return k === null || fresh === null || k + fresh === 0 ? null : { k, n: k + fresh };
}

/** Money only from days whose visitors are known too: neither is set against days that lack the other. */
function takingsOf(figures: readonly Figures[]): ProductStatistics['takings'] {
  const known = figures.filter((f) => figure(f, 'payAmount') !== null && figure(f, 'visitors') !== null);
  const amount = sumKnown(known, 'payAmount');
  const visitors = sumKnown(known, 'visitors');
  return amount === null || visitors === null ? null : { amount, visitors, days: known.length };
}
