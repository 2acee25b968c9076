import type { Grid } from './grid.ts';
import { isShown } from './shown-text.ts';
import { elementAround, firstsAround } from './surfaces.ts';

const BUSY = '[aria-busy="true"], [class*="spin-spinning"]';
/** How far above a table the kits set their veil. */
const HIGHEST = 7;

/** Whether the page says that the table's rows are still on their way. */
export function isLoading({ root }: Grid): boolean {
  let around: Element | null = root;
  for (const first of firstsAround(root, BUSY, HIGHEST)) {
    const busy = around?.matches(BUSY) ? around : first;
    if (busy && isShown(busy)) return true;
    around = around && elementAround(around);
  }
  return false;
}
