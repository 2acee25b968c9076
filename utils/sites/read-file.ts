/** From the tables of an official file to sheet drafts: by declared headers, all of it or nothing. */
import type { CurrencyCode } from '../metrics/currencies.ts';
import type { MetricId } from '../metrics/vocabulary.ts';
import { FileFault, type FileRefusal } from '../sheets/file-refusal.ts';
import type { FileRow, FileTable } from '../sheets/file-table.ts';
import type { SheetDraft } from '../sheets/sheet.ts';
import { FileDrafts } from './file-drafts.ts';
import type { FileLayout } from './file-layout.ts';
import { type PeriodQuestion, TablePeriod } from './file-period.ts';
import { type TableReading, TableRows } from './file-rows.ts';
import { plainTable } from './foreign-rows.ts';
import { type LayoutMatch, matchLayout, SCORED_ROWS } from './match-layout.ts';

export interface KnownLayout {
  /** Id of the site it is a file of; its file channel may be switched off. */
  readonly site: string;
  readonly layout: FileLayout;
  /** Metrics its platform is known not to have. */
  readonly lacks: readonly MetricId[];
}

export interface ReadFileOptions extends PeriodQuestion {
  readonly layouts: readonly KnownLayout[];
  /** What the operator said of a file whose signs leave it open; null = was not asked. */
  readonly currency?: CurrencyCode | null;
  readonly signal: AbortSignal;
  /** Rows gone through so far. */
  readonly onRows?: (rows: number) => void;
}

export interface FileReading {
  /** Of the first sheet that is one. */
  readonly layout: FileLayout;
  /** Ids of the sites its sheets are files of. */
  readonly sites: readonly string[];
  /** Name of the shop where the file states it. */
  readonly shop: string | null;
  /** Of its amounts. */
  readonly currency: CurrencyCode;
  readonly drafts: readonly SheetDraft[];
  readonly tables: readonly TableReading[];
  /** Names of sheets that are no layout we know. */
  readonly unread: readonly string[];
}

export type FileResult =
  | { readonly ok: true; readonly value: FileReading }
  | { readonly ok: false; readonly refusal: FileRefusal };

/** By layout and columns: a list that goes on in the next sheet of a workbook is one list. */
type Lists = Map<string, FileDrafts>;

interface ListOf {
  readonly match: LayoutMatch;
  readonly currency: CurrencyCode;
}

function draftsFor({ match, currency }: ListOf, lists: Lists, layouts: readonly KnownLayout[]): FileDrafts {
  const { layout, columns } = match;
  const key = JSON.stringify([layout.page, layout.level, currency, columns.map(({ field, as }) => [field, as])]);
  const known = lists.get(key);
  if (known) return known;
  const lacks = layouts.find((one) => one.layout === layout)?.lacks ?? [];
  const fresh = new FileDrafts({ layout, columns, lacks, currency });
  lists.set(key, fresh);
  return fresh;
}

interface OpenTable extends ListOf {
  readonly rows: TableRows;
}

interface Head {
  readonly name: string;
  /** The rows so far, those above the header too. */
  readonly head: readonly FileRow[];
}

/** A table abroad has to be known to its end before its first figure is understood. */
function openTable(match: LayoutMatch, { name, head }: Head, lists: Lists, options: ReadFileOptions): OpenTable {
  const of = match.layout.abroad
    ? plainTable(head, match, options.currency ?? null)
    : ({ match, currency: 'CNY', rows: head } as const);
  const period = new TablePeriod(of.match, head.slice(0, match.headerRow), options);
  const rows = new TableRows(of.match, period, draftsFor(of, lists, options.layouts), name);
  rows.addAll(of.rows);
  return { match: of.match, currency: of.currency, rows };
}

/** Goes through one table. @returns null when it is none we know, `empty` when nothing stands in it */
async function goThrough(
  { name, rows }: FileTable,
  lists: Lists,
  options: ReadFileOptions,
): Promise<OpenTable | 'empty' | null> {
  const layouts = options.layouts.map(({ layout }) => layout);
  const head: FileRow[] = [];
  let match: LayoutMatch | null = null;
  let open: OpenTable | null = null;
  for await (const run of rows) {
    options.signal.throwIfAborted();
    if (open) open.rows.addAll(run);
    else {
      // One by one: a run may be longer than arguments may be.
      for (const row of run) head.push(row);
      if (head.length < SCORED_ROWS) continue;
      match ??= matchLayout(head, layouts);
      if (!match) return null;
      if (!match.layout.abroad) open = openTable(match, { name, head }, lists, options);
    }
    options.onRows?.(open?.rows.number ?? head.length);
  }
  match ??= matchLayout(head, layouts);
  if (!match) return head.some((row) => row.some((cell) => cell !== null)) ? null : 'empty';
  open ??= openTable(match, { name, head }, lists, options);
  open.rows.finish();
  return open;
}

/** The same with the sheet's name in whatever is refused. */
async function readTable(table: FileTable, lists: Lists, options: ReadFileOptions) {
  try {
    return await goThrough(table, lists, options);
  } catch (error) {
    if (!(error instanceof FileFault) || error.refusal.sheet !== '') throw error;
    throw new FileFault(error.refusal.code, { ...error.refusal, sheet: table.name });
  }
}

async function read(tables: readonly FileTable[], options: ReadFileOptions): Promise<FileReading> {
  const lists: Lists = new Map();
  const opened: OpenTable[] = [];
  const unread: string[] = [];
  for (const table of tables) {
    const found = await readTable(table, lists, options);
    if (found === null) unread.push(table.name);
    else if (found !== 'empty') opened.push(found);
  }
  const [first] = opened;
  if (!first) throw new FileFault(unread.length > 0 ? 'layout-unknown' : 'file-empty');
  const shops = new Set(opened.flatMap(({ rows }) => [...rows.shops]));
  const { layout } = first.match;
  // Figures of two shops, or of two platforms, cannot all be those of the one they would go to.
  if (shops.size > 1 || opened.some(({ match }) => match.layout.platform !== layout.platform)) {
    throw new FileFault('other-shop');
  }
  const { currency } = first;
  if (opened.some((one) => one.currency !== currency)) throw new FileFault('currency-mixed');
  const [shop = null] = shops;
  const drafts = [...lists.values()].flatMap((list) => list.finish(shop));
  if (drafts.length === 0) throw new FileFault('file-empty');
  const found = new Set(opened.map(({ match }) => match.layout));
  const sites = options.layouts.flatMap((known) => (found.has(known.layout) ? known.site : []));
  return { layout, sites, shop, currency, drafts, tables: opened.map(({ rows }) => rows.reading()), unread };
}

/** Never throws but the signal's reason and what the tables themselves throw besides refusals. */
export async function readFile(tables: readonly FileTable[], options: ReadFileOptions): Promise<FileResult> {
  try {
    return { ok: true, value: await read(tables, options) };
  } catch (error) {
    if (error instanceof FileFault) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
