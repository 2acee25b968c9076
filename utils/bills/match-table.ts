/** Which declared layout a table is, known by its headers alone, and where each of its columns stands. */
import { cleanText } from '../sheets/clean-text.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { normalHeader } from '../sheets/header-text.ts';
import type { TableLayout } from './table-layout.ts';

/** Lines above the header are few. */
export const SCORED_ROWS = 30;

export interface PlacedColumn {
  readonly at: number;
  /** As it stands in the file. */
  readonly header: string;
}

export interface TableMatch<Role extends string, Layout extends TableLayout<Role>> {
  readonly layout: Layout;
  readonly header: HeaderRow;
  readonly columns: ReadonlyMap<Role, PlacedColumn>;
}

/** Headers in the form they are compared in → the places they stand at. */
function placesOf(row: FileRow): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  row.forEach((cell, at) => {
    const key = normalHeader(cleanText(cell ?? ''));
    if (key === '') return;
    const known = places.get(key);
    if (known) known.push(at);
    else places.set(key, [at]);
  });
  return places;
}

type Places = ReturnType<typeof placesOf>;

/** A row that may be the header of its table. */
export interface HeaderRow {
  /** From 0. */
  readonly at: number;
  readonly cells: FileRow;
  readonly places: Places;
}

/** Rows that may be a table's header; of none we know is one wider than `columns`. */
export function headerRows(rows: readonly FileRow[], columns: number): readonly HeaderRow[] {
  return rows
    .slice(0, SCORED_ROWS)
    .flatMap((cells, at) => (cells.length > columns ? [] : [{ at, cells, places: placesOf(cells) }]));
}

const has = (places: Places, names: readonly string[]): boolean => names.some((name) => places.has(normalHeader(name)));

/** Whether one of the rows has all of these headers. */
export function isHeadedBy(rows: readonly HeaderRow[], names: readonly string[]): boolean {
  return rows.some(({ places }) => names.every((name) => has(places, [name])));
}

/**
 * Where one of these headers stands; null where none does.
 * @throws FileFault fields-changed for one that stands twice: which of the two is meant cannot be told
 */
export function placeOf({ places, cells }: HeaderRow, names: readonly string[]): PlacedColumn | null {
  for (const name of names) {
    const found = places.get(normalHeader(name)) ?? [];
    const [at] = found;
    if (at === undefined) continue;
    if (found.length > 1) throw new FileFault('fields-changed', { column: name });
    return { at, header: cleanText(cells[at] ?? '') };
  }
  return null;
}

function matchOf<Role extends string, Layout extends TableLayout<Role>>(
  layout: Layout,
  header: HeaderRow,
): TableMatch<Role, Layout> | null {
  if (!layout.required.every((group) => has(header.places, group))) return null;
  const columns = new Map<Role, PlacedColumn>();
  for (const { role, headers } of layout.columns) {
    const found = placeOf(header, headers);
    if (found) columns.set(role, found);
  }
  return { layout, header, columns };
}

/**
 * The layout and row with the most known headers, of equals the one declared first; null when none fits.
 * @throws FileFault fields-changed for a known header that stands twice
 */
export function matchTable<Role extends string, Layout extends TableLayout<Role>>(
  rows: readonly HeaderRow[],
  layouts: readonly Layout[],
): TableMatch<Role, Layout> | null {
  let best: TableMatch<Role, Layout> | null = null;
  for (const row of rows) {
    for (const layout of layouts) {
      const found = matchOf<Role, Layout>(layout, row);
      if (found && (best === null || found.columns.size > best.columns.size)) best = found;
    }
  }
  return best;
}

/** Headers nobody declared: their values are never read. */
export function leftOutOf({ cells }: HeaderRow, taken: readonly PlacedColumn[]): readonly string[] {
  const used = new Set(taken.map(({ at }) => at));
  return cells.flatMap((cell, at) => (cell === null || used.has(at) ? [] : [cleanText(cell)]));
}
