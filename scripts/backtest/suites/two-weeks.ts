/** Two stretches of a table of about the same length, one after the other: what is tested, and what came next. */
import { medianOf } from '../../../utils/statistics/median.ts';
import { addDays, daysBetween } from '../../../utils/time/day.ts';
import { bordersOf } from '../borders.ts';
import { type Cutoff, cutoffsOf } from '../cutoffs.ts';
import type { ItemTable, StockCosts, TableItem } from '../item-table.ts';
import { total } from '../totals.ts';
import type { Figure, ItemPeriod } from '../trained-item.ts';

type Sums = Readonly<Record<Exclude<Figure, 'price'>, number>>;

export interface WeekItem {
  readonly item: string;
  readonly category: string | null;
  readonly periods: readonly ItemPeriod[];
  readonly first: Sums;
  readonly second: Sums;
  /** Amount a piece of the first stretch, else the median of all; null where the table has no amounts. */
  readonly price: number | null;
  readonly costs: StockCosts;
}

export interface TwoWeeks {
  readonly items: readonly WeekItem[];
  readonly cutoff: Cutoff;
  readonly firstDays: number;
  readonly secondDays: number;
  readonly known: ReadonlySet<Figure>;
}

/** A longer history is not looked at. */
const LONGEST = 14;

function testDays({ trainTo, testTo }: Cutoff): number {
  return daysBetween(trainTo, testTo);
}

/** The cut-off whose training and test are nearest to the same length; of several the last. */
function evenCutoff(table: ItemTable): Cutoff {
  const cutoffs = cutoffsOf(bordersOf(table), table.from, table.to);
  const trainDays = ({ trainTo }: Cutoff) => Math.min(LONGEST, daysBetween(table.from, trainTo) + 1);
  const uneven = (cutoff: Cutoff) => Math.abs(testDays(cutoff) - trainDays(cutoff));
  return cutoffs.reduce((best, cutoff) => (uneven(cutoff) <= uneven(best) ? cutoff : best));
}

function sums(item: TableItem, periods: readonly ItemPeriod[], known: ReadonlySet<Figure>): Sums {
  const of = (figure: Figure) => total({ ...item, periods }, figure);
  const orders = of('orders');
  return {
    visitors: of('visitors'),
    pageViews: of('pageViews'),
    carts: of('carts'),
    favourites: of('favourites'),
    orders,
    buyers: known.has('buyers') ? of('buyers') : orders,
    pieces: known.has('pieces') ? of('pieces') : orders,
    amount: of('amount'),
    returns: of('returns'),
  };
}

export function twoWeeks(table: ItemTable): TwoWeeks {
  const cutoff = evenCutoff(table);
  const secondDays = testDays(cutoff);
  const earliest = addDays(cutoff.trainTo, 1 - secondDays);
  const start = earliest > table.from ? earliest : table.from;
  const drafts = table.items.map((item) => {
    const periods = item.periods.filter(({ from, to }) => from >= start && to <= cutoff.trainTo);
    const later = item.periods.filter(({ from, to }) => from > cutoff.trainTo && to <= cutoff.testTo);
    const first = sums(item, periods, table.known);
    const price = first.pieces > 0 && first.amount > 0 ? first.amount / first.pieces : null;
    return { ...item, periods, first, second: sums(item, later, table.known), price };
  });
  const seen = drafts.filter(({ periods }) => periods.length > 0);
  const usual = medianOf(seen.map(({ price }) => price).filter((price) => price !== null));
  const firstDays = daysBetween(start, cutoff.trainTo) + 1;
  const items = seen.map((item) => ({ ...item, price: item.price ?? usual }));
  return { items, cutoff, firstDays, secondDays, known: table.known };
}
