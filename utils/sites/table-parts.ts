/** Tables that show a product once in each part of its figures: read as they stand, handed over a part apart. */
import type { Scope, SheetDraft, SheetRow } from '../sheets/sheet.ts';
import { dayOfInstant } from '../time/day.ts';
import { type Period, periodEnd, periodStart } from '../time/period.ts';
import { absentIn } from './absent-in.ts';
import type { Grid, GridRow } from './grid.ts';
import { periodFromText } from './page-words.ts';
import { type PartColumn, partFilters } from './part-column.ts';
import { leavesOf } from './shown-text.ts';
import type { SiteDeclaration, TablePage, TableParts } from './site.ts';

/** What a row speaks of, where its table is split. */
export interface RowPart {
  /** Those of the page among them. */
  readonly filters: Scope['filters'];
  readonly period: Period;
}

export interface PartRow extends SheetRow {
  readonly part?: RowPart;
}

/** A table as one draft, whatever parts its rows speak of; no sheet before `partsOf`. */
export interface TableDraft extends SheetDraft {
  readonly rows: readonly PartRow[];
}

/** What sets a row apart from every other of its table. */
export function rowKey({ product, part }: PartRow): string {
  return part ? JSON.stringify([product, part]) : product;
}

/** Where the columns stand that split a table. */
export interface Splitting {
  readonly columns: readonly (PartColumn & { readonly at: number })[];
  readonly dayAt: number;
}

/** The column under the first of these names that is shown, or -1. */
function columnUnder(names: readonly string[], { headers }: Grid): number {
  return names.map((name) => headers.indexOf(name)).find((at) => at >= 0) ?? -1;
}

/** @returns the filter whose column is not shown though it must be */
export function splittingOf(grid: Grid, { columns, required, dayHeaders, daysInRows }: TableParts): Splitting | string {
  const shown = columns.map((one) => ({ ...one, at: columnUnder(one.headers, grid) })).filter(({ at }) => at >= 0);
  const hidden = required.find((filter) => !shown.some((one) => one.filter === filter));
  const dayAt = columnUnder(dayHeaders, grid);
  if (daysInRows && dayAt < 0) return dayHeaders[0] ?? 'day';
  return hidden ?? { columns: shown, dayAt };
}

function textAt({ cells }: GridRow, at: number): string {
  const cell = cells[at];
  return cell ? (leavesOf(cell, 1)[0] ?? '') : '';
}

/** The days of a row within those the page states; null where they cannot be told, or are others. */
function periodOfRow(row: GridRow, dayAt: number, stated: Period): Period | null {
  if (dayAt < 0) return stated;
  const own = periodFromText(textAt(row, dayAt), []);
  if (!own) return null;
  if (periodStart(own) < periodStart(stated) || periodEnd(own) > periodEnd(stated)) return null;
  return own.kind === 'day' && own.day === dayOfInstant(Date.now()) ? { kind: 'live', day: own.day } : own;
}

/** @returns null where the row's days cannot be told */
export function partOfRow(
  row: GridRow,
  { columns, dayAt }: Splitting,
  { period: stated, scope }: Pick<SheetDraft, 'period' | 'scope'>,
): RowPart | null {
  const period = periodOfRow(row, dayAt, stated);
  return period && { filters: partFilters(columns, ({ at }) => textAt(row, at), scope.filters), period };
}

/** The days the rows of a table speak of together; null where none says its own. */
export function spanOf(rows: readonly PartRow[]): Period | null {
  const periods = rows.flatMap(({ part }) => part?.period ?? []);
  const [first] = periods;
  if (!first) return null;
  const from = periods.map(periodStart).reduce((one, other) => (other < one ? other : one));
  const to = periods.map(periodEnd).reduce((one, other) => (other > one ? other : one));
  return from === to ? first : { kind: 'range', from, to };
}

/**
 * The sheets of a table whose rows are set apart, null for any other. None of them is a page of a list: how
 * many rows a part has is nowhere said, only which page of the table it was read from. The table's row of sums is over all of them and belongs to none.
 */
export function partsOf(draft: TableDraft, site: SiteDeclaration, page: TablePage): readonly SheetDraft[] | null {
  const groups = new Map<string, { readonly part: RowPart; readonly rows: SheetRow[] }>();
  for (const { product, cells, part } of draft.rows) {
    if (!part) return null;
    const key = JSON.stringify(part);
    const group = groups.get(key) ?? { part, rows: [] };
    groups.set(key, group);
    group.rows.push({ product, cells });
  }
  const { totals: _, listing, ...same } = draft;
  return [...groups.values()].map(({ part: { filters, period }, rows }) => {
    const scope = { ...draft.scope, filters };
    const part = { ...same, scope, period, rows, listing: null, ...(listing && { within: listing }) };
    return { ...part, absent: absentIn(site, page, part, null) };
  });
}
