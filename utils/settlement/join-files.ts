/**
 * Rows of several files as one set of books. The same rows come again in other files, in other order, under other names:
 * a movement is known by its number, side and name, or by all it says; the n-th that is alike within one file is its own.
 */
import type { BillRow } from './bill-row.ts';
import type { OrderRow, OrderState } from './order-row.ts';
import type { Sourced } from './sourced.ts';

export interface FileRows<T> {
  readonly file: string;
  /** Of the layout: rows of two kinds of bills are never the same. */
  readonly layout: string;
  readonly rows: readonly T[];
}

function billKey({ flow, at, link, amount, entries }: BillRow): string {
  const [first] = entries;
  if (flow !== null) return JSON.stringify([flow, Math.sign(amount), first?.name]);
  return JSON.stringify([at, link.order, amount, first?.name]);
}

/** Goes through the rows of one file with the key each is known by, alike ones numbered. */
function* keyed<T>({ layout, rows }: FileRows<T>, keyOf: (row: T) => string): Generator<readonly [string, T]> {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const key = `${layout}|${keyOf(row)}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    yield [`${key}|${nth}`, row];
  }
}

/** Each movement once: of the file that brought it first. What was pending before is taken from the file that settled it. */
export function joinBills(files: readonly FileRows<BillRow>[]): readonly Sourced<BillRow>[] {
  const joined = new Map<string, Sourced<BillRow>>();
  for (const one of files) {
    for (const [key, row] of keyed(one, billKey)) {
      const known = joined.get(key);
      if (!known || (known.pending && !row.pending)) joined.set(key, { ...row, file: one.file });
    }
  }
  return [...joined.values()];
}

const orderKey = ({ order, subOrder, product, article }: OrderRow): string =>
  JSON.stringify([order, subOrder, product, article]);

const PROGRESS: { readonly [state in OrderState]: number } = {
  unknown: 0,
  unpaid: 1,
  paid: 2,
  shipped: 3,
  done: 4,
  closed: 5,
};

/** Whether `next` says more of how the order went on than `known`: an older export never takes a state back. */
export function saysMore(next: OrderRow, known: OrderRow): boolean {
  const step = PROGRESS[next.state] - PROGRESS[known.state];
  if (step !== 0) return step > 0;
  const refunds = (next.refunded ?? 0) - (known.refunded ?? 0);
  if (refunds !== 0) return refunds > 0;
  return known.doneAt === null && next.doneAt !== null;
}

/** Each line once, as the export says it that knows most of it. */
export function joinOrders(files: readonly FileRows<OrderRow>[]): readonly Sourced<OrderRow>[] {
  const joined = new Map<string, Sourced<OrderRow>>();
  for (const one of files) {
    for (const [key, row] of keyed(one, orderKey)) {
      const known = joined.get(key);
      if (!known || saysMore(row, known)) joined.set(key, { ...row, file: one.file });
    }
  }
  return [...joined.values()];
}
