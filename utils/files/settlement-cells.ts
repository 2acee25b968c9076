/** Cells and tables of the workbooks of settlement. */
import { type Amount, FEN } from '../settlement/amount.ts';
import { EDGED, HEADER, textCell } from './plan-sheet-styles.ts';
import type { XlsxCell, XlsxSheet } from './xlsx-sheet.ts';

const YUAN = { ...EDGED, format: '#,##0.00###;[Red]-#,##0.00###' };
const YUAN_UNITS = 100 * FEN;

/** A number of a cell is a double: up to ten million million yuan its five decimals are those we hold. */
export const money = (amount: Amount | null): XlsxCell => ({
  value: amount === null ? null : Number(`${amount / YUAN_UNITS}`),
  style: YUAN,
});
export const count = (value: number | null): XlsxCell => ({ value, style: EDGED });

export type Cells = readonly (XlsxCell | null)[];
export const table = (
  name: string,
  widths: readonly number[],
  heads: readonly string[],
  rows: readonly Cells[],
): XlsxSheet => ({
  name,
  widths,
  frozen: { rows: 1, columns: 1 },
  rows: [heads.map((head) => textCell(head, HEADER)), ...rows],
  pagesWide: 1,
});
