/**
 * Tables by where things are drawn: grids of `div`s, rows drawn apart from their header, fixed columns
 * in panes of their own. A cell belongs to the header it stands under, a row is what stands at one height.
 */
import { drawnHeader } from './drawn-header.ts';
import { drawnRows } from './drawn-rows.ts';
import type { Grid } from './grid.ts';
import { productOf } from './row-product.ts';
import type { TablePage } from './site.ts';
import type { Surface } from './surfaces.ts';

/** How far above a header its rows may stand, in elements. */
const HIGHEST = 8;
/** Elements that are looked through at most; a list of a thousand rows has some ten thousand. */
const MOST_ELEMENTS = 30_000;

/**
 * @param known a header found in a `<table>` whose rows, or some of whose columns, stand elsewhere
 * @returns null when no row stands under a product's header
 */
export function drawnGrid(surface: Surface, page: TablePage, known: Grid | null): Grid | null {
  const header = drawnHeader(surface, page, known);
  if (!header) return null;
  const headers = header.columns.map(({ text }) => text);
  let left = MOST_ELEMENTS;
  let root: Element | null = header.root;
  for (let step = 0; root && step < HIGHEST; step++, root = root.parentElement) {
    left -= root.getElementsByTagName('*').length;
    if (left < 0) return null;
    const rows = drawnRows(root, header.columns);
    if (!rows.some((row) => productOf(row, page, headers) !== null)) continue;
    return { root, headers, headerCells: header.columns.map(({ cell }) => cell), rows };
  }
  return null;
}
