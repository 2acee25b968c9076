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

interface Kind<T> {
  readonly name: string;
  /** There is one file of it: then no other holds its rows, and each is known by its place. */
  readonly alone: boolean;
  readonly keyOf: (row: T) => string;
}

/** Goes through rows of one kind in one file with the key each is known by, alike ones numbered. */
function* keyed<T>({ name, alone, keyOf }: Kind<T>, rows: readonly T[]): Generator<readonly [string, T]> {
  const seen = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    const key = `${name}|${alone ? at : keyOf(row)}`;
    const nth = alone ? 1 : (seen.get(key) ?? 0) + 1;
    if (!alone) seen.set(key, nth);
    yield [nth === 1 ? key : `${key}|${nth}`, row];
  }
}

/** Kinds of which there is one file. */
function loneOf(kinds: readonly string[]): ReadonlySet<string> {
  return new Set(kinds.filter((kind) => kinds.indexOf(kind) === kinds.lastIndexOf(kind)));
}

/** Whether a movement is rather taken from here: settled now and not before, or its order is told here alone. */
function tellsMore(next: BillRow, known: BillRow): boolean {
  if (next.pending !== known.pending) return known.pending;
  if (known.payment === undefined && next.payment !== undefined) return true;
  return known.link.order === null && next.link.order !== null;
}

const kindOf = ({ ledger, layout }: BillFile): string => ledger ?? layout;

/** Each movement once: of the file that brought it first, or that tells more of it. */
export function joinBills(files: readonly BillFile[]): readonly Movement[] {
  const joined = new Map<string, JoinedRow>();
  const lone = loneOf(files.map(kindOf));
  for (const one of files) {
    const [name, { file, ledger }] = [kindOf(one), one];
    const kind = { name, alone: lone.has(name), keyOf: (row: BillRow) => billKey(row, ledger) };
    for (const [key, row] of keyed(kind, one.rows)) {
      const known = joined.get(key);
      const taken = !known || tellsMore(row, known.row) ? { ...row, file } : known.row;
      joined.set(key, { row: taken, kind: name, files: known ? [...known.files, file] : [file] });
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
  if (next.givenBack !== known.givenBack) return next.givenBack === true;
  return known.doneAt === null && next.doneAt !== null;
}

/** Each line once, as the export says it that knows most of it. */
export function joinOrders(files: readonly (FileRows<OrderRow> & LinesSay)[]): readonly OrderLine[] {
  const joined = new Map<string, OrderLine>();
  const lone = loneOf(files.map(({ layout }) => layout));
  for (const { rows, ...of } of files) {
    for (const [key, row] of keyed({ name: of.layout, alone: lone.has(of.layout), keyOf: orderKey }, rows)) {
      const known = joined.get(key);
      if (!known || saysMore(row, known)) joined.set(key, { ...row, ...of });
    }
  }
  return [...joined.values()];
}
