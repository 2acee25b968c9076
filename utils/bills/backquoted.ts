/**
 * Rows in which a backquote stands before each value. Values hold commas without quotes, which parts one value into
 * several cells: only a comma with a backquote behind it ends one.
 */
import type { FileRow } from '../sheets/file-table.ts';
import { BillFault } from './bill-fault.ts';

const BACKQUOTE = '`';
const ENDS = /,(?=`)/;

export function isBackquoted(cells: FileRow): boolean {
  return cells[0]?.startsWith(BACKQUOTE) === true;
}

/** @param columns of the header. @throws BillFault bill-cells for a row that has another number of values */
export function backquoted(cells: FileRow, columns: number, row: number): FileRow {
  if (!isBackquoted(cells) || cells.length === columns) return cells;
  const values = cells
    .map((cell) => cell ?? '')
    .join(',')
    .split(ENDS);
  if (values.length !== columns) throw new BillFault('bill-cells', { row });
  return values;
}
