/** The header of a drawn grid, with the place of each column. */

import { MOST_COLUMNS } from './cells-by-column.ts';
import type { Grid } from './grid.ts';
import { isShown } from './shown-text.ts';
import type { TablePage } from './site.ts';
import { elementsSaying, type Surface } from './surfaces.ts';
import { declaredIn, headerText, inPage, isPointedAt, mayHold, namesProduct } from './table-panes.ts';

export interface HeaderColumn {
  readonly cell: Element;
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

export interface DrawnHeader {
  /** The smallest element that holds all of it. */
  readonly root: Element;
  readonly columns: readonly HeaderColumn[];
}

const HEADER_CELL = 'th, [role="columnheader"]';
/** How many elements around the product's header may hold the others. */
const HIGHEST = 10;
const LONGEST_HEADER = 20;
/** Places that may name the product's column, of which the header is looked for. */
const MOST_NAMED = 50;

/** Words of a header in elements without a role: text nodes that say exactly what a product column is called. */
function productWords(surface: Surface, page: TablePage): Element[] {
  const names = (text: string) => text.length <= LONGEST_HEADER && page.table.productHeaders.includes(text.trim());
  return elementsSaying(surface, names)
    .filter((element) => mayHold(element, page) && isPointedAt(element, page))
    .slice(0, MOST_NAMED);
}

/** The cells of a header without roles: what stands beside each other, two declared columns among them. */
function plainHeader(word: Element, page: TablePage): DrawnHeader | null {
  let row: Element | null = word.parentElement;
  for (let step = 0; row && step < HIGHEST; step++, row = row.parentElement) {
    const cells = [...row.children];
    if (cells.length > MOST_COLUMNS) return null;
    if (cells.length < 3 || declaredIn(cells.map(headerText), page) < 2) continue;
    return { root: row, columns: columnsOf(cells) };
  }
  return null;
}

/** The header cells in an element that are shown; null where there are more than a table has. */
function headerCellsIn(root: Element): Element[] | null {
  const cells = root.querySelectorAll(HEADER_CELL);
  return cells.length > MOST_COLUMNS ? null : [...cells].filter(isShown);
}

/** The header cells around the product's one, in as many panes as they stand in. */
function cellsAround(product: Element, page: TablePage): DrawnHeader | null {
  let root: Element | null = product.parentElement;
  for (let step = 0; root && step < HIGHEST; step++, root = root.parentElement) {
    const cells = headerCellsIn(root);
    if (!cells) return null;
    if (declaredIn(cells.map(headerText), page) > 0) return widened({ root, columns: columnsOf(cells) }, page);
  }
  return null;
}

/** How many elements further up a pane of fixed columns may stand. */
const WIDER = 4;

/** With the declared columns that stand at the same height in panes of their own, and name no product. */
function widened(header: DrawnHeader, page: TablePage): DrawnHeader {
  const known = new Set(header.columns.map(({ text }) => text));
  let root: Element | null = header.root.parentElement;
  for (let step = 0; root && step < WIDER; step++, root = root.parentElement) {
    const cells = headerCellsIn(root);
    if (!cells) return header;
    const columns = columnsOf(cells.filter((cell) => mayHold(cell, page)));
    const further = columns.filter(({ text }) => !known.has(text));
    if (
      declaredIn(
        further.map(({ text }) => text),
        page,
      ) === 0
    )
      continue;
    const sameBand = columns.every(({ top, bottom }) =>
      columns.some((one) => known.has(one.text) && one.top < bottom && one.bottom > top),
    );
    if (sameBand) return { root, columns };
  }
  return header;
}

/** Cells that reach over several columns stay: no row's cell is as wide. Of header cells in each other the innermost counts. */
function columnsOf(cells: readonly Element[]): HeaderColumn[] {
  const columns = cells.flatMap((cell) => {
    if (cell.querySelector(HEADER_CELL)) return [];
    const text = headerText(cell);
    const { left, right, top, bottom, width } = cell.getBoundingClientRect();
    return text === '' || width === 0 ? [] : [{ cell, text, left, right, top, bottom }];
  });
  // A group over one column is as wide as that column: the lower one names it.
  return columns.filter(
    (one) => !columns.some((other) => other.top > one.top && other.left === one.left && other.right === one.right),
  );
}

/** The header of a table whose rows, or some of whose columns, stand elsewhere. */
function headerOf(known: Grid, page: TablePage): DrawnHeader {
  const product = known.headerCells.find((cell) => namesProduct(cell, page) && isShown(cell));
  const header = product?.matches(HEADER_CELL) ? cellsAround(product, page) : null;
  return header ?? { root: known.root, columns: columnsOf(known.headerCells) };
}

/** The product's column first: which pane stands first in the page depends on the kit. */
function productFirst({ root, columns }: DrawnHeader, page: TablePage): DrawnHeader {
  const named = columns.filter(({ text }) => page.table.productHeaders.includes(text));
  return { root, columns: [...named, ...columns.filter((column) => !named.includes(column))] };
}

/** The page's product header, whose rows stand wherever they are drawn; null when there is none. */
export function drawnHeader(surface: Surface, page: TablePage, known: Grid | null): DrawnHeader | null {
  if (known) return productFirst(headerOf(known, page), page);
  const cells = [...surface.querySelectorAll(HEADER_CELL)].filter((cell) => mayHold(cell, page));
  const named = cells.filter((cell) => namesProduct(cell, page) && isShown(cell)).slice(0, MOST_NAMED);
  const headers = [
    ...named.map((cell) => cellsAround(cell, page)),
    ...productWords(surface, page).map((word) => plainHeader(word, page)),
  ].filter((header) => header !== null);
  const shown = headers.map(({ columns }) =>
    declaredIn(
      columns.map(({ text }) => text),
      page,
    ),
  );
  const most = Math.max(...shown);
  const best = headers.filter((_, at) => shown[at] === most);
  const root = inPage(best.map((header) => header.root));
  const header = best.find((one) => one.root === root);
  return header ? productFirst(header, page) : null;
}
