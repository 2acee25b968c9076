import { hasScrambledDigits } from '../metrics/figure-text.ts';
import { figureText, isWholeTotalLabel } from './cell-text.ts';
import { leavesOf } from './shown-text.ts';
import type { MappedColumn } from './table-cells.ts';

/** Figures of a row that says of itself to be the sum over the others, one a column; null for any other row. */
export function totalCells(
  cells: readonly (Element | undefined)[],
  columns: readonly MappedColumn[],
  headers: readonly string[],
): readonly (string | null)[] | null {
  const first = (cell: Element | undefined) => (cell ? leavesOf(cell, 1)[0] : undefined) ?? '';
  if (!cells.some((cell) => isWholeTotalLabel(first(cell)))) return null;
  // Cells drawn together, or more or fewer than the header names, would shift the figures.
  const spare = headers.slice(cells.length);
  if (new Set(cells).size !== cells.length || cells.length > headers.length || spare.some((text) => text !== '')) {
    return null;
  }
  return columns.map(({ at, field }) => {
    const cell = field === 'title' || field.shownUnit === 'text' ? undefined : cells[at];
    const text = cell ? figureText(leavesOf(cell)) : null;
    return text === null || text.length > 64 || hasScrambledDigits(text) ? null : text;
  });
}
