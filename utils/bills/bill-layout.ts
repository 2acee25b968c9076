/**
 * What we declare about a bill. A layout is known by its headers, never by its name. To add one: write it as data in
 * `layouts/`, put it in `bill-registry.ts`, and test it with a file of the real shape (`tests/bills/`).
 */
import type { EntryClass } from '../settlement/bill-row.ts';
import type { TableLayout } from './table-layout.ts';

/** What a column is read for. `scene` and `detail` tell what a movement was; of `detail` nothing is kept. */
export type BillRole =
  | 'flow'
  | 'at'
  /** Times of what was not settled yet. */
  | 'chargedAt'
  | 'arisenAt'
  | 'order'
  | 'baseOrder'
  | 'subOrder'
  | 'product'
  | 'scene'
  | 'document'
  | 'detail'
  | 'state'
  | 'balance'
  | 'income'
  | 'expense'
  | 'amount'
  | 'direction';

/**
 * How the side of an amount is told. Exports of one kind write expenses with a minus or without: which of the two a
 * file does is learnt from its own cells (`learn-signs.ts`).
 */
export type AmountRule =
  /** A column for income, one for expense; empty or 0 where the other speaks. */
  | { readonly from: 'two-columns' }
  /** One column, and one that says which way: the words for income. */
  | { readonly from: 'directed'; readonly income: readonly string[]; readonly expense: readonly string[] };

/** A column that is a part of the amount, signed from the shop's side. */
export interface PartColumn {
  readonly headers: readonly string[];
  readonly class: EntryClass;
}

/** The first rule whose every pattern is found decides. */
export interface ClassRule {
  readonly when: { readonly [role in 'scene' | 'document' | 'detail']?: RegExp };
  /** Which way the money went; absent = either. */
  readonly side?: 'income' | 'expense';
  readonly class: EntryClass;
}

/** Where the number of an order hides. The first rule that fits decides; `none` says that there is none to look for. */
export type LinkRule =
  | { readonly by: string; readonly in: BillRole; readonly pattern: RegExp }
  | { readonly by: string; readonly in: BillRole; readonly none: RegExp };

/** A line below the rows that states what they come to. The pattern's first group is their number, its second their sum in yuan. */
export interface FooterRule {
  readonly side: 'income' | 'expense';
  readonly pattern: RegExp;
}

export interface BillLayout extends TableLayout<BillRole> {
  readonly amount: AmountRule;
  /** Parts the amount is the sum of, where the bill takes it apart. */
  readonly parts?: readonly PartColumn[];
  readonly classes: readonly ClassRule[];
  readonly links: readonly LinkRule[];
  readonly footers: readonly FooterRule[];
  /** The ledger it shares with another kind of bill: both tell of the same movements, under the same numbers. */
  readonly ledger?: string;
  /** What `state` says of a row that was settled; without such a column every row was. */
  readonly settled?: RegExp;
}
