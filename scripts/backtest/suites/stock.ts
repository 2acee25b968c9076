/** F: stock for the next week by each item's own costs of too few and too many, against "as many as last week". */
import { fitNegativeBinomial } from '../../../utils/statistics/negative-binomial-fit.ts';
import { stockFor } from '../engine-seam.ts';
import type { Check } from './check.ts';
import type { TwoWeeks, WeekItem } from './two-weeks.ts';

/** Nothing sold yet is not nothing needed. */
const LEAST_EXPECTED = 0.05;

interface Priced {
  readonly item: WeekItem;
  readonly understock: number;
  readonly overstock: number;
}

function withCosts({ items }: TwoWeeks): readonly Priced[] {
  return items.flatMap((item) => {
    const { understock, overstock } = item.costs;
    const usable = understock !== null && overstock !== null && understock + overstock > 0;
    return usable ? [{ item, understock, overstock }] : [];
  });
}

/** Of each item its pieces, drawn towards what the shop's items sell as far as they are alike. */
function expectations({ items, firstDays, secondDays }: TwoWeeks): (item: WeekItem) => number {
  const fit = fitNegativeBinomial(items.map(({ first }) => Math.round(first.pieces)));
  const mean = fit?.mean ?? 0;
  const own = fit ? fit.mean / (fit.mean + fit.size) : 0;
  return ({ first }) => Math.max(LEAST_EXPECTED, (mean + own * (first.pieces - mean)) * (secondDays / firstDays));
}

function cost({ item, understock, overstock }: Priced, stock: number): number {
  const over = stock - item.second.pieces;
  return over >= 0 ? overstock * over : -understock * over;
}

export function stock(weeks: TwoWeeks): readonly Check[] {
  const priced = withCosts(weeks);
  const expected = expectations(weeks);
  let [ours, same] = [0, 0];
  for (const each of priced) {
    const { item, understock, overstock } = each;
    ours += cost(each, stockFor({ expected: expected(item), understock, overstock }));
    same += cost(each, (item.first.pieces * weeks.secondDays) / weeks.firstDays);
  }
  const what = `F, ${priced.length} items: cost of the stock against as much as last week`;
  return [{ what, measured: same > 0 ? ours / same : null, must: { most: 0.97 }, aim: { most: 0.956 } }];
}
