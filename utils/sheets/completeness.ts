/** How much of a list was read, by rows and by paid amount. */
import type { Coverage, CoveragePage } from './coverage.ts';

/**
 * @param pages what was read of one list in one order; of a page number given twice the last counts
 * @param total rows of the whole list as the page states it, null when it does not
 * @param pageSize rows of a full page
 * @param orderedByPayDescending whether the list is sorted by paid amount, largest first
 * @param distinct products on them, where the caller has counted them
 */
export function coverageOf(
  pages: readonly CoveragePage[],
  total: number | null,
  pageSize: number,
  orderedByPayDescending: boolean,
  distinct?: number,
): Coverage {
  const read = [...new Map(pages.map((page) => [page.page, page])).values()].sort((a, b) => a.page - b.page);
  const products = distinct ?? new Set(read.flatMap((page) => page.products)).size;
  const rows = read.reduce((sum, page) => sum + page.products.length, 0);
  // A product on two pages means the list moved between the readings: page sums then count it twice.
  const moved = rows !== products || (total !== null && products > total);
  const list: List = { pages: read, read: products, total, pageSize };
  return {
    read: products,
    total,
    pagesMissing: pagesMissing(list),
    payShare: moved ? null : payShare(list, orderedByPayDescending),
  };
}

interface List {
  readonly pages: readonly CoveragePage[];
  readonly read: number;
  readonly total: number | null;
  readonly pageSize: number;
}

/** Up to the stated total; without one, the gaps before the last page read. */
function pagesMissing({ pages, total, pageSize }: List): readonly number[] {
  const last = total === null ? (pages.at(-1)?.page ?? 0) : Math.ceil(total / pageSize);
  const have = new Set(pages.map((page) => page.page));
  const missing: number[] = [];
  for (let page = 1; page <= last; page++) if (!have.has(page)) missing.push(page);
  return missing;
}

function payShare(list: List, ordered: boolean): Coverage['payShare'] {
  if (list.total === null || list.read === 0) return null;
  let sum = 0;
  for (const page of list.pages) {
    if (page.payAmount === null) return null;
    sum += page.payAmount;
  }
  if (list.read === list.total) return { kind: 'exact', value: 1 };
  const lowest = ordered ? lowestOfLeadingPages(list, list.total) : null;
  if (lowest === null || sum <= 0) return null;
  return { kind: 'at-least', value: sum / (sum + (list.total - list.read) * lowest) };
}

/**
 * The smallest amount read, if nothing unread can exceed it: the pages read are the first ones,
 * each is full, and their amounts fall from page to page as the sort order promises. Else null.
 */
function lowestOfLeadingPages({ pages, pageSize }: List, total: number): number | null {
  let lowest = Number.POSITIVE_INFINITY;
  for (const [at, page] of pages.entries()) {
    const rows = page.products.length;
    if (page.page !== at + 1 || rows !== Math.min(pageSize, total - at * pageSize)) return null;
    if (page.payAmount === null || page.lowestPayAmount === null || page.lowestPayAmount < 0) return null;
    if (page.lowestPayAmount > lowest || page.payAmount > rows * lowest) return null;
    lowest = page.lowestPayAmount;
  }
  return lowest;
}
