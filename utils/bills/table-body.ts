/** The rows of a table below its header, with the numbers a spreadsheet gives them. */
import type { FileRow, FileTable } from '../sheets/file-table.ts';

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

/** @param headerRow from 0; `isNoRow` tells lines between and below that are none */
export function bodyOf(all: readonly FileRow[], headerRow: number, isNoRow: (cells: FileRow) => boolean): TableBody {
  const rows: NumberedRow[] = [];
  const remarks: NumberedRow[] = [];
  for (let at = headerRow + 1; at < all.length; at++) {
    const cells = all[at];
    if (cells) (isNoRow(cells) ? remarks : rows).push({ row: at + 1, cells });
  }
  return { rows, remarks };
}
