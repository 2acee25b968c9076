/** Pages of a list as they are stored: packed by stretches, so that a page rewrites little of a long list. */
import type { ListHead, ListPage, PagesRow } from './rows.ts';

/** Rows of one stretch; some kilobytes. */
const ROWS_A_PART = 500;
const SEPARATOR = ',';

/** The stretch in which a page lies. */
export function partOf({ pageSize }: Pick<ListHead, 'pageSize'>, page: number): number {
  return Math.floor((page - 1) / Math.max(1, Math.floor(ROWS_A_PART / pageSize)));
}

/** One stretch; null when none of its pages was read. */
export function packPages(
  { shop, list, order }: Pick<ListHead, 'shop' | 'list' | 'order'>,
  part: number,
  pages: readonly ListPage[],
): PagesRow | null {
  if (pages.length === 0) return null;
  const sorted = pages.toSorted((a, b) => a.page - b.page);
  return {
    shop,
    list,
    order,
    part,
    page: sorted.map(({ page }) => page),
    products: sorted.map(({ products }) => products.join(SEPARATOR)),
    payAmount: sorted.map(({ payAmount }) => payAmount),
    lowestPayAmount: sorted.map(({ lowestPayAmount }) => lowestPayAmount),
    total: sorted.map(({ total }) => total),
    sheet: sorted.map(({ sheet }) => sheet),
    at: sorted.map(({ at }) => at),
  };
}

const productsOf = (text: string | undefined): string[] => (text ? text.split(SEPARATOR) : []);

export function unpackPages(row: PagesRow): ListPage[] {
  return row.page.map((page, i) => ({
    page,
    products: productsOf(row.products[i]),
    payAmount: row.payAmount[i] ?? null,
    lowestPayAmount: row.lowestPayAmount[i] ?? null,
    total: row.total[i] ?? null,
    sheet: row.sheet[i] ?? '',
    at: row.at[i] ?? 0,
  }));
}
