/** Why a bill was not taken, and where in it. */
import type { RefusalCode } from '../sheets/sheet.ts';
import type { BillSource } from './bill-source.ts';

/** Refusals that only a bill can meet. */
export type BillOnlyCode =
  /** A buyer's own bill. */
  | 'bill-personal'
  /** A spreadsheet wrote its dates anew: seconds, or days and months, are gone. */
  | 'bill-dates'
  | 'bill-time'
  | 'bill-amount'
  /** What stands under the number of an order is none. */
  | 'bill-order'
  /** Expenses stand with and without a minus, or sign and direction contradict each other. */
  | 'bill-signs'
  /** The parts of a row do not come to its amount. */
  | 'bill-parts'
  /** Its rows do not come to the sums it states. */
  | 'bill-sums'
  /** It is of another platform than the shop it was to be stored for. */
  | 'bill-source'
  /** Its rows name two shops. */
  | 'bill-shops'
  /** It names another shop than the files before it did. */
  | 'bill-shop'
  /** It names a shop that is kept as another one. */
  | 'bill-shop-kept'
  /** The shop it was to be stored for is gone. */
  | 'bill-book'
  /** Days of it were stored as another reading of them says. */
  | 'bill-otherwise'
  /** A row has more or fewer cells than the header: which value stands where cannot be told. */
  | 'bill-cells'
  /** Its amounts are of another currency. */
  | 'bill-currency'
  /** Neither amount of a row says anything, or both do. */
  | 'bill-sides';

export interface BillRefusal {
  readonly code: RefusalCode | BillOnlyCode;
  /** Name of the sheet; '' where the format has none. */
  readonly sheet: string;
  /** From 1; null where no single row is at fault. */
  readonly row: number | null;
  /** Header of the column; '' where none is at fault. */
  readonly column: string;
  /** Of `bill-personal`: the id of its layout, which names the page of the right one. */
  readonly layout?: string;
  /** Numbers of shops: the one that was met, and the one it should have been. */
  readonly shops?: readonly string[];
  /** Of `bill-shop-kept`: name of the shop that has the number here. */
  readonly kept?: string;
  /** Of `bill-source`: whose table it is, and whose the shop. */
  readonly sources?: { readonly file: BillSource; readonly book: BillSource };
}
