/** Which lines of a bill's table are its rows. */
import type { FileRow } from '../sheets/file-table.ts';
import { isBackquoted } from './backquoted.ts';
import { isBelow, isStatement } from './footers.ts';
import type { BillMatch } from './match-bill.ts';
import { textOf } from './raw-amount.ts';
import { hasSummaryHeader, isSummaryHeader, isTotal } from './summary.ts';
import { type NumberedRow, numberedRow } from './table-body.ts';

/** A heading below the header, or a sum, of exports in which every row tells something else. */
function tellsNothing(match: BillMatch, row: FileRow): boolean {
  return match.layout.tells?.every((role) => textOf(match, row, role) === '') ?? false;
}

export class BillLines {
  readonly #match: BillMatch;
  readonly #remarks: NumberedRow[] = [];
  /** Whether the line below the header has a backquote before each value. */
  #quotes: boolean | null = null;
  #isOver = false;
  #keepsAll = false;

  constructor(match: BillMatch) {
    this.#match = match;
  }

  /** The row a line is; null where it is none. @param at its place from 0. @throws BillFault bill-cells */
  take(cells: FileRow, at: number): NumberedRow | null {
    const { header, layout } = this.#match;
    if (at <= header.at) return null;
    this.#quotes ??= isBackquoted(cells);
    this.#isOver ||= isSummaryHeader(cells, layout, this.#quotes);
    const isRow =
      !this.#isOver && !isBelow(cells, layout.footers) && !isTotal(cells, layout) && !tellsNothing(this.#match, cells);
    if (isRow) return numberedRow(cells, header.cells.length, at);
    this.#keepsAll ||= this.#isOver || hasSummaryHeader(cells, layout);
    if (this.#keepsAll || isStatement(cells, layout.footers) || isTotal(cells, layout)) {
      this.#remarks.push({ row: at + 1, cells });
    }
    return null;
  }

  /** Lines that may state what the rows come to. */
  remarks(): readonly NumberedRow[] {
    return this.#remarks;
  }
}
