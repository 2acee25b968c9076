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

/** Days a table is of. */
export function spanOf(table: Rows): Span {
  let first: string | null = null;
  let last: string | null = null;
  const times = table.kind === 'bill' ? table.rows.map(({ at }) => at) : table.rows.map(({ paidAt }) => paidAt);
  for (const time of times) {
    const day = time?.slice(0, 10) ?? null;
    if (day === null) continue;
    if (first === null || day < first) first = day;
    if (last === null || day > last) last = day;
  }
  return { first, last };
}
