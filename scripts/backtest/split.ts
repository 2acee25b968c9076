/** A table cut in two: what a ranking is made of, and what came after. */
import type { Day } from '../../utils/time/day.ts';
import type { Cutoff } from './cutoffs.ts';
import type { ItemTable, TableItem } from './item-table.ts';
import type { ItemPeriod, TrainedItem } from './trained-item.ts';

export interface Split {
  /** Items with a row by the cut-off, with all of their history to it. */
  readonly items: readonly TrainedItem[];
  /** Place of each of them among the table's items. */
  readonly places: Int32Array;
  /** Orders of each in the test. */
  readonly outcome: Float64Array;
  /** Items left out because what they sold in the test is unknown. */
  readonly unknown: number;
}

function rowsTo(periods: readonly ItemPeriod[], to: Day): readonly ItemPeriod[] {
  const later = periods.findIndex((period) => period.to > to);
  return later < 0 ? periods : periods.slice(0, later);
}

/** No row at all is nothing sold, as in the research; rows that all leave the orders open are unknown: null. */
function ordersWithin(periods: readonly ItemPeriod[], { trainTo, testTo }: Cutoff): number | null {
  const rows = periods.filter(({ from, to }) => from > trainTo && to <= testTo);
  if (rows.length > 0 && rows.every(({ orders }) => orders === null)) return null;
  return rows.reduce((sum, { orders }) => sum + (orders ?? 0), 0);
}

function seen(item: TableItem, cutoff: Cutoff): { readonly item: TrainedItem; readonly orders: number | null } | null {
  const periods = rowsTo(item.periods, cutoff.trainTo);
  if (periods.length === 0) return null;
  return { item: { item: item.item, category: item.category, periods }, orders: ordersWithin(item.periods, cutoff) };
}

export function splitAt(table: ItemTable, cutoff: Cutoff): Split {
  const items: TrainedItem[] = [];
  const places: number[] = [];
  const outcome: number[] = [];
  let unknown = 0;
  for (const [place, whole] of table.items.entries()) {
    const found = seen(whole, cutoff);
    if (found?.orders === null) unknown += 1;
    if (!found || found.orders === null) continue;
    items.push(found.item);
    places.push(place);
    outcome.push(found.orders);
  }
  return { items, places: Int32Array.from(places), outcome: Float64Array.from(outcome), unknown };
}
