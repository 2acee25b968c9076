/** From the table a page shows to a sheet draft: by header words, never by class names. */
import type { Listing, Refusal, RefusalCode, Scope, SheetDraft, SheetRow } from '../sheets/sheet.ts';
import type { Period } from '../time/period.ts';
import { absentIn } from './absent-in.ts';
import type { Grid } from './grid.ts';
import { type Paging, shownPaging, shownPeriod, shownScope } from './page-words.ts';
import { shownShopName } from './shop-name.ts';
import { isOfPeriod, type SiteDeclaration, type TablePage } from './site.ts';
import { nextSlice } from './slices.ts';
import { pageSurfaces } from './surfaces.ts';
import { type MappedColumn, mapColumns, readRow } from './table-cells.ts';
import { findGrid } from './table-grid.ts';
import { totalCells } from './table-total.ts';
import { unknownColumns } from './unknown-columns.ts';
import { hasUnseenRows } from './unseen-rows.ts';

/** How long, in ms, rows are read before the page gets its turn. */
const SLICE = 12;
const MOST_ROWS = 1000;

type Refused = { readonly ok: false; readonly refusal: Refusal };
export type TableReading =
  /** `more`: the list has rows that are not in the page now, and come as the operator scrolls. */
  { readonly ok: true; readonly value: SheetDraft; readonly more: boolean } | Refused;

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
): Promise<TableReading | null> {
  const refuse = (code: RefusalCode, shape: string): Refused => ({
    ok: false,
    refusal: { code, page: page.id, channel: 'table', shape: shape.slice(0, 300) },
  });
  const grid = findGrid(document, page);
  if (!grid) return refuse('no-table', `tables:${document.querySelectorAll('table').length}`);
  const mapped = mapColumns(grid, page);
  if (!mapped.some(({ column }) => column.unit !== 'text')) {
    return refuse('header-unknown', `headers:${grid.headers.length}`);
  }
  const words = wordsOf(grid, page, keyword);
  if (!words) return refuse('bad-period', page.table.periodLabel);
  const columns = mapped.filter(({ column }) => isOfPeriod(page, column.as, words.period));
  const read = await readRows(grid, columns, page, signal);
  if (!read.ok) return refuse(read.code, read.shape);
  if (signal.aborted || moved(document, grid, words, page, keyword)) return null;
  if (read.rows.length === 0) return refuse('empty-table', `rows:${grid.rows.length}`);
  const parts = grid.rows.flatMap((row) => row.parts);
  const level = page.table.levelOf ? page.table.levelOf(document, parts) : page.levels[0];
  if (!level) return refuse('bad-id', 'level');
  const more = hasUnseenRows(grid, words.paging, read.rows.length);
  const { totals } = read;
  const drawn = draftOf(site, page, document, { grid, columns, words, more }, read.rows);
  return { ok: true, value: { level, ...drawn, ...(totals && { totals }) }, more };
}

function wordsOf({ root }: Grid, { table }: TablePage, keyword: string): Words | null {
  const surfaces = pageSurfaces(root.ownerDocument);
  const period = shownPeriod(surfaces, table);
  const paging = shownPaging(root, surfaces, table);
  return period && paging ? { period, scope: shownScope(surfaces, table, keyword), paging } : null;
}

type Rows =
  | { readonly ok: true; readonly rows: readonly SheetRow[]; readonly totals?: readonly (string | null)[] }
  | { readonly ok: false; readonly code: RefusalCode; readonly shape: string };

async function readRows(
  grid: Grid,
  columns: readonly MappedColumn[],
  page: TablePage,
  signal: AbortSignal,
): Promise<Rows> {
  const rows: SheetRow[] = [];
  const seen = new Set<string>();
  let began = performance.now();
  let totals: readonly (string | null)[] | null = null;
  for (const element of grid.rows) {
    if (performance.now() - began > SLICE) {
      await nextSlice();
      began = performance.now();
    }
    if (signal.aborted) break;
    const reading = readRow(element, columns, grid.headers, page);
    if (reading.kind === 'refused') return { ok: false, code: reading.code, shape: reading.shape };
    if (reading.kind === 'none') {
      totals ??= totalCells(element.cells, columns, grid.headers);
      continue;
    }
    if (seen.has(reading.row.product)) return { ok: false, code: 'bad-id', shape: 'product given twice' };
    if (rows.length >= MOST_ROWS) return { ok: false, code: 'too-large', shape: `rows:${grid.rows.length}` };
    seen.add(reading.row.product);
    rows.push(reading.row);
  }
  return { ok: true, rows, ...(totals && { totals }) };
}

/** Whether the page put other rows, another period or another page there while we were reading. */
function moved(document: Document, grid: Grid, words: Words, page: TablePage, keyword: string): boolean {
  const now = findGrid(document, page);
  if (!now || now.rows.length !== grid.rows.length) return true;
  if (now.rows.some(({ parts }, at) => parts.some((part, n) => part !== grid.rows[at]?.parts[n]))) return true;
  return JSON.stringify(wordsOf(now, page, keyword)) !== JSON.stringify(words);
}

interface Seen {
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

function draftOf(
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
