import type { BillRow } from './bill-row.ts';
import type { OrderRow } from './order-row.ts';

type Rows =
  | { readonly kind: 'bill'; readonly rows: readonly BillRow[] }
  | { readonly kind: 'orders'; readonly rows: readonly OrderRow[] };

/** Days of the first and last of some rows; null where none says one. */
export interface Span {
  readonly first: string | null;
  readonly last: string | null;
}

export const NO_SPAN: Span = { first: null, last: null };

/** The days of some rows and the moment of one more; null where it says none. */
export function widened(span: Span, moment: string | null): Span {
  const day = moment?.slice(0, 10) ?? null;
  if (day === null) return span;
  const { first, last } = span;
  if (first !== null && last !== null && first <= day && day <= last) return span;
  return { first: first === null || day < first ? day : first, last: last === null || day > last ? day : last };
}

/** Whether two have a day in common. */
function shareDays(a: Span, b: Span): boolean {
  return a.first !== null && b.first !== null && a.first <= (b.last ?? b.first) && b.first <= (a.last ?? a.first);
}

/** What says no days may be of any. */
export const mayShareDays = (a: Span, b: Span): boolean => a.first === null || b.first === null || shareDays(a, b);

/** Days a table is of. */
export function spanOf(table: Rows): Span {
  if (table.kind === 'bill') return table.rows.reduce((span, { at }) => widened(span, at), NO_SPAN);
  return table.rows.reduce((span, { paidAt }) => widened(span, paidAt), NO_SPAN);
}
