import { frontCells } from './front-cells.ts';
import type { FoundGrid, Grid } from './grid.ts';
import { productOf } from './row-product.ts';
import { isOurs, isShown } from './shown-text.ts';
import { hasTable, type PageDeclaration, type TablePage } from './site.ts';
import { findGrid } from './table-grid.ts';

/** A product's row in the page's own table, and the cell that names the product. */
export interface TableRow {
  readonly product: string;
  readonly row: HTMLElement;
  readonly cell: HTMLElement;
  /** The row keeps its height only if nothing is added to it: it is drawn in parts, or where a script puts it. */
  readonly fixedHeight: boolean;
}

/** Column of the product, or -1. */
export function productColumn(grid: Grid, page: TablePage): number {
  return grid.headers.findIndex((text) => page.table.productHeaders.includes(text));
}

/**
 * The product rows now in the page's table. Table kits reuse row elements, so the answer holds only
 * until the next change of the page. A row without a product id is left out.
 * @param grid the table, where whoever calls has just looked for it; null where there is none
 */
export function tableRows(document: Document, page: PageDeclaration, grid?: FoundGrid | null): readonly TableRow[] {
  if (!hasTable(page)) return [];
  const found = grid === undefined ? findGrid(document, page) : grid;
  return found ? rowsIn(found) : [];
}

function rowsIn(grid: FoundGrid): readonly TableRow[] {
  const { page } = grid;
  const column = productColumn(grid, page);
  const inFront = frontCells(grid, page);
  return grid.rows.flatMap((gridRow) => {
    const [row] = gridRow.parts;
    const cell = gridRow.cells[column];
    const product = productOf(gridRow, page, grid.headers);
    const usable = product !== null && row && cell instanceof HTMLElement && !isOurs(row) && isShown(row);
    if (!usable) return [];
    const front = inFront(cell, product);
    const fixedHeight = front !== cell || gridRow.parts.length > 1 || row.tagName !== 'TR';
    return [{ product, row, cell: front, fixedHeight }];
  });
}
