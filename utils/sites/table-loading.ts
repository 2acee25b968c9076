import type {} from './grid.ts';
import { isShown } from './shown-text.ts';
import type { TablePage } from './site.ts';
import { elementAround } from './surfaces.ts';
import { findGrid } from './table-grid.ts';

const BUSY = '[aria-busy="true"], [class*="spin-spinning"]';
/** How far above a table the kits set their veil. */
const HIGHEST = 7;

/** Whether the page says that the table's rows are still on their way. */
export function isLoading(document: Document, page: TablePage): boolean {
  let element: Element | null = findGrid(document, page)?.root ?? null;
  for (let step = 0; element && step < HIGHEST; step++, element = elementAround(element)) {
    const busy = element.matches(BUSY) ? element : element.querySelector(BUSY);
    if (busy && isShown(busy)) return true;
  }
  return false;
}
