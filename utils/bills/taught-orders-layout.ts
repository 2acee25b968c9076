/** Taught orders as the layout they would have been declared as. */
import { isTaughtOrders, type Taught, type TaughtOrders, type TaughtOrdersDraft } from '../settlement/taught-orders.ts';
import { MOMENTS, ORDER } from './layouts/taught.ts';
import { type HeaderRow, matchTable } from './match-table.ts';
import type { OrderLayout, OrderRole } from './order-layout.ts';
import type { OrderMatch } from './order-rows.ts';
import type { RoleColumn } from './table-layout.ts';
import { exactly, taughtRow } from './taught-layout.ts';

/** Nobody taught a word of it: then all that is known is that it is listed. */
const NO_WORD = /^\b$/;

export function ordersLayout(taught: Omit<TaughtOrders, 'version'>): OrderLayout {
  const { id, taughtAt, name, source, headers, columns, repeats, states } = taught;
  const receivable = columns.flatMap(({ role, header }) => (role === 'receivable' ? [header] : []));
  const saysState = columns.some(({ role }) => role === 'state');
  const rules = states.map(({ word, state }) => ({ words: exactly(word), state }));
  return {
    id,
    version: taughtAt,
    source,
    name: { zh: name, en: name },
    required: headers.map((header) => [header]),
    columns: columns.flatMap(({ role, header }): RoleColumn<OrderRole>[] =>
      role === 'receivable' ? [] : [{ role, headers: [header] }],
    ),
    receivable: [receivable],
    states: saysState ? [...rules, { words: NO_WORD, state: 'unknown' }] : [],
    orderNumber: ORDER,
    moments: MOMENTS,
    ...(repeats && { repeatsOrder: true, repeatsRefund: true }),
  };
}

/** Before it is taught. */
export const trialOrders = (draft: TaughtOrdersDraft): OrderLayout => ordersLayout({ ...draft, id: '', taughtAt: 0 });

/** Those taught last come first. */
export const taughtOrdersLayouts = (taught: readonly Taught[]): readonly OrderLayout[] =>
  taught
    .filter(isTaughtOrders)
    .sort((a, b) => b.taughtAt - a.taughtAt)
    .map(ordersLayout);

/** The first that fits; null where none does. */
export function matchTaughtOrders(rows: readonly HeaderRow[], layouts: readonly OrderLayout[]): OrderMatch | null {
  for (const layout of layouts) {
    const row = taughtRow(rows, layout);
    if (row) return matchTable<OrderRole, OrderLayout>([row], [layout]);
  }
  return null;
}
