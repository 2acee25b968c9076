/**
 * Rows of several files as one set of books. The same rows come again in other files, in other order, under other names:
 * a movement is known by all it says; the n-th that is alike within one file is its own.
 */
import type { BillFile, FileRows } from './bill-file.ts';
import type { BillRow } from './bill-row.ts';
import type { Movement } from './movement.ts';
import { movementKey } from './movement-key.ts';
import type { LinesSay, OrderLine, OrderRow, OrderState } from './order-row.ts';
import { type JoinedRow, withoutSuperseded } from './superseded.ts';
import { tellOnce } from './told-once.ts';

/** Kinds of one ledger call a movement by other names, and may know less of its order. */
function billKey(row: BillRow, ledger: string | null): string {
  if (ledger === null || row.flow === null) return movementKey(row);
  return JSON.stringify([row.flow, row.amount]);
}

/** Goes through rows of one kind in one file with the key each is known by, alike ones numbered. */
function* keyed<T>(kind: string, rows: readonly T[], keyOf: (row: T) => string): Generator<readonly [string, T]> {
  const seen = new Map<string, number>();
  for (const row of rows) {
    const key = `${kind}|${keyOf(row)}`;
    const nth = (seen.get(key) ?? 0) + 1;
    seen.set(key, nth);
    yield [`${key}|${nth}`, row];
  }
}

/** Whether a movement is rather taken from here: settled now and not before, or its order is told here alone. */
function tellsMore(next: BillRow, known: BillRow): boolean {
  if (next.pending !== known.pending) return known.pending;
  if (known.payment === undefined && next.payment !== undefined) return true;
  return known.link.order === null && next.link.order !== null;
}

/** Each movement once: of the file that brought it first, or that tells more of it. */
export function joinBills(files: readonly BillFile[]): readonly Movement[] {
  const joined = new Map<string, JoinedRow>();
  for (const { file, layout, ledger, rows } of files) {
    const kind = ledger ?? layout;
    for (const [key, row] of keyed(kind, rows, (one) => billKey(one, ledger))) {
      const known = joined.get(key);
      const taken = !known || tellsMore(row, known.row) ? { ...row, file } : known.row;
      joined.set(key, { row: taken, kind, files: known ? [...known.files, file] : [file] });
    }
  }
  const rows = withoutSuperseded([...joined.values()]);
  return tellOnce(
    rows.map(({ row }) => row),
    files,
  );
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
export function joinOrders(files: readonly (FileRows<OrderRow> & LinesSay)[]): readonly OrderLine[] {
  const joined = new Map<string, OrderLine>();
  for (const { rows, ...of } of files) {
    for (const [key, row] of keyed(of.layout, rows, orderKey)) {
      const known = joined.get(key);
      if (!known || saysMore(row, known)) joined.set(key, { ...row, ...of });
    }
  }
  return [...joined.values()];
}
