/** From the table a page shows to a sheet draft: by header words, never by class names. */
import { isTaught } from '../recipes/taught-page.ts';
import { MOST_SHEET_ROWS } from '../sheets/rows-of-sheet.ts';
import type { Refusal, RefusalCode } from '../sheets/sheet.ts';
import type { FoundGrid, Grid } from './grid.ts';
import { shownPaging, shownPeriod, shownScope } from './page-words.ts';
import { isOfPeriod, type SiteDeclaration, type TablePage } from './site.ts';
import { Slices } from './slices.ts';
import { Stillness } from './stillness.ts';
import { pageSurfaces, type Surface } from './surfaces.ts';
import { type MappedColumn, mapColumns, readRow } from './table-cells.ts';
import { draftOf, type Words } from './table-draft.ts';
import { findGrid } from './table-grid.ts';
import {
  type PartRow,
  partOfRow,
  rowKey,
  type Splitting,
  spanOf,
  splittingOf,
  type TableDraft,
} from './table-parts.ts';
import { totalCells } from './table-total.ts';
import { hasUnseenRows } from './unseen-rows.ts';

type Refused = { readonly ok: false; readonly refusal: Refusal };
export type TableReading =
  /** `more`: the list has rows that are not in the page now, and come as the operator scrolls. */
  { readonly ok: true; readonly value: TableDraft; readonly more: boolean } | Refused;

function refuse(page: TablePage, code: RefusalCode, shape: string): Refused {
  return { ok: false, refusal: { code, page: page.id, channel: 'table', shape: shape.slice(0, 300) } };
}

/**
 * The table as a draft, or why it is refused; null when aborted or when the page changed the table
 * meanwhile (the caller then waits for it to be still).
 * @param keyword what the search box restricts the list by, '' for nothing
 * @param grid the table, where whoever calls has just found it
 */
export async function readTable(
  site: SiteDeclaration,
  page: TablePage,
  document: Document,
  keyword: string,
  signal: AbortSignal,
  grid: FoundGrid | null = findGrid(document, page),
): Promise<TableReading | null> {
  if (!grid) return refuse(page, 'no-table', `tables:${document.querySelectorAll('table').length}`);
  const surfaces = pageSurfaces(document);
  const still = new Stillness(surfaces);
  try {
    return await read(grid, { site, page: grid.page, document, keyword, signal, surfaces, still });
  } finally {
    still.end();
  }
}

interface Shown {
  readonly site: SiteDeclaration;
  readonly page: TablePage;
  readonly document: Document;
  readonly keyword: string;
  readonly signal: AbortSignal;
  readonly surfaces: readonly Surface[];
  readonly still: Stillness;
}

async function read(grid: Grid, shown: Shown): Promise<TableReading | null> {
  const { site, page, document, signal, surfaces } = shown;
  const slices = new Slices();
  const mapped = mapColumns(grid, page);
  if (!mapped.some(({ column }) => column.unit !== 'text')) {
    return refuse(page, 'header-unknown', `headers:${grid.headers.length}`);
  }
  // When it was taught each of its columns had a name of its own.
  if (
    isTaught(page.id) &&
    mapped.some(({ column }) => grid.headers.filter((text) => text === column.field).length > 1)
  ) {
    return refuse(page, 'header-unknown', 'header twice');
  }
  const split = page.table.parts ? splittingOf(grid, page.table.parts) : null;
  if (typeof split === 'string') return refuse(page, 'parts-hidden', split);
  const words = wordsOf(grid, surfaces, shown);
  if (!words) return refuse(page, 'bad-period', page.table.periodLabel);
  const columns = mapped.filter(({ column }) => isOfPeriod(page, column.as, words.period));
  const rows = await readRows(grid, columns, { page, slices, signal, split, words });
  if (!rows.ok) return refuse(page, rows.code, rows.shape);
  if (slices.isOver) await slices.next();
  if (signal.aborted || moved(grid, words, shown)) return null;
  if (rows.rows.length === 0) return refuse(page, 'empty-table', `rows:${grid.rows.length}`);
  const parts = grid.rows.flatMap((row) => row.parts);
  const level = page.table.levelOf ? page.table.levelOf(document, parts) : page.levels[0];
  if (!level) return refuse(page, 'bad-id', 'level');
  const more = hasUnseenRows(grid, words.paging, rows.rows.length);
  const { totals } = rows;
  const period = (page.table.parts?.daysInRows && spanOf(rows.rows)) || words.period;
  const drawn = draftOf(site, page, document, { grid, columns, words: { ...words, period }, more }, rows.rows);
  return { ok: true, value: { level, ...drawn, ...(totals && { totals }) }, more };
}

type Asked = Pick<Shown, 'page' | 'keyword'>;

function wordsOf({ root }: Grid, surfaces: readonly Surface[], { page: { table }, keyword }: Asked): Words | null {
  const period = shownPeriod(surfaces, table);
  const paging = shownPaging(root, surfaces, table);
  return period && paging ? { period, scope: shownScope(surfaces, table, keyword), paging } : null;
}

type Rows =
  | { readonly ok: true; readonly rows: readonly PartRow[]; readonly totals?: readonly (string | null)[] }
  | { readonly ok: false; readonly code: RefusalCode; readonly shape: string };

interface Asking extends Pick<Shown, 'page' | 'signal'> {
  readonly words: Words;
  readonly slices: Slices;
  readonly split: Splitting | null;
}

async function readRows(
  grid: Grid,
  columns: readonly MappedColumn[],
  { page, slices, signal, split, words }: Asking,
): Promise<Rows> {
  const rows: PartRow[] = [];
  const seen = new Set<string>();
  let totals: readonly (string | null)[] | null = null;
  for (const element of grid.rows) {
    if (slices.isOver) await slices.next();
    if (signal.aborted) break;
    const reading = readRow(element, columns, grid.headers, page);
    if (reading.kind === 'refused') return { ok: false, ...reading };
    if (reading.kind === 'none') {
      totals ??= totalCells(element.cells, columns, grid.headers);
      continue;
    }
    const part = split && partOfRow(element, split, words);
    if (split && !part) return { ok: false, code: 'bad-period', shape: 'day of a row' };
    const row: PartRow = part ? { ...reading.row, part } : reading.row;
    const key = rowKey(row);
    if (seen.has(key)) return { ok: false, code: 'bad-id', shape: 'product given twice' };
    if (rows.length >= MOST_SHEET_ROWS) return { ok: false, code: 'too-large', shape: `rows:${grid.rows.length}` };
    seen.add(key);
    rows.push(row);
  }
  return { ok: true, rows, ...(totals && { totals }) };
}

/** Whether the page put other rows, another period or another page there while we were reading. */
function moved(grid: Grid, words: Words, { page, document, keyword, still }: Shown): boolean {
  if (!still.broken) return false;
  const now = findGrid(document, page);
  if (!now || now.rows.length !== grid.rows.length) return true;
  if (now.rows.some(({ parts }, at) => parts.some((part, n) => part !== grid.rows[at]?.parts[n]))) return true;
  return JSON.stringify(wordsOf(now, pageSurfaces(document), { page, keyword })) !== JSON.stringify(words);
}
