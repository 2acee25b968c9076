import type { Day } from '../../utils/time/day.ts';
import type { Figure, TrainedItem } from './trained-item.ts';

/** Cost of a piece too few and of a piece too many, where the table has them. */
export interface StockCosts {
  readonly understock: number | null;
  readonly overstock: number | null;
}

export interface TableItem extends TrainedItem {
  readonly costs: StockCosts;
}

/** A table as read: the items of one source in the order of their ids. */
export interface ItemTable {
  readonly items: readonly TableItem[];
  readonly from: Day;
  readonly to: Day;
  /** Figures known in at least one row. */
  readonly known: ReadonlySet<Figure>;
  /** What a reader should know of the reading, one line each. */
  readonly notes: readonly string[];
}
