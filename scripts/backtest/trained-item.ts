/** What a ranking is made of: one item's rows of the days before a cut-off. Every figure that is null was not in the table. */
import type { Day } from '../../utils/time/day.ts';

export const FIGURES = [
  'visitors',
  'pageViews',
  'carts',
  'favourites',
  'orders',
  'buyers',
  'pieces',
  'amount',
  'price',
  'returns',
] as const;

export type Figure = (typeof FIGURES)[number];

/** Sums of one item over the days from…to, both included. Counts; amount and price in the table's own currency. */
export interface ItemPeriod extends Readonly<Record<Figure, number | null>> {
  readonly from: Day;
  readonly to: Day;
  readonly days: number;
}

export interface TrainedItem {
  readonly item: string;
  /** As the table writes it; null where it says nothing. */
  readonly category: string | null;
  /** By their first day; days without a row are not in it. */
  readonly periods: readonly ItemPeriod[];
}
