/** Finding a table by the words of its header. Kits set header and body apart; both belong together. */
import { oneLine } from './cell-text.ts';
import { isOurs, isShown, leavesOf } from './shown-text.ts';
import type { TableDeclaration } from './site.ts';

export interface Grid {
  /** The smallest element holding header and body. */
  readonly root: Element;
  /** Header text by column; '' where a column has none. */
  readonly headers: readonly string[];
  readonly headerCells: readonly Element[];
  readonly rows: readonly HTMLTableRowElement[];
}

/** How far above a header its body may stand, in elements. */
const HIGHEST = 4;

function headerText(cell: Element): string {
  return oneLine(leavesOf(cell, 1)[0] ?? '');
}

/** Header cells by column; a cell over several columns or rows counts for each of them. */
function headerColumns(head: readonly HTMLTableRowElement[]): Element[] {
  const columns: Element[] = [];
  const taken: number[] = [];
  for (const row of head) {
    let at = 0;
    for (const cell of row.cells) {
      while ((taken[at] ?? 0) > 0) at++;
      for (let span = 0; span < Math.max(1, cell.colSpan); span++) {
        columns[at] = cell;
        taken[at++] = Math.max(1, cell.rowSpan);
      }
    }
    taken.forEach((left, column) => {
      taken[column] = Math.max(0, left - 1);
    });
  }
  return columns;
}

/** The rows of <thead>; of kits that have none the first row, with those its cells reach down into. */
function headRows({ tHead, rows }: HTMLTableElement): HTMLTableRowElement[] {
  if (tHead) return [...tHead.rows];
  const [first] = rows;
  // A measuring row repeats the header's words.
  if (!first || first.getAttribute('aria-hidden') === 'true') return [];
  return [...rows].slice(0, Math.max(1, ...[...first.cells].map(({ rowSpan }) => rowSpan)));
}

function bodyRows(table: HTMLTableElement, head: readonly HTMLTableRowElement[] = []): HTMLTableRowElement[] {
  return [...table.tBodies].flatMap((body) => [...body.rows]).filter((row) => !head.includes(row));
}

/** The rows under a header: those of its own table, else of the next table beside it. */
function rowsBelow(
  table: HTMLTableElement,
  head: readonly HTMLTableRowElement[],
): { root: Element; rows: HTMLTableRowElement[] } {
  const own = bodyRows(table, head);
  if (own.length > 0) return { root: table, rows: own };
  let root: Element = table;
  for (let step = 0; step < HIGHEST && root.parentElement; step++) {
    root = root.parentElement;
    const tables = [...root.querySelectorAll('table')];
    const next = tables.slice(tables.indexOf(table) + 1).find((other) => bodyRows(other).length > 0 && isShown(other));
    if (next) return { root, rows: bodyRows(next) };
  }
  return { root: table, rows: [] };
}

/** The page's own table with the declared product column, or null. Tables of other plug-ins lack its words or stand elsewhere. */
export function findGrid(document: Document, declared: TableDeclaration): Grid | null {
  for (const table of document.querySelectorAll('table')) {
    const head = headRows(table);
    if (isOurs(table) || !isShown(table)) continue;
    if (declared.within && !table.closest(declared.within)) continue;
    const headerCells = headerColumns(head);
    const headers = headerCells.map(headerText);
    if (headers.some((text) => declared.productHeaders.includes(text))) {
      return { headers, headerCells, ...rowsBelow(table, head) };
    }
  }
  return null;
}

/** The row's cells by column. */
export function cellsOf(row: HTMLTableRowElement): Element[] {
  return [...row.cells].flatMap((cell) => Array.from({ length: Math.max(1, cell.colSpan) }, () => cell));
}
