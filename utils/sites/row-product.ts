/** Which product a row of a table speaks of. */
import type { GridRow } from './grid.ts';
import { leavesOf } from './shown-text.ts';
import type { TablePage } from './site.ts';

const ID = /^\d{6,20}$/;

/** The id of the row's product; null without one, and where its parts name different ones. */
export function productOf(
  row: GridRow,
  { table: { idHeaders, idPattern = ID, productOf: named } }: TablePage,
  headers: readonly string[],
): string | null {
  const at = idHeaders ? headers.findIndex((text) => idHeaders.includes(text)) : -1;
  if (at >= 0) {
    const cell = row.cells[at];
    const text = cell ? (leavesOf(cell, 1)[0]?.trim() ?? '') : '';
    return idPattern.test(text) ? text : null;
  }
  const ids = new Set(row.parts.map((part) => named(part)));
  ids.delete(null);
  const [only = null] = ids;
  return ids.size === 1 ? only : null;
}
