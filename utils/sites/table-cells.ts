/** The rows of a page's table as original text, by the words of its header. */

import { hasScrambledDigits } from '../metrics/figure-text.ts';
import { cleanText } from '../sheets/clean-text.ts';
import { withoutPersonalData } from '../sheets/personal-data.ts';
import type { RefusalCode, SheetColumn, SheetRow } from '../sheets/sheet.ts';
import { figureOf } from './cell-figure.ts';
import { isTotalLabel } from './cell-text.ts';
import type { Grid, GridRow } from './grid.ts';
import { productOf } from './row-product.ts';
import { isShown, leavesOf, shownText } from './shown-text.ts';
import type { FieldDeclaration, TablePage } from './site.ts';
import { productColumn } from './table-rows.ts';

const LONGEST = 500;
const NO_FIGURE = /^[-—–－]{1,3}$/;
const ID = /^\d{1,20}$/;

export interface MappedColumn {
  readonly at: number;
  readonly field: FieldDeclaration | 'title';
  readonly column: SheetColumn;
}

function titleColumn(at: number, header: string): MappedColumn {
  return { at, field: 'title', column: { field: header, as: 'title', unit: 'text' } };
}

function figureColumn(at: number, header: string, page: TablePage): MappedColumn | null {
  const field = page.fields.find(({ headers }) => headers.includes(header));
  return field ? { at, field, column: { field: header, as: field.as, unit: field.shownUnit } } : null;
}

/** The columns whose header the page declares, the product's title among them. */
export function mapColumns(grid: Grid, page: TablePage): readonly MappedColumn[] {
  const title = productColumn(grid, page);
  const mapped = new Map<string, MappedColumn>();
  grid.headers.forEach((header, at) => {
    const column = at === title ? titleColumn(at, header) : figureColumn(at, header, page);
    if (column && !mapped.has(column.column.as)) mapped.set(column.column.as, column);
  });
  return [...mapped.values()];
}

/** One row: its product and cells, `null` for a row that is no product's, or why the table is refused. */
export type RowReading =
  | { readonly kind: 'row'; readonly row: SheetRow }
  | { readonly kind: 'none' }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly shape: string };

const NONE: RowReading = { kind: 'none' };

function textCell(text: string | null): string | null {
  const clean = text === null ? '' : withoutPersonalData(cleanText(text));
  return clean === '' || clean.length > LONGEST ? null : clean;
}

function cellText(cell: Element, { field }: MappedColumn, page: TablePage): string | null {
  if (field === 'title') return textCell(page.table.titleOf(cell));
  if (field.shownUnit === 'text') return textCell(leavesOf(cell, 1)[0] ?? null);
  const text = figureOf(cell);
  return text === null || NO_FIGURE.test(text) || text.length > LONGEST ? null : text;
}

/** Sums, placeholders and unfolded details name no product; anything else without an id is in doubt. */
function withoutProduct({ parts, cells }: GridRow): RowReading {
  const distinct = new Set(cells.filter((cell) => cell !== undefined));
  if (distinct.size <= 1 || parts.every((part) => shownText(part) === '')) return NONE;
  if ([...distinct].some((cell) => isTotalLabel(leavesOf(cell, 1)[0] ?? ''))) return NONE;
  return { kind: 'refused', code: 'bad-id', shape: `row without id, cells:${distinct.size}` };
}

/** Measuring rows of table kits among them. */
export const isHiddenRow = (part: Element): boolean => part.getAttribute('aria-hidden') === 'true' || !isShown(part);

export function readRow(
  row: GridRow,
  columns: readonly MappedColumn[],
  headers: readonly string[],
  page: TablePage,
): RowReading {
  if (row.parts.every(isHiddenRow)) return NONE;
  const { cells } = row;
  const product = productOf(row, page, headers);
  if (product === null) return withoutProduct(row);
  if (!(page.table.idPattern ?? ID).test(product))
    return { kind: 'refused', code: 'bad-id', shape: `id of ${product.length} characters` };
  // A fixed header ends in an empty cell over the scroll bar; any other difference shifts the columns.
  const spare = headers.slice(cells.length);
  if (cells.length > headers.length || spare.some((text) => text !== '')) {
    return { kind: 'refused', code: 'header-unknown', shape: `cells:${cells.length} headers:${headers.length}` };
  }
  const texts = columns.map((column) => {
    const cell = cells[column.at];
    return cell ? cellText(cell, column, page) : null;
  });
  const scrambled = columns.filter(({ field }, n) => field !== 'title' && hasScrambledDigits(texts[n] ?? ''));
  if (scrambled.length > 0) return { kind: 'refused', code: 'scrambled-digits', shape: `cells:${scrambled.length}` };
  return { kind: 'row', row: { product, cells: texts } };
}
