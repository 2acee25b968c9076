/** What was read of a table, as a sheet draft. */
import type { Listing, Scope, SheetDraft, SheetRow } from '../sheets/sheet.ts';
import type { Period } from '../time/period.ts';
import { absentIn } from './absent-in.ts';
import type { Grid } from './grid.ts';
import type { Paging } from './page-words.ts';
import { shownShopName } from './shop-name.ts';
import type { SiteDeclaration, TablePage } from './site.ts';
import type { MappedColumn } from './table-cells.ts';
import { unknownColumns } from './unknown-columns.ts';

export interface Words {
  readonly period: Period;
  readonly scope: Scope;
  readonly paging: Paging;
}

export interface Seen {
  readonly grid: Grid;
  readonly columns: readonly MappedColumn[];
  readonly words: Words;
  readonly more: boolean;
}

/** Exact arithmetic on what the page states, never a platform's habit; null where that is too little. */
function pageSizeOf({ paging: { page, last, total, pageSize } }: Words, more: boolean, rows: number): number | null {
  if (page === null) return null;
  if (pageSize !== null) return pageSize >= rows ? pageSize : null;
  if (more) return page === 1 && (last ?? 1) === 1 ? total : null;
  if (page === 1 || (last !== null && page < last)) return rows;
  if (total === null || page !== last) return null;
  const full = (total - rows) / (page - 1);
  return Number.isSafeInteger(full) && full >= rows ? full : null;
}

function listingOf({ grid, columns, words, more }: Seen, rows: number): Listing | null {
  const { page, total } = words.paging;
  const pageSize = pageSizeOf(words, more, rows);
  if (page === null || pageSize === null || (total !== null && total < rows)) return null;
  const marked = columns.filter(({ at }) => grid.headerCells[at]?.getAttribute('aria-sort')?.endsWith('ending'));
  // A kit that marks every column it could sort by says nothing.
  const sorted = marked.length === 1 ? marked[0] : undefined;
  const order = sorted ? grid.headerCells[sorted.at]?.getAttribute('aria-sort') : null;
  return { page, pageSize, total, orderBy: sorted?.column.as ?? null, descending: order !== 'ascending' };
}

export function draftOf(
  site: SiteDeclaration,
  page: TablePage,
  document: Document,
  seen: Seen,
  rows: readonly SheetRow[],
): Omit<SheetDraft, 'level'> {
  const columns = seen.columns.map(({ column }) => column);
  const { period, scope } = seen.words;
  const name = shownShopName(site, document);
  return {
    version: 1,
    platform: site.platform,
    page: page.id,
    channel: 'table',
    scope,
    period,
    columns,
    rows,
    absent: absentIn(site, page, { columns, rows, period }, null),
    listing: listingOf(seen, rows.length),
    adapter: `${page.id}@${page.version}`,
    identities: name ? [{ kind: 'page-text', value: name }] : [],
    hints: { gone: [], unknown: unknownColumns(seen.grid, page) },
  };
}
