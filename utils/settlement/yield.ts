import type { EntryClass } from './bill-row.ts';

/**
 * Another bill that tells of the same money: where it does, its rows count and those of the one that yields do not.
 * - `payment`: by the number of a payment, which is given once.
 * - `order`, `sub-order`: by that of an order. Money comes under it several times, so that a row of the other must be beside
 *   it in time, and like it.
 * - `day`: the other covers the day; the two share no number.
 * - `day-sum`: the other took at least as much that day.
 */
export type Yield = {
  /** Id of its layout. */
  readonly to: string;
} & (
  | {
      readonly by: 'payment' | 'order' | 'sub-order' | 'day';
      /** What alone the other tells of; absent = everything. */
      readonly classes?: readonly EntryClass[];
    }
  | { readonly by: 'day-sum'; readonly classes: readonly EntryClass[] }
);
