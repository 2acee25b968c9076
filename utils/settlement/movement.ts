import type { Amount } from './amount.ts';
import type { BillRow } from './bill-row.ts';
import type { Sourced } from './sourced.ts';

/** Another bill tells of the same money, and counts. */
export interface ToldBy {
  /** Id of a file of that bill. */
  readonly file: string;
  /** Of what was paid out as one: what it comes to less what the rows of that payment do; null where it is none. */
  readonly difference: Amount | null;
}

/** A row of the books. */
export type Movement = Sourced<BillRow> & { readonly told?: ToldBy };
