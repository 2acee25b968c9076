/** What one file brought into the books. */
import type { BillRow } from './bill-row.ts';
import type { Yield } from './yield.ts';

export interface FileRows<T> {
  readonly file: string;
  /** Of the layout: rows of two kinds of bills are never the same, unless both are of one ledger. */
  readonly layout: string;
  readonly rows: readonly T[];
}

export interface BillFile extends FileRows<BillRow> {
  /** The ledger several kinds of bills tell of, under the same numbers; null where no other kind does. */
  readonly ledger: string | null;
  readonly yields?: readonly Yield[];
  readonly paysOut?: boolean;
}
