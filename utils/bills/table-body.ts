/** The rows of a table below its header, with the numbers a spreadsheet gives them. */
import type { FileRow, FileTable } from '../sheets/file-table.ts';
import { backquoted } from './backquoted.ts';

export interface NumberedRow {
  /** From 1. */
  readonly row: number;
  readonly cells: FileRow;
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

/** A row as it stands below a header of so many columns. @param at from 0. @throws BillFault bill-cells */
export function numberedRow(cells: FileRow, columns: number, at: number): NumberedRow {
  return { row: at + 1, cells: backquoted(cells, columns, at + 1) };
}
