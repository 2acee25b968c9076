/** One sheet of a workbook as XML. */
import { type Day, dayNumber, SHANGHAI_OFFSET_MINUTES } from '../time/day.ts';
import type { CellStyle, Styles } from './xlsx-style.ts';
import { cellXml } from './xml-text.ts';

/** Text is never a formula. A number may be a date, by its format. */
export interface XlsxCell {
  readonly value: string | number | null;
  readonly style: CellStyle;
}

export interface XlsxSheet {
  /** At most 31 characters, none of `[]:*?/\`. */
  readonly name: string;
  /** Widths in characters. */
  readonly widths: readonly number[];
  /** Stay in sight. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  /** null = an empty cell without a look. */
  readonly rows: readonly (readonly (XlsxCell | null)[])[];
  /** Printed on its side, on so many pages beside one another; what is frozen stands on each. */
  readonly pagesWide: number;
}

/** Days since the day before 1900-01-01, with Lotus's 29 February 1900: as every spreadsheet counts. */
const EPOCH_DAYS = 25_569;
const DAY_MS = 86_400_000;

export function daySerial(day: Day): number {
  return dayNumber(day) + EPOCH_DAYS;
}

/** The wall clock of China: a spreadsheet knows no zones. */
export function instantSerial(ms: number): number {
  return (ms + SHANGHAI_OFFSET_MINUTES * 60_000) / DAY_MS + EPOCH_DAYS;
}

/** `A`, `Z`, `AA` */
function columnName(at: number): string {
  const last = String.fromCharCode(65 + (at % 26));
  return at < 26 ? last : columnName(Math.floor(at / 26) - 1) + last;
}

function contentXml(name: string, look: number, value: XlsxCell['value']): string {
  const opened = `<c r="${name}" s="${look}"`;
  if (value === null || value === '') return `${opened}/>`;
  if (typeof value === 'number') return `${opened}><v>${value}</v></c>`;
  return `${opened} t="inlineStr"><is><t xml:space="preserve">${cellXml(value)}</t></is></c>`;
}

function rowXml(row: XlsxSheet['rows'][number], at: number, styles: Styles, names: readonly string[]): string {
  const cells = row.map((cell, column) =>
    cell === null ? '' : contentXml(`${names[column]}${at + 1}`, styles.of(cell.style), cell.value),
  );
  return `<row r="${at + 1}">${cells.join('')}</row>`;
}

function paneXml({ rows, columns }: XlsxSheet['frozen']): string {
  if (rows === 0 && columns === 0) return '';
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight';
  return `<pane${split} topLeftCell="${columnName(columns)}${rows + 1}" activePane="${pane}" state="frozen"/>`;
}

/** What stands on every printed page, as a workbook names it; '' = nothing. */
export function printTitles({ name, frozen: { rows, columns } }: XlsxSheet): string {
  const sheet = `'${name.replaceAll("'", "''")}'!`;
  return [
    ...(columns > 0 ? [`${sheet}$A:$${columnName(columns - 1)}`] : []),
    ...(rows > 0 ? [`${sheet}$1:$${rows}`] : []),
  ].join(',');
}

/** @param first whether it is the one that is open */
export function sheetXml({ widths, frozen, rows, pagesWide }: XlsxSheet, styles: Styles, first: boolean): string {
  const most = rows.reduce((longest, row) => Math.max(longest, row.length), 0);
  const names = Array.from({ length: most }, (_, at) => columnName(at));
  const columns = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView${first ? ' tabSelected="1"' : ''} workbookViewId="0">${paneXml(frozen)}</sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="16.5"/>`,
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${rows.map((row, at) => rowXml(row, at, styles, names)).join('')}</sheetData>`,
    `<pageSetup paperSize="9" orientation="landscape" fitToWidth="${pagesWide}" fitToHeight="0"/>`,
    '</worksheet>',
  ].join('');
}
