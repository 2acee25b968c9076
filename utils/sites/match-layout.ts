/** Which declared layout a table is, known by its headers alone, and where each of its columns stands. */
import { isMetricId } from '../metrics/vocabulary.ts';
import { cleanText } from '../sheets/clean-text.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { normalHeader } from '../sheets/header-text.ts';
import { isPersonalHeader } from '../sheets/personal-data.ts';
import type { SheetColumn } from '../sheets/sheet.ts';
import type { FileLayout } from './file-layout.ts';
import type { PartColumn } from './part-column.ts';

/** Lines above the header are few; rows below it are of no use for finding it. */
export const SCORED_ROWS = 30;

export interface PlannedColumn extends SheetColumn {
  readonly at: number;
  readonly takenOff?: true;
}

export interface LeftOut {
  readonly header: string;
  /** Nobody declared it, or it holds people's data. */
  readonly why: 'unknown' | 'personal';
}

export interface LayoutMatch {
  readonly layout: FileLayout;
  /** Place of the header among the rows of the table, from 0. */
  readonly headerRow: number;
  /** -1 where the table has no such column. */
  readonly productAt: number;
  readonly titleAt: number;
  readonly periodAt: number;
  readonly shopAt: number;
  readonly parts: readonly (PartColumn & { readonly at: number })[];
  readonly columns: readonly PlannedColumn[];
  readonly leftOut: readonly LeftOut[];
}

const LONGEST_HEADER = 120;

/** The headers of one row; people's columns are not among them. */
class Headers {
  readonly texts: readonly string[];
  readonly #places = new Map<string, number[]>();
  readonly #used = new Set<number>();

  constructor(row: FileRow) {
    this.texts = row.map((cell) => cleanText(cell ?? '').slice(0, LONGEST_HEADER));
    this.texts.forEach((text, at) => {
      if (text === '' || isPersonalHeader(text)) return;
      const key = normalHeader(text);
      this.#places.set(key, [...(this.#places.get(key) ?? []), at]);
    });
  }

  has(names: readonly string[]): boolean {
    return names.some((name) => this.#places.has(normalHeader(name)));
  }

  /** The column under one of these names, each column once; -1 when there is none. */
  take(names: readonly string[]): number {
    for (const name of names) {
      const places = this.#places.get(normalHeader(name)) ?? [];
      const [at] = places;
      if (at === undefined || this.#used.has(at)) continue;
      // Which of the two is the figure cannot be told.
      if (places.length > 1) throw new FileFault('fields-changed', { column: name });
      this.#used.add(at);
      return at;
    }
    return -1;
  }

  get used(): number {
    return this.#used.size;
  }

  leftOut(): LeftOut[] {
    return this.texts.flatMap((header, at): LeftOut[] => {
      if (header === '' || this.#used.has(at)) return [];
      return [{ header, why: isPersonalHeader(header) ? 'personal' : 'unknown' }];
    });
  }
}

function figureColumns(layout: FileLayout, headers: Headers, titleAt: number): PlannedColumn[] {
  const columns: PlannedColumn[] = [];
  const title = headers.texts[titleAt];
  if (title !== undefined) columns.push({ at: titleAt, field: title, as: 'title', unit: 'text' });
  for (const { as, headers: names, shownUnit, fileUnit, takenOff } of layout.fields) {
    if (columns.some((column) => column.as === as)) continue;
    const at = headers.take(names);
    const own = { at, field: headers.texts[at] ?? '', as, unit: fileUnit ?? shownUnit };
    if (at >= 0) columns.push(takenOff ? { ...own, takenOff } : own);
  }
  return columns;
}

const hasFigures = (fields: readonly Pick<SheetColumn, 'as'>[]): boolean => fields.some(({ as }) => isMetricId(as));

/** Of a taught layout at least half of the figures: fewer could be any file of a shop. */
function hasEnough({ taught, fields }: FileLayout, columns: readonly PlannedColumn[]): boolean {
  // A layout of figures has at least one of them; a list of states has none.
  if (!hasFigures(fields) || hasFigures(columns)) {
    const figures = (all: readonly Pick<SheetColumn, 'as'>[]) =>
      new Set(all.map(({ as }) => as).filter(isMetricId)).size;
    return !taught || figures(columns) * 2 >= figures(fields);
  }
  return false;
}

interface Plan {
  readonly match: LayoutMatch;
  readonly score: number;
}

/** @throws FileFault fields-changed for a known header that stands twice */
function planOf(layout: FileLayout, row: FileRow, headerRow: number): Plan | null {
  const headers = new Headers(row);
  if (!layout.required.every((group) => headers.has(group))) return null;
  const productAt = headers.take(layout.productHeaders);
  if (layout.level !== 'shop' && productAt < 0) return null;
  const titleAt = headers.take(layout.titleHeaders);
  const periodAt = headers.take(layout.periods.flatMap((source) => (source.from === 'column' ? source.headers : [])));
  const shopAt = headers.take(layout.shopHeaders);
  const parts = layout.parts.map((part) => ({ ...part, at: headers.take(part.headers) })).filter(({ at }) => at >= 0);
  const columns = figureColumns(layout, headers, titleAt);
  if (!hasEnough(layout, columns)) return null;
  const match = { layout, headerRow, productAt, titleAt, periodAt, shopAt, parts, columns, leftOut: headers.leftOut() };
  return { match, score: headers.used };
}

/** A taught layout whose header stands twice is another file; nobody said which of the two it is. */
function planOfTaught(layout: FileLayout, row: FileRow, headerRow: number): Plan | null {
  try {
    return planOf(layout, row, headerRow);
  } catch (error) {
    if (error instanceof FileFault) return null;
    throw error;
  }
}

function bestOf(rows: readonly FileRow[], layouts: readonly FileLayout[], plan: typeof planOf): LayoutMatch | null {
  let best: Plan | null = null;
  for (const [headerRow, row] of rows.slice(0, SCORED_ROWS).entries()) {
    for (const layout of layouts) {
      const found = plan(layout, row, headerRow);
      if (!found) continue;
      const more = best === null ? 1 : found.score - best.score;
      const asks = best === null ? 0 : layout.required.length - best.match.layout.required.length;
      if (more > 0 || (more === 0 && asks > 0)) best = found;
    }
  }
  return best?.match ?? null;
}

/**
 * The layout and row with the most known headers; of equals the layout that asks for more of them, then the one
 * declared first; what was taught only where no declared layout fits. null when none fits.
 * @throws FileFault fields-changed for a known header of a declared layout that stands twice
 */
export function matchLayout(rows: readonly FileRow[], layouts: readonly FileLayout[]): LayoutMatch | null {
  const taught = layouts.filter((layout) => layout.taught);
  const declared = layouts.filter((layout) => !layout.taught);
  return bestOf(rows, declared, planOf) ?? bestOf(rows, taught, planOfTaught);
}
