/** What the money of one month came to, order by order, as it stood when the month was closed. */
import type { Amount } from './amount.ts';
import type { BillRow, EntryClass } from './bill-row.ts';
import type { JudgedBalance } from './judge-balance.ts';
import type { Reconciled } from './reconciled.ts';
import { isConfirmed, isOpen } from './review.ts';
import type { Sourced } from './sourced.ts';
import type { Status } from './statuses.ts';

/** By class, in the order of their names; those that come to 0 are left out. */
export type Amounts = readonly (readonly [EntryClass, Amount])[];

export interface MonthLine {
  /** Of the item. */
  readonly key: string;
  readonly order: string | null;
  readonly status: Status;
  /** Of the whole order, whatever the month. */
  readonly difference: Amount | null;
  readonly amounts: Amounts;
  /** Why a person said that it is all right; null where nobody did. */
  readonly reason: string | null;
}

/** What stood open when the month was closed; it goes on into the next. */
export type OpenLine = Pick<MonthLine, 'key' | 'order' | 'status' | 'difference'>;

/** What later files say otherwise of a month that was closed. */
export interface Adjustment {
  /** The closed one, `2026-10`. */
  readonly month: string;
  readonly key: string;
  readonly order: string | null;
  readonly amounts: Amounts;
}

export interface EvidenceFile {
  readonly name: string;
  readonly hash: string;
  readonly rows: number;
  readonly first: string | null;
  readonly last: string | null;
}

export interface MonthStatement {
  readonly version: 1;
  /** Name of the shop. */
  readonly book: string;
  readonly month: string;
  readonly lines: readonly MonthLine[];
  readonly open: readonly OpenLine[];
  /** Of months closed before, booked in this one. */
  readonly adjustments: readonly Adjustment[];
  readonly files: readonly EvidenceFile[];
  /** What a person said where a condition could not be seen to hold; '' where all did. */
  readonly reason: string;
  /** Typed of the month, and the next one after it, as they agreed with the bills then; absent where none was. */
  readonly balances?: readonly JudgedBalance[];
}

const byName = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

/** The rows of an item that moved money in the month; what another bill counts moved none of its own. */
export function rowsOf(item: Reconciled, month: string): readonly Sourced<BillRow>[] {
  if (item.status === 'duplicate') return [];
  return item.bills.filter(({ at, pending, told }) => !told && !pending && at.startsWith(month));
}

/** Sums by class. @param sign -1 takes away */
export function addAmounts(all: Map<EntryClass, Amount>, amounts: Amounts, sign: 1 | -1 = 1): void {
  for (const [is, amount] of amounts) all.set(is, (all.get(is) ?? 0) + sign * amount);
}

export function amountsOf(all: ReadonlyMap<EntryClass, Amount>): Amounts {
  return [...all].filter(([, amount]) => amount !== 0).sort(([a], [b]) => byName(a, b));
}

/** Of several lines. */
export function sumAmounts(lines: readonly { readonly amounts: Amounts }[]): Amounts {
  const sums = new Map<EntryClass, Amount>();
  for (const { amounts } of lines) addAmounts(sums, amounts);
  return amountsOf(sums);
}

export const netOf = (amounts: Amounts): Amount => amounts.reduce((sum, [, amount]) => sum + amount, 0);

function lineOf(item: Reconciled, rows: readonly Sourced<BillRow>[]): MonthLine {
  const sums = new Map<EntryClass, Amount>();
  addAmounts(
    sums,
    rows.flatMap(({ entries }) => entries.map((entry) => [entry.class, entry.amount] as const)),
  );
  const { key, order, status, difference, review } = item;
  return {
    key,
    order,
    status,
    difference,
    amounts: amountsOf(sums),
    reason: (isConfirmed(item) && review?.reason) || null,
  };
}

/** What moved in the month, ascending by key. */
export function monthLines(items: readonly Reconciled[], month: string): readonly MonthLine[] {
  return items
    .flatMap((item) => {
      const rows = rowsOf(item, month);
      return rows.length === 0 ? [] : [lineOf(item, rows)];
    })
    .sort((a, b) => byName(a.key, b.key));
}

const firstMonth = ({ bills, orders }: Reconciled): string =>
  [...bills.map(({ at }) => at), ...orders.flatMap(({ paidAt }) => paidAt ?? [])].sort()[0]?.slice(0, 7) ?? '';

/** What stands open of the month or of one before, ascending by key. */
export function openLines(items: readonly Reconciled[], month: string): readonly OpenLine[] {
  return items
    .filter((item) => isOpen(item) && firstMonth(item) <= month)
    .map(({ key, order, status, difference }) => ({ key, order, status, difference }))
    .sort((a, b) => byName(a.key, b.key));
}

/** Months in which money moved, newest first. */
export function monthsOf(items: readonly Reconciled[]): readonly string[] {
  const months = items.flatMap(({ bills }) => bills.filter(({ pending }) => !pending).map(({ at }) => at.slice(0, 7)));
  return [...new Set(months)].sort().reverse();
}
