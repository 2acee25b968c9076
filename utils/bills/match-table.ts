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
  /** From 0. */
  readonly headerRow: number;
  readonly header: FileRow;
  readonly columns: ReadonlyMap<Role, PlacedColumn>;
}

/** Headers in the form they are compared in → the places they stand at. */
function placesOf(row: FileRow): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  row.forEach((cell, at) => {
    const key = normalHeader(cleanText(cell ?? ''));
    if (key !== '') places.set(key, [...(places.get(key) ?? []), at]);
  });
  return places;
}

type Places = ReturnType<typeof placesOf>;

const has = (places: Places, names: readonly string[]): boolean => names.some((name) => places.has(normalHeader(name)));

/** Whether one of the rows has all of these headers. */
export function isHeadedBy(rows: readonly FileRow[], names: readonly string[]): boolean {
  return rows.some((row) => {
    const places = placesOf(row);
    return names.every((name) => has(places, [name]));
  });
}

/** @throws FileFault fields-changed for a header that stands twice: which of the two is meant cannot be told */
function take(places: Places, names: readonly string[], row: FileRow): PlacedColumn | null {
  for (const name of names) {
    const found = places.get(normalHeader(name)) ?? [];
    const [at] = found;
    if (at === undefined) continue;
    if (found.length > 1) throw new FileFault('fields-changed', { column: name });
    return { at, header: cleanText(row[at] ?? '') };
  }
  return null;
}

/** Where one of these headers stands; null where none does. @throws FileFault fields-changed where it stands twice */
export function placeOf(row: FileRow, names: readonly string[]): PlacedColumn | null {
  return take(placesOf(row), names, row);
}

function matchOf<Role extends string, Layout extends TableLayout<Role>>(
  layout: Layout,
  row: FileRow,
  headerRow: number,
): TableMatch<Role, Layout> | null {
  const places = placesOf(row);
  if (!layout.required.every((group) => has(places, group))) return null;
  const columns = new Map<Role, PlacedColumn>();
  for (const { role, headers } of layout.columns) {
    const found = take(places, headers, row);
    if (found) columns.set(role, found);
  }
  return { layout, headerRow, header: row, columns };
}

/**
 * The layout and row with the most known headers, of equals the one declared first; null when none fits.
 * @throws FileFault fields-changed for a known header that stands twice
 */
export function matchTable<Role extends string, Layout extends TableLayout<Role>>(
  rows: readonly FileRow[],
  layouts: readonly Layout[],
): TableMatch<Role, Layout> | null {
  let best: TableMatch<Role, Layout> | null = null;
  for (const [at, row] of rows.slice(0, SCORED_ROWS).entries()) {
    for (const layout of layouts) {
      const found = matchOf<Role, Layout>(layout, row, at);
      if (found && (best === null || found.columns.size > best.columns.size)) best = found;
    }
  }
  return best;
}

/** Headers nobody declared: their values are never read. */
export function leftOutOf(header: FileRow, taken: readonly PlacedColumn[]): readonly string[] {
  const used = new Set(taken.map(({ at }) => at));
  return header.flatMap((cell, at) => (cell === null || used.has(at) ? [] : [cleanText(cell)]));
}
