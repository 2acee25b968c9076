/** Columns that split a product's figures into parts, of a page's table and of its official file alike. */
import { cleanText } from '../sheets/clean-text.ts';
import { withoutPersonalData } from '../sheets/personal-data.ts';
import type { Scope } from '../sheets/sheet.ts';

/**
 * A column that splits rows into parts of a product's figures (plan, carrier); they are never merged. Where
 * the source lacks the column its rows speak of the whole.
 */
export interface PartColumn {
  readonly headers: readonly string[];
  /** Name of the filter the part is kept under. */
  readonly filter: string;
  /** Value that means all parts together, such as 全部; null where there is none. */
  readonly whole: string | null;
}

const LONGEST_PART = 200;

/**
 * @param textOf what a row says in the column, '' for nothing
 * @param around filters in force for all of its rows
 */
export function partFilters<T extends PartColumn>(
  columns: readonly T[],
  textOf: (column: T) => string,
  around: Scope['filters'] = {},
): Scope['filters'] {
  const filters = Object.entries(around);
  for (const column of columns) {
    // Cut where a blank stands or in half a sign, it is cleaned as it would be when it comes back from a backup.
    const value = cleanText(withoutPersonalData(cleanText(textOf(column))).slice(0, LONGEST_PART));
    // An empty part is a part of its own, never the whole.
    if (value !== column.whole) filters.push([column.filter, value || '*']);
  }
  filters.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(filters);
}
