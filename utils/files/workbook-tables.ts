/**
 * Workbooks, old (BIFF) and new (xlsx), by SheetJS. Large, so it is only loaded for one. On damaged files it is
 * given an end where it is bundled (`scripts/bounded-workbooks.ts`).
 */
import { read, type WorkBook, type WorkSheet } from '@e965/xlsx';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow, FileTable } from '../sheets/file-table.ts';
import type { FileLimits } from './file-limits.ts';
import { cellText } from './workbook-cell.ts';

/** Rows a run has. */
const RUN = 1000;

function parse(bytes: Uint8Array<ArrayBuffer>, limits: FileLimits): WorkBook {
  try {
    return read(bytes, {
      type: 'array',
      dense: true,
      cellNF: true,
      cellFormula: false,
      cellHTML: false,
      cellText: false,
      sheetRows: limits.rows + 1,
    });
  } catch (error) {
    // The library tells its reasons in words alone.
    const words = error instanceof Error ? error.message : '';
    throw new FileFault(/password|encrypt/i.test(words) ? 'file-locked' : 'file-cut');
  }
}

type Cells = Exclude<WorkSheet['!data'], undefined>;

function rowOf(cells: Cells[number] | undefined, columns: number, date1904: boolean): FileRow {
  if (!cells) return [];
  const row: (string | null)[] = [];
  for (let at = 0; at < Math.min(cells.length, columns); at++) row.push(cellText(cells[at], date1904));
  return row;
}

function* runs(cells: Cells, columns: number, date1904: boolean): Generator<readonly FileRow[], void> {
  for (let start = 0; start < cells.length; start += RUN) {
    const run: FileRow[] = [];
    for (let at = start; at < Math.min(start + RUN, cells.length); at++) run.push(rowOf(cells[at], columns, date1904));
    yield run;
  }
}

function tableOf(name: string, sheet: WorkSheet | undefined, book: WorkBook, limits: FileLimits): FileTable {
  // A sheet that is named and not there could not be parsed.
  if (!sheet) throw new FileFault('file-cut', { sheet: name });
  const cells = sheet['!data'] ?? [];
  if (cells.length > limits.rows) throw new FileFault('file-too-large', { sheet: name });
  return { name, rows: runs(cells, limits.columns, book.Workbook?.WBProps?.date1904 === true) };
}

/** The sheets of a workbook in their order. @throws FileFault file-locked, file-cut or file-too-large */
export function workbookTables(bytes: Uint8Array<ArrayBuffer>, limits: FileLimits): FileTable[] {
  const book = parse(bytes, limits);
  return book.SheetNames.map((name) => tableOf(name, book.Sheets[name], book, limits));
}
