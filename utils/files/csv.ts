/**
 * CSV that Excel and WPS open right by a double click: UTF-8 with BOM (without it they read GBK), CRLF,
 * every text cell quoted.
 *
 * Ids: a spreadsheet turns 612345678901 into 6.12E+11 and keeps 15 digits at most. Platforms' own
 * exports use `="…"`, a leading apostrophe or a tab. `="…"` is a formula, which scanners reject and
 * other readers take literally; an apostrophe is shown; a leading tab is itself on the list of
 * dangerous first characters. A tab at the END makes the cell text, is not seen, and leaves the first
 * character a digit. Readers of such a file drop trailing white space.
 *
 * Formulas: a text cell that begins with = + - @, their full-width forms, a tab or a line break would be
 * run or lose its first character; an apostrophe is put before it (OWASP's advice on CSV injection).
 */
interface IdCell {
  readonly id: string;
}

/** A number is written as a number; null and '' as an empty cell. */
export type CsvCell = string | number | null | IdCell;

const BOM = '\ufeff';
const DANGEROUS = /^\s*[=+\-@＝＋－＠]|^[\t\r\n]/;

/** The text of a whole file, BOM included. Cells that are not finite numbers are left empty. */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): string {
  return BOM + rows.map((row) => `${row.map(cellText).join(',')}\r\n`).join('');
}

function cellText(cell: CsvCell): string {
  if (cell === null || cell === '') return '';
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell === 'string') return quoted(defused(cell));
  return cell.id === '' ? '' : quoted(`${defused(cell.id)}\t`);
}

function defused(text: string): string {
  return DANGEROUS.test(text) ? `'${text}` : text;
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
