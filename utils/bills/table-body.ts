/** The rows of a table below its header, with the numbers a spreadsheet gives them. */
import type { FileRow, FileTable } from '../sheets/file-table.ts';
import { backquoted } from './backquoted.ts';

export interface NumberedRow {
  /** From 1. */
  readonly row: number;
  readonly cells: FileRow;
}

export interface TableBody {
  readonly rows: readonly NumberedRow[];
  readonly remarks: readonly NumberedRow[];
}

interface GoThrough {
  readonly signal: AbortSignal;
  /** Rows gone through so far. */
  readonly onRows?: (rows: number) => void;
}

/** All rows of a table. */
export async function rowsOf(table: FileTable, { signal, onRows }: GoThrough): Promise<readonly FileRow[]> {
  const all: FileRow[] = [];
  for await (const run of table.rows) {
    signal.throwIfAborted();
    for (const row of run) all.push(row);
    onRows?.(all.length);
  }
  return all;
}

/**
 * @param headerRow from 0; `isNoRow` tells lines between and below that are none, by their place from 0 too
 * @throws BillFault bill-cells
 */
export function bodyOf(
  all: readonly FileRow[],
  headerRow: number,
  isNoRow: (cells: FileRow, at: number) => boolean,
): TableBody {
  const rows: NumberedRow[] = [];
  const remarks: NumberedRow[] = [];
  const columns = all[headerRow]?.length ?? 0;
  for (let at = headerRow + 1; at < all.length; at++) {
    const cells = all[at];
    if (!cells) continue;
    if (isNoRow(cells, at)) remarks.push({ row: at + 1, cells });
    else rows.push({ row: at + 1, cells: backquoted(cells, columns, at + 1) });
  }
  return { rows, remarks };
}
