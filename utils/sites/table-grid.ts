/** Finding the page's product table by the words of its header. */
import { drawnGrid } from './drawn-grid.ts';
import type { FoundGrid, Grid } from './grid.ts';
import type { TablePage } from './site.ts';
import { allSurfaces, floats, openRoots, type Surface } from './surfaces.ts';
import { hasPartner, tableGrid } from './table-panes.ts';

/** By the order of cells where a `<table>` has it all; by where things are drawn everywhere else. */
function gridIn(surface: Surface, page: TablePage): Grid | null {
  const table = tableGrid(surface, page);
  if (!table) return drawnGrid(surface, page, null);
  // A table that floats over the page is the page's own only where nothing else is.
  if (floats(table.root)) return drawnGrid(surface, page, null) ?? table;
  if (table.rows.length > 0 && !hasPartner(table, page)) return table;
  return drawnGrid(surface, page, table) ?? table;
}

/**
 * The page's own table with the declared product column, or null. Tables of other plug-ins lack its
 * words, stand in a dialog, or elsewhere than declared.
 */
export function findGrid(document: Document, declared: TablePage): FoundGrid | null {
  const { table } = declared;
  const page = { ...declared, table: { ...table, ...table.asChosen?.(document) } };
  for (const surface of allSurfaces(document)) {
    const grid = gridIn(surface, page);
    if (grid) return { ...grid, page };
  }
  return null;
}

/** Shadow roots in which the page's table stands or may yet appear. */
export function surfacesToWatch(document: Document, grid: Grid | null): readonly Surface[] {
  const root = grid?.root.getRootNode();
  return root instanceof Document ? [] : openRoots(document);
}
