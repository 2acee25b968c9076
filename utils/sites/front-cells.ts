import type { Grid } from './grid.ts';
import { isOurs, isShown } from './shown-text.ts';

/** How far around a table its copies may stand, in elements. */
const HIGHEST = 4;
const NEAR = 2;

function isAt(a: DOMRect, b: DOMRect): boolean {
  return Math.abs(a.left - b.left) <= NEAR && Math.abs(a.top - b.top) <= NEAR && Math.abs(a.width - b.width) <= NEAR;
}

/**
 * Some kits draw fixed columns twice: a copy, hidden from screen readers, lies over the cell that was read.
 * @returns for a cell the one that is seen in its place
 */
export function frontCells({ root }: Grid): (cell: HTMLElement) => HTMLElement {
  let around: Element = root;
  for (let step = 0; step < HIGHEST && around.parentElement; step++) around = around.parentElement;
  const copies = [...around.querySelectorAll<HTMLElement>('[aria-hidden="true"] td')].filter(
    (cell) => !isOurs(cell) && cell.closest('tr')?.getAttribute('aria-hidden') !== 'true' && isShown(cell),
  );
  if (copies.length === 0) return (cell) => cell;
  const places = copies.map((copy) => ({ copy, rect: copy.getBoundingClientRect() }));
  return (cell) => {
    const rect = cell.getBoundingClientRect();
    return places.find((place) => isAt(place.rect, rect))?.copy ?? cell;
  };
}
