/**
 * Movements of several files as one set of books. The same rows come again in other files, in other order, under other names:
 * a movement is known by all it says; the n-th that is alike within one file is its own.
 */
import { AlikeRows, loneOf } from './alike-rows.ts';
import type { BillFile } from './bill-file.ts';
import type { BillRow } from './bill-row.ts';
import type { Movement } from './movement.ts';
import { movementKey } from './movement-key.ts';
import { type JoinedRow, withoutSuperseded } from './superseded.ts';
import { tellOnce } from './told-once.ts';

/** Kinds of one ledger call a movement by other names, and may know less of its order. */
function billKey(row: BillRow, ledger: string | null): string {
  if (ledger === null || row.flow === null) return movementKey(row);
  return JSON.stringify([row.flow, row.amount]);
}

/** Whether a movement is rather taken from here: settled now and not before, or its order is told here alone. */
function tellsMore(next: BillRow, known: BillRow): boolean {
  if (next.pending !== known.pending) return known.pending;
  if (known.payment === undefined && next.payment !== undefined) return true;
  return known.link.order === null && next.link.order !== null;
}

const kindOf = ({ ledger, layout }: BillFile): string => ledger ?? layout;

/** What is known so far of one movement. */
interface Joining extends JoinedRow {
  row: Movement;
  files: readonly string[];
}

/** Each movement once: of the file that brought it first, or that tells more of it. */
export function joinBills(files: readonly BillFile[]): readonly Movement[] {
  const joined: Joining[] = [];
  const lone = loneOf(files.map(kindOf));
  const kinds = new Map<string, AlikeRows<BillRow, Joining>>();
  for (const one of files) {
    const { file, ledger } = one;
    const [kind, alone] = [kindOf(one), [file]];
    const add = (row: BillRow): Joining => {
      const made = { row: { ...row, file }, kind, files: alone };
      joined.push(made);
      return made;
    };
    const alike = kinds.get(kind) ?? new AlikeRows(lone.has(kind) ? null : (row: BillRow) => billKey(row, ledger));
    kinds.set(kind, alike);
    for (const row of one.rows) {
      const known = alike.meet(row, file, add);
      if (!known) continue;
      known.files = [...known.files, file];
      if (tellsMore(row, known.row)) known.row = { ...row, file };
    }
  }
  const rows = withoutSuperseded(joined);
  return tellOnce(
    rows.map(({ row }) => row),
    files,
  );
}
