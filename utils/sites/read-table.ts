/** From the table a page shows to a sheet draft: by header words, never by class names. */
import type { Listing, Refusal, RefusalCode, Result, Scope, SheetDraft, SheetRow } from '../sheets/sheet.ts';
import type { Period } from '../time/period.ts';
import { absentIn } from './absent-in.ts';
import { type Paging, shownPaging, shownPeriod, shownScope } from './page-words.ts';
import { isOfPeriod, type SiteDeclaration, type TablePage } from './site.ts';
import { nextSlice } from './slices.ts';
import { type MappedColumn, mapColumns, readRow } from './table-cells.ts';
import { findGrid, type Grid } from './table-grid.ts';
import { unknownColumns } from './unknown-columns.ts';

/** Rows read before the page gets its turn; a row costs well under a tenth of a millisecond. */
const SLICE = 50;
const MOST_ROWS = 500;

type Refused = { readonly ok: false; readonly refusal: Refusal };

interface Words {
  readonly period: Period;
  readonly scope: Scope;
  readonly paging: Paging;
}

/**
 * The table as a draft, or why it is refused; null when aborted or when the page changed the table
 * meanwhile (the caller then waits for it to be still).
 * @param keyword what the search box restricts the list by, '' for nothing
 */
export async function readTable(
  site: SiteDeclaration,
  page: TablePage,
  document: Document,
  keyword: string,
  signal: AbortSignal,
): Promise<Result<SheetDraft> | null> {
  const refuse = (code: RefusalCode, shape: string): Refused => ({
    ok: false,
    refusal: { code, page: page.id, channel: 'table', shape: shape.slice(0, 300) },
  });
  const grid = findGrid(document, page.table);
  if (!grid) return refuse('no-table', `tables:${document.querySelectorAll('table').length}`);
  const mapped = mapColumns(grid, page);
  if (!mapped.some(({ column }) => column.unit !== 'text')) {
    return refuse('header-unknown', `headers:${grid.headers.length}`);
  }
  const words = wordsOf(document, grid, page, keyword);
  if (!words) return refuse('bad-period', page.table.periodLabel);
  const columns = mapped.filter(({ column }) => isOfPeriod(page, column.as, words.period));
  const read = await readRows(grid, columns, page, signal);
  if (!read.ok) return refuse(read.code, read.shape);
  if (signal.aborted || moved(document, grid, words, page, keyword)) return null;
  if (read.rows.length === 0) return refuse('empty-table', `rows:${grid.rows.length}`);
  const level = page.table.levelOf ? page.table.levelOf(document, grid.rows) : page.levels[0];
  if (!level) return refuse('bad-id', 'level');
  const draft = { level, ...draftOf(site, page, document, grid, columns, words, read.rows) };
  return { ok: true, value: draft };
}

function wordsOf(document: Document, grid: Grid, page: TablePage, keyword: string): Words | null {
  const period = shownPeriod(document, page.table);
  const paging = shownPaging(grid.root, page.table);
  return period && paging ? { period, scope: shownScope(document, page.table, keyword), paging } : null;
}

type Rows =
  | { readonly ok: true; readonly rows: readonly SheetRow[] }
  | { readonly ok: false; readonly code: RefusalCode; readonly shape: string };

async function readRows(
  grid: Grid,
  columns: readonly MappedColumn[],
  page: TablePage,
  signal: AbortSignal,
): Promise<Rows> {
  const rows: SheetRow[] = [];
  const seen = new Set<string>();
  for (const [at, element] of grid.rows.entries()) {
    if (at > 0 && at % SLICE === 0) await nextSlice();
    if (signal.aborted) break;
    const reading = readRow(element, columns, grid.headers, page);
    if (reading.kind === 'refused') return { ok: false, code: reading.code, shape: reading.shape };
    if (reading.kind === 'none') continue;
    if (seen.has(reading.row.product)) return { ok: false, code: 'bad-id', shape: 'product given twice' };
    if (rows.length >= MOST_ROWS) return { ok: false, code: 'too-large', shape: `rows:${grid.rows.length}` };
    seen.add(reading.row.product);
    rows.push(reading.row);
  }
  return { ok: true, rows };
}

/** Whether the page put other rows, another period or another page there while we were reading. */
function moved(document: Document, grid: Grid, words: Words, page: TablePage, keyword: string): boolean {
  const now = findGrid(document, page.table);
  if (!now || now.rows.length !== grid.rows.length) return true;
  if (now.rows.some((row, at) => row !== grid.rows[at])) return true;
  return JSON.stringify(wordsOf(document, now, page, keyword)) !== JSON.stringify(words);
}

/** Exact arithmetic on what the page states, never a platform's habit; null where that is too little. */
function pageSizeOf({ page, last, total, pageSize }: Paging, rows: number): number | null {
  if (pageSize !== null) return pageSize >= rows ? pageSize : null;
  if (page === 1 || (last !== null && page < last)) return rows;
  if (total === null || page !== last) return null;
  const full = (total - rows) / (page - 1);
  return Number.isSafeInteger(full) && full >= rows ? full : null;
}

function listingOf(grid: Grid, columns: readonly MappedColumn[], paging: Paging, rows: number): Listing | null {
  const pageSize = pageSizeOf(paging, rows);
  if (pageSize === null || (paging.total !== null && paging.total < rows)) return null;
  const sorted = columns.find(({ at }) => grid.headerCells[at]?.getAttribute('aria-sort')?.endsWith('ending'));
  const order = sorted ? grid.headerCells[sorted.at]?.getAttribute('aria-sort') : null;
  return {
    page: paging.page,
    pageSize,
    total: paging.total,
    orderBy: sorted?.column.as ?? null,
    descending: order !== 'ascending',
  };
}

function draftOf(
  site: SiteDeclaration,
  page: TablePage,
  document: Document,
  grid: Grid,
  mapped: readonly MappedColumn[],
  { period, scope, paging }: Words,
  rows: readonly SheetRow[],
): Omit<SheetDraft, 'level'> {
  const columns = mapped.map(({ column }) => column);
  const name = site.shopName(document);
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
    listing: listingOf(grid, mapped, paging, rows.length),
    adapter: `${page.id}@${page.version}`,
    identities: name ? [{ kind: 'page-text', value: name }] : [],
    hints: { gone: [], unknown: unknownColumns(grid, page) },
  };
}
