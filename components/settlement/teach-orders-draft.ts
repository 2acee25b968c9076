/** What an operator has said so far of orders nobody knows. */
import type { LookedBill } from '../../utils/bills/look-at-bill.ts';
import type { SeenState } from '../../utils/bills/try-orders.ts';
import type { BillSource } from '../../utils/settlement/bill-source.ts';
import type { OrderState } from '../../utils/settlement/order-row.ts';
import {
  TAUGHT_ORDER_ROLES,
  type TaughtOrderRole,
  type TaughtOrdersDraft,
} from '../../utils/settlement/taught-orders.ts';

export interface TeachOrdersDraft {
  readonly name: string;
  readonly source: BillSource;
  /** Headers by role; a role without one stands in no column. */
  readonly columns: Readonly<Partial<Record<TaughtOrderRole, string>>>;
  readonly repeats: boolean;
  /** By word. */
  readonly states: Readonly<Record<string, OrderState>>;
}

export function firstOrdersDraft({ suggestedOrders }: LookedBill, source: BillSource): TeachOrdersDraft {
  const columns = Object.fromEntries(suggestedOrders.map(({ role, header }) => [role, header]));
  return { name: '', source, columns, repeats: false, states: {} };
}

/** What it comes to as data. */
export function ordersOf(
  { name, source, columns, repeats, states }: TeachOrdersDraft,
  { headers }: LookedBill,
  words: readonly SeenState[],
): TaughtOrdersDraft {
  return {
    name: name.trim(),
    source,
    headers,
    columns: TAUGHT_ORDER_ROLES.flatMap((role) => {
      const header = columns[role];
      return header === undefined ? [] : [{ role, header }];
    }),
    repeats,
    states: words.map(({ word, likely }) => ({ word, state: states[word] ?? likely })),
  };
}
