/** A second table of one line below the rows of a bill, or a last line under the same columns: what all rows come to. */
import { type Amount, amountOfYuan } from '../settlement/amount.ts';
import { cleanText } from '../sheets/clean-text.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { normalHeader } from '../sheets/header-text.ts';
import { isBackquoted } from './backquoted.ts';
import { plainCell } from './bill-cells.ts';
import { BillFault } from './bill-fault.ts';
import type { BillLayout, SummaryColumn } from './bill-layout.ts';
import { type BillSums, MONEY } from './bill-sums.ts';
import type { BillMatch } from './match-bill.ts';
import { headerOf, textOf } from './raw-amount.ts';
import type { NumberedRow } from './table-body.ts';

const placeIn = (cells: FileRow, header: string): number =>
  cells.findIndex((cell) => cell !== null && normalHeader(cleanText(cell)) === normalHeader(header));

/** Whether a line has the first header of the second table among its cells. */
export const hasSummaryHeader = (cells: FileRow, { summary }: BillLayout): boolean => {
  const first = summary?.[0]?.header;
  return first !== undefined && placeIn(cells, first) >= 0;
};

/**
 * Whether a line is the second header. Of bills with a backquote before each value it is the first line without one.
 * @param quotes whether the line below the first header has them
 */
export function isSummaryHeader(cells: FileRow, layout: BillLayout, quotes: boolean): boolean {
  if (isBackquoted(cells)) return false;
  if (quotes) return cells.some((cell) => cell !== null);
  return hasSummaryHeader(cells.slice(0, 1), layout);
}

/** Whether a line is the last one, which states the sum. */
export function isTotal(cells: FileRow, { total }: BillLayout): boolean {
  if (total === undefined) return false;
  const first = cells.map(plainCell).find((text) => text !== '');
  return first !== undefined && total.test(first);
}

interface Body {
  readonly match: BillMatch;
  readonly sums: BillSums;
}

function sumStated({ sums }: Body, says: Exclude<SummaryColumn['says'], { readonly count: unknown }>): Amount {
  if ('sumOf' in says) return sums.column(says.sumOf);
  return says.sum === 'ordered' ? sums.ordered : Math.abs(sums[says.sum].sum);
}

const countOf = ({ sums }: Body, of: 'rows' | 'income' | 'expense'): number =>
  of === 'rows' ? sums.rows : sums[of].count;

/** Numbers of rows are written `20.0` too. */
function holds(body: Body, { says }: SummaryColumn, text: string): boolean {
  if ('count' in says) return text !== '' && Number(text) === countOf(body, says.count);
  const stated = amountOfYuan(text);
  return ('sum' in says && stated !== null ? Math.abs(stated) : stated) === sumStated(body, says);
}

function checkColumns(body: Body, header: NumberedRow, line: NumberedRow): void {
  for (const column of body.match.layout.summary ?? []) {
    const at = placeIn(header.cells, column.header);
    if (at < 0) continue;
    if (!holds(body, column, plainCell(line.cells[at]))) {
      throw new BillFault('bill-sums', { row: line.row, column: column.header });
    }
  }
}

/** Each column of money the line says anything of is its own sum. */
function checkTotal({ match, sums }: Body, { row, cells }: NumberedRow): void {
  const stated = MONEY.flatMap((role) => {
    const text = textOf(match, cells, role);
    return text === '' ? [] : [{ header: headerOf(match, role), sum: amountOfYuan(text) }];
  });
  const holds = stated.every(({ header, sum }) => sum !== null && Math.abs(sum) === Math.abs(sums.column(header)));
  if (stated.length === 0 || !holds) throw new BillFault('bill-sums', { row });
}

/** @returns how many lines state sums. @throws BillFault bill-sums where rows are missing, or more than were exported */
export function checkSummary(match: BillMatch, remarks: readonly NumberedRow[], sums: BillSums): number {
  const { layout } = match;
  const body = { match, sums };
  const totals = remarks.filter(({ cells }) => isTotal(cells, layout));
  for (const line of totals) checkTotal(body, line);
  const at = remarks.findIndex(({ cells }) => hasSummaryHeader(cells, layout));
  const [header, line] = [remarks[at], remarks.slice(at + 1).find(({ cells }) => cells.some((cell) => cell !== null))];
  if (!header) return totals.length;
  if (!line) throw new BillFault('bill-sums', { row: header.row });
  checkColumns(body, header, line);
  return totals.length + 1;
}
