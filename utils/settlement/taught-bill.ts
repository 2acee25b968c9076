/**
 * What the operator taught us about a bill that nobody declared: which header means what. It is data and never code, and
 * is read as if it had been declared (`utils/bills/taught-layout.ts`).
 */
import { normalHeader } from '../sheets/header-text.ts';
import { streamOf } from '../statistics/stream-of.ts';
import type { EntryClass } from './bill-row.ts';
import type { BillSource } from './bill-source.ts';

/** What a column may be said to be. Of `direction` its words tell which way the money went. */
export const TAUGHT_ROLES = [
  'at',
  'order',
  'flow',
  'income',
  'expense',
  'amount',
  'direction',
  'balance',
  'scene',
] as const;
export type TaughtRole = (typeof TAUGHT_ROLES)[number];

/**
 * How the side of an amount is told.
 * - two-columns: a column for income, one for expense
 * - minus-out, plus-out: one column, whose sign tells what goes out
 * - direction: one column, and one that says which way
 * - credit-in, debit-in: one column, and one of 借 and 贷; a bank writes 贷 of what came in, one's own books 借
 */
export const TAUGHT_SIDES = ['two-columns', 'minus-out', 'plus-out', 'direction', 'credit-in', 'debit-in'] as const;
export type TaughtSides = (typeof TAUGHT_SIDES)[number];

/** Columns of money a way of telling sides needs. */
export const MONEY_ROLES: Readonly<Record<TaughtSides, readonly TaughtRole[]>> = {
  'two-columns': ['income', 'expense'],
  'minus-out': ['amount'],
  'plus-out': ['amount'],
  direction: ['amount', 'direction'],
  'credit-in': ['amount', 'direction'],
  'debit-in': ['amount', 'direction'],
};

export interface TaughtColumn {
  readonly role: TaughtRole;
  /** As it stands in the table; compared without blanks, kinds of brackets and letter case. */
  readonly header: string;
}

/** What a movement of this side is that the bill names so; '' where it names none. */
export interface TaughtClass {
  readonly word: string;
  readonly side: 'income' | 'expense';
  readonly class: EntryClass;
}

export interface TaughtBill {
  readonly version: 1;
  /** Follows from the headers: what was taught of the same table anew takes its place. */
  readonly id: string;
  /** When it was taught (ms); rows say by which teaching they were read. */
  readonly taughtAt: number;
  /** As the operator calls it. */
  readonly name: string;
  readonly source: BillSource;
  /** The headers it is known by: all of its table, whatever they hold. */
  readonly headers: readonly string[];
  readonly columns: readonly TaughtColumn[];
  readonly sides: TaughtSides;
  /** It ends with a line of sums: one without may have been cut. */
  readonly total: boolean;
  readonly classes: readonly TaughtClass[];
}

/** What the operator says; where it is kept, and since when, follows. */
export type TaughtDraft = Omit<TaughtBill, 'version' | 'id' | 'taughtAt'>;

export const LONGEST_TAUGHT_NAME = 40;
export const LONGEST_BILL_HEADER = 120;
export const MOST_BILL_HEADERS = 200;
export const MOST_TAUGHT_CLASSES = 80;
export const LONGEST_WORD = 60;

const TAUGHT = 'taught.';

/** @param layout id of one */
export const isTaught = (layout: string): boolean => layout.startsWith(TAUGHT);

const hex = (hash: number): string => (hash >>> 0).toString(16).padStart(8, '0');

/** One name for one set of headers, in whatever order they stand. */
export function taughtId(headers: readonly string[]): string {
  const text = JSON.stringify([...new Set(headers.map(normalHeader))].sort());
  return `${TAUGHT}${hex(streamOf(text))}${hex(streamOf(`${text}2`))}`;
}
