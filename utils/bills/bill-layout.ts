/**
 * What we declare about a bill. A layout is known by its headers, never by its name. To add one: write it as data in
 * `layouts/`, put it in `bill-registry.ts`, and test it with a file of the real shape (`tests/bills/`).
 */
import type { EntryClass } from '../settlement/bill-row.ts';
import type { Yield } from '../settlement/yield.ts';
import type { TableLayout } from './table-layout.ts';

/** What a column is read for. `scene` and `detail` tell what a movement was; of `detail` nothing is kept. */
export type BillRole =
  | 'flow'
  /** Of a refund: it numbers the row where it says anything. */
  | 'refundFlow'
  /** Of the payment or payout it belongs to, which another bill tells of too. */
  | 'payment'
  | 'at'
  /** Times of what was not settled yet. */
  | 'chargedAt'
  | 'arisenAt'
  | 'order'
  /** When the order was placed. */
  | 'orderedAt'
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
  | 'direction'
  | 'currency'
  /** The platform's number of the shop. */
  | 'shop'
  /** What the order came to; a refund repeats it, and says nothing by it. */
  | 'ordered';

/**
 * How the side of an amount is told. Exports of one kind write expenses with a minus or without: which of the two a
 * file does is learnt from its own cells (`learn-signs.ts`).
 */
export type AmountRule =
  /** A column for income, one for expense; empty or 0 where the other speaks. */
  | { readonly from: 'two-columns' }
  /** One column, and one that says which way. `signless`: that one alone tells, whatever the sign. */
  | {
      readonly from: 'directed';
      readonly income: readonly string[];
      readonly expense: readonly string[];
      readonly signless?: true;
    }
  /** One column, below 0 for what goes out; above 0 where `plusOut`. */
  | { readonly from: 'signed'; readonly plusOut?: true }
  /** One column, all of it spent. */
  | { readonly from: 'spent' }
  /** No column says it: what its parts come to. */
  | { readonly from: 'parts' }
  /** Its column is what came in less what went out, each in a column of its own; parts take the latter apart. */
  | { readonly from: 'sides' };

/** A column that is a part of the amount, signed from the shop's side. */
export interface PartColumn {
  readonly headers: readonly string[];
  readonly class: EntryClass;
  /** What it says is paid: above 0 for what goes out. */
  readonly paid?: true;
  /** Some exports of this kind are without it. */
  readonly optional?: true;
}

/** The first rule whose every pattern is found decides. */
export interface ClassRule {
  readonly when: { readonly [role in 'scene' | 'document' | 'detail']?: RegExp };
  /** Which way the money went; absent = either. */
  readonly side?: 'income' | 'expense';
  readonly class: EntryClass;
}

/**
 * Where the number of an order hides. The first rule that fits decides; `none` says that there is none to look for.
 * `typed`: it may be a person's number as well.
 */
export type LinkRule =
  | { readonly by: string; readonly in: BillRole; readonly pattern: RegExp; readonly typed?: true }
  | { readonly by: string; readonly in: BillRole; readonly none: RegExp };

/** A line below the rows that states what they come to. The pattern's first group is their number, its second their sum in yuan. */
export interface FooterRule {
  readonly side: 'income' | 'expense';
  readonly pattern: RegExp;
}

/** What a column below a second header states of all rows: their number, or what they come to. */
export interface SummaryColumn {
  readonly header: string;
  readonly says:
    | { readonly count: 'rows' | 'income' | 'expense' }
    | { readonly sum: 'income' | 'expense' | 'ordered' }
    | { readonly sumOf: string };
}

export interface BillLayout extends TableLayout<BillRole> {
  readonly amount: AmountRule;
  /** Parts the amount is the sum of, where the bill takes it apart. */
  readonly parts?: readonly PartColumn[];
  readonly classes: readonly ClassRule[];
  readonly links: readonly LinkRule[];
  /** What moves the shop's own money has no order, whatever stands beside it. */
  readonly ownMoneyAlone?: true;
  /** Another way in which it may write moments: year, month, day, hour, minute and second, each whole. */
  readonly moments?: RegExp;
  readonly footers: readonly FooterRule[];
  /** A second header below the rows, and one line of what they come to. */
  readonly summary?: readonly SummaryColumn[];
  /** How a last line begins that states the sum of all amounts in their own column. */
  readonly total?: RegExp;
  /** Some exports of this kind end without that line. */
  readonly totalMay?: true;
  /** A line in which none of these says anything is a heading or a sum of the export's own. */
  readonly tells?: readonly BillRole[];
  readonly yields?: readonly Yield[];
  /** Its rows are what was paid out as one: the rows of that payment it yields to must come to it. */
  readonly paysOut?: true;
  /** The ledger it shares with another kind of bill: both tell of the same movements, under the same numbers. */
  readonly ledger?: string;
  /** What `state` says of a row that was settled; without such a column every row was. */
  readonly settled?: RegExp;
}
