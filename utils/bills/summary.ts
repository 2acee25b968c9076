/** A second table of one line below the rows of a bill, or a last line under the same columns: what all rows come to. */
import { type Amount, amountOfYuan } from '../settlement/amount.ts';
import type { BillRow } from '../settlement/bill-row.ts';
import { cleanText } from '../sheets/clean-text.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { normalHeader } from '../sheets/header-text.ts';
import { isBackquoted } from './backquoted.ts';
import { plainCell } from './bill-cells.ts';
import { BillFault } from './bill-fault.ts';
import type { BillLayout, SummaryColumn } from './bill-layout.ts';
import type { BillMatch } from './match-bill.ts';
import { placeOf } from './match-table.ts';
import { amountCell, headerOf, textOf } from './raw-amount.ts';
import type { NumberedRow, TableBody } from './table-body.ts';

const placeIn = (cells: FileRow, header: string): number =>
  cells.findIndex((cell) => cell !== null && normalHeader(cleanText(cell)) === normalHeader(header));

/**
 * Where the second header stands, from 0; the number of rows where there is none. Of bills with a backquote before each
 * value it is the first line without one.
 */
export function summaryAt(all: readonly FileRow[], below: number, { summary }: BillLayout): number {
  const first = summary?.[0]?.header;
  const quotes = isBackquoted(all[below + 1] ?? []);
  const isHeader = (cells: FileRow): boolean => {
    if (isBackquoted(cells)) return false;
    if (quotes) return cells.some((cell) => cell !== null);
    return first !== undefined && placeIn(cells.slice(0, 1), first) >= 0;
  };
  const found = all.findIndex((cells, at) => at > below && isHeader(cells));
  return found < 0 ? all.length : found;
}

/** Whether a line is the last one, which states the sum. */
export function isTotal(cells: FileRow, { total }: BillLayout): boolean {
  if (total === undefined) return false;
  const first = cells.map(plainCell).find((text) => text !== '');
  return first !== undefined && total.test(first);
}

interface Body {
  readonly match: BillMatch;
  readonly rows: readonly NumberedRow[];
  readonly read: readonly BillRow[];
}

const sumOf = (amounts: readonly Amount[]): Amount => amounts.reduce((sum, amount) => sum + amount, 0);

function ofSide({ read }: Body, side: 'rows' | 'income' | 'expense'): readonly Amount[] {
  const amounts = read.map(({ amount }) => amount);
  return side === 'rows' ? amounts : amounts.filter((amount) => (side === 'income' ? amount > 0 : amount < 0));
}

function columnSum({ match, rows }: Body, header: string): Amount {
  const place = placeOf(match.header, [header]);
  return sumOf(rows.map(({ row, cells }) => amountCell(plainCell(place && cells[place.at]), row, header, true)));
}

function sumStated(body: Body, says: Exclude<SummaryColumn['says'], { readonly count: unknown }>): Amount {
  if ('sumOf' in says) return columnSum(body, says.sumOf);
  if (says.sum === 'ordered') return sumOf(body.read.map(({ ordered }) => ordered ?? 0));
  return Math.abs(sumOf(ofSide(body, says.sum)));
}

/** Numbers of rows are written `20.0` too. */
function holds(body: Body, { says }: SummaryColumn, text: string): boolean {
  if ('count' in says) return text !== '' && Number(text) === ofSide(body, says.count).length;
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

const MONEY = ['amount', 'income', 'expense'] as const;

/** Each column of money the line says anything of is its own sum. */
function checkTotal(body: Body, { row, cells }: NumberedRow): void {
  const { match } = body;
  const stated = MONEY.flatMap((role) => {
    const text = textOf(match, cells, role);
    return text === '' ? [] : [{ header: headerOf(match, role), sum: amountOfYuan(text) }];
  });
  const holds = stated.every(({ header, sum }) => sum !== null && Math.abs(sum) === Math.abs(columnSum(body, header)));
  if (stated.length === 0 || !holds) throw new BillFault('bill-sums', { row });
}

/** @returns how many lines state sums. @throws BillFault bill-sums where rows are missing, or more than were exported */
export function checkSummary(match: BillMatch, { rows, remarks }: TableBody, read: readonly BillRow[]): number {
  const body = { match, rows, read };
  const totals = remarks.filter(({ cells }) => isTotal(cells, match.layout));
  for (const line of totals) checkTotal(body, line);
  const first = match.layout.summary?.[0]?.header;
  const at = first === undefined ? -1 : remarks.findIndex(({ cells }) => placeIn(cells, first) >= 0);
  const [header, line] = [remarks[at], remarks.slice(at + 1).find(({ cells }) => cells.some((cell) => cell !== null))];
  if (!header) return totals.length;
  if (!line) throw new BillFault('bill-sums', { row: header.row });
  checkColumns(body, header, line);
  return totals.length + 1;
}
