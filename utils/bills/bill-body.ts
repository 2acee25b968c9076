/** Which lines of a bill's table are its rows. */
import type { FileRow } from '../sheets/file-table.ts';
import { isBelow } from './footers.ts';
import type { BillMatch } from './match-bill.ts';
import { textOf } from './raw-amount.ts';
import { isTotal, summaryAt } from './summary.ts';
import { bodyOf, type TableBody } from './table-body.ts';

/** A heading below the header, or a sum, of exports in which every row tells something else. */
function tellsNothing(match: BillMatch, row: FileRow): boolean {
  return match.layout.tells?.every((role) => textOf(match, row, role) === '') ?? false;
}

/** @throws BillFault bill-cells */
export function billBody(match: BillMatch, all: readonly FileRow[]): TableBody {
  const { layout, header } = match;
  const below = summaryAt(all, header.at, layout);
  const isNoRow = (row: FileRow, at: number) =>
    at >= below || isBelow(row, layout.footers) || isTotal(row, layout) || tellsNothing(match, row);
  return bodyOf(all, header.at, isNoRow);
}
