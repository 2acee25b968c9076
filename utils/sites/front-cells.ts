import type { Grid } from './grid.ts';
import { isOurs, isShown } from './shown-text.ts';
import type { TablePage } from './site.ts';

/** How far around a table its copies may stand, in elements. */
const HIGHEST = 4;
const NEAR = 2;

interface Copy {
  readonly cell: HTMLElement;
  readonly product: string | null;
}

function copiesAround({ root }: Grid, page: TablePage): Copy[] {
  let around: Element = root;
  for (let step = 0; step < HIGHEST && around.parentElement; step++) around = around.parentElement;
  return [...around.querySelectorAll<HTMLElement>('[aria-hidden="true"] td')].flatMap((cell) => {
    const row = cell.closest('tr');
    const copied = row && row.getAttribute('aria-hidden') !== 'true' && !isOurs(cell) && isShown(cell);
    return copied ? [{ cell, product: page.table.productOf(row) }] : [];
  });
}

/**
 * Some kits draw fixed columns twice: a copy, hidden from screen readers, lies over the cell that was
 * read, or stays in view while that one is scrolled away sideways.
 * @returns for a product's cell the one that is seen in its place
 */
export function frontCells(grid: Grid, page: TablePage): (cell: HTMLElement, product: string) => HTMLElement {
  const copies = copiesAround(grid, page);
  if (copies.length === 0) return (cell) => cell;
  return (cell, product) => {
    const { top } = cell.getBoundingClientRect();
    const copy = copies.find((one) => {
      const same = one.product === product && one.cell.textContent === cell.textContent;
      return same && Math.abs(one.cell.getBoundingClientRect().top - top) <= NEAR;
    });
    return copy?.cell ?? cell;
  };
}
