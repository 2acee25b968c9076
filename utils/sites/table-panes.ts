/** Tables made of `<table>`: whole, or with header and body in tables of their own. */

import { oneLine } from './cell-text.ts';
import { CellsByColumn } from './cells-by-column.ts';
import type { Grid, GridRow } from './grid.ts';
import { isOurs, isShown, leavesOf } from './shown-text.ts';
import type { TablePage } from './site.ts';
import { floats, isWithin, overlap, type Surface } from './surfaces.ts';

/** How far above a header its body may stand, in elements. */
const HIGHEST = 4;
/** What opens over the page is not the page's list: other plug-ins show their copies there. */
const DIALOG = 'dialog, [role="dialog"], [aria-modal="true"]';

export function headerText(cell: Element): string {
  return oneLine(leavesOf(cell, 1)[0] ?? '');
}

/** Whether an element may be part of the page's own list. */
export function mayHold(element: Element, { table: { within } }: TablePage): boolean {
  if (isOurs(element) || isWithin(element, DIALOG)) return false;
  if (element.getRootNode() instanceof ShadowRoot && floats(element)) return false;
  return within === undefined || isWithin(element, within);
}

/** Of several the first that does not float over the page: plug-ins show their copies in panels of their own. */
export function inPage<T extends Element>(elements: readonly T[]): T | undefined {
  const [first, ...others] = elements;
  return others.length === 0 ? first : (elements.find((element) => !floats(element)) ?? first);
}

/** The rows of <thead>; of kits that have none the first row, with those its cells reach down into. */
function headRows({ tHead, rows }: HTMLTableElement): HTMLTableRowElement[] {
  if (tHead) return [...tHead.rows];
  const [first] = rows;
  // A measuring row repeats the header's words.
  if (!first || first.getAttribute('aria-hidden') === 'true') return [];
  return [...rows].slice(0, Math.max(1, ...[...first.cells].map(({ rowSpan }) => rowSpan)));
}

/** Its cells are told apart when they are asked for: those of a long table at once would keep the page waiting. */
class TableRow implements GridRow {
  readonly parts: readonly [HTMLElement];
  readonly #at: number;
  readonly #cells: CellsByColumn;

  constructor(row: HTMLElement, at: number, cells: CellsByColumn) {
    this.parts = [row];
    this.#at = at;
    this.#cells = cells;
  }

  get cells(): readonly Element[] {
    return this.#cells.of(this.#at);
  }
}

function bodyRows(table: HTMLTableElement, head: readonly HTMLTableRowElement[] = []): GridRow[] {
  return [...table.tBodies].flatMap((body) => {
    const rows = [...body.rows].filter((row) => !head.includes(row));
    const cells = new CellsByColumn(rows);
    return rows.map((row, at) => new TableRow(row, at, cells));
  });
}

/** The rows under a header: those of its own table, else of the next table beside it. */
function rowsBelow(table: HTMLTableElement, head: readonly HTMLTableRowElement[]): Pick<Grid, 'root' | 'rows'> {
  const own = bodyRows(table, head);
  if (own.length > 0) return { root: table, rows: own };
  let root: Element = table;
  for (let step = 0; step < HIGHEST && root.parentElement; step++) {
    root = root.parentElement;
    const tables = [...root.querySelectorAll('table')];
    for (const next of tables.slice(tables.indexOf(table) + 1)) {
      const rows = isShown(next) ? bodyRows(next) : [];
      if (rows.length > 0) return { root, rows };
    }
  }
  return { root: table, rows: [] };
}

/** How many of the page's declared columns a header shows, its product's apart. */
export function declaredIn(headers: readonly string[], { fields, table }: TablePage): number {
  const counts = table.anyColumns
    ? (text: string) => !table.productHeaders.includes(text)
    : (text: string) => table.otherHeaders?.includes(text) || fields.some((field) => field.headers.includes(text));
  return headers.filter((text) => text !== '' && counts(text)).length;
}

/** Kits draw copies of a header in one place: what was pointed at may stand over the header that is read. */
export function isPointedAt(element: Element, { table: { pointedAt } }: TablePage): boolean {
  return pointedAt === undefined || overlap(element, pointedAt);
}

/** Whether it is the header of the product's column. */
export function namesProduct(cell: Element, page: TablePage): boolean {
  return page.table.productHeaders.includes(headerText(cell)) && isPointedAt(cell, page);
}

interface Head {
  readonly table: HTMLTableElement;
  readonly rows: readonly HTMLTableRowElement[];
  readonly cells: readonly Element[];
  readonly headers: readonly string[];
}

function headOf(table: HTMLTableElement): Head {
  const rows = headRows(table);
  const cells = new CellsByColumn(rows).of(rows.length - 1);
  return { table, rows, cells, headers: cells.map(headerText) };
}

/** Of the tables with a product column the one that shows most of the declared columns. Its rows may stand elsewhere. */
export function tableGrid(surface: Surface, page: TablePage): Grid | null {
  const heads = [...surface.querySelectorAll('table')]
    .filter((table) => mayHold(table, page) && isShown(table))
    .map(headOf)
    .filter(({ cells }) => cells.some((cell) => namesProduct(cell, page)));
  const most = Math.max(...heads.map(({ headers }) => declaredIn(headers, page)));
  const best = heads.filter(({ headers }) => declaredIn(headers, page) === most);
  const table = inPage(best.map(({ table: one }) => one));
  const head = best.find((one) => one.table === table);
  if (!head) return null;
  return { headers: head.headers, headerCells: head.cells, ...rowsBelow(head.table, head.rows) };
}

/** Whether declared columns stand beside the table in a header of their own: fixed columns drawn apart. */
export function hasPartner({ root, headers, headerCells }: Grid, page: TablePage): boolean {
  let around: Element = root;
  for (let step = 0; step < HIGHEST && around.parentElement; step++) around = around.parentElement;
  const others = [...around.querySelectorAll('th, [role="columnheader"]')].filter(
    (cell) => !headerCells.includes(cell),
  );
  if (others.length === 0) return false;
  const [band] = headerCells.filter((cell) => headerText(cell) !== '').map((cell) => cell.getBoundingClientRect());
  return others.some((cell) => {
    const text = headerText(cell);
    if (headers.includes(text) || declaredIn([text], page) === 0 || !isShown(cell) || isOurs(cell)) return false;
    const { top, bottom } = cell.getBoundingClientRect();
    return band !== undefined && top < band.bottom && bottom > band.top;
  });
}
