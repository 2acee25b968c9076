/** Lists of which only the visible rows are in the page: the rest comes as the operator scrolls. */

import type { Grid } from './grid.ts';
import type { Paging } from './page-words.ts';

/** How far around a row its scroll container may stand, in elements. */
const HIGHEST = 10;
/** Rows' worth of room that a header, a sum or a margin may take. */
const SPARE = 3;

/** The element that scrolls the rows, if they do not all fit into it. */
function scrollerOf(row: Element): Element | null {
  let element = row.parentElement;
  for (let step = 0; element && step < HIGHEST; step++, element = element.parentElement) {
    if (element.scrollHeight <= element.clientHeight + 1) continue;
    const { overflowY } = getComputedStyle(element);
    if (overflowY !== 'visible' && overflowY !== 'clip') return element;
  }
  return null;
}

/** Whether the scroll container is made for more rows than there are. */
function hasRoomForMore({ rows }: Grid): boolean {
  const first = rows[0]?.parts[0];
  const last = rows.at(-1)?.parts[0];
  const scroller = first && scrollerOf(first);
  if (!first || !last || !scroller) return false;
  const height = last.getBoundingClientRect().bottom - first.getBoundingClientRect().top;
  return height > 0 && scroller.scrollHeight - height > (SPARE * height) / rows.length;
}

/** Whether the grid itself counts more rows than there are. */
function countsMore({ root, rows }: Grid): boolean {
  const counting = root.closest('[aria-rowcount]') ?? root.querySelector('[aria-rowcount]');
  return Number(counting?.getAttribute('aria-rowcount') ?? 0) > rows.length + SPARE;
}

/** Rows that the shown page of the list must have by the page's own words; null where it does not say. */
export function rowsOfPage({ page, last, total, pageSize }: Paging): number | null {
  if (page === null || pageSize === null) return page === 1 && (last ?? 1) === 1 ? total : null;
  return total === null ? pageSize : Math.min(pageSize, Math.max(0, total - (page - 1) * pageSize));
}

/** @param read product rows read from the grid */
export function hasUnseenRows(grid: Grid, paging: Paging, read: number): boolean {
  const due = rowsOfPage(paging);
  if (due !== null && paging.total !== null) return read < due;
  return countsMore(grid) || hasRoomForMore(grid);
}
