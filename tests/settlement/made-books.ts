/** Books in small: orders and movements of bills, each with one thing of its own. */
import type { BillEntry, BillRow, EntryClass } from '../../utils/settlement/bill-row.ts';
import type { OrderLine } from '../../utils/settlement/order-row.ts';
import type { Sourced } from '../../utils/settlement/sourced.ts';

/** Yuan as thousandths of a fen. */
export const yuan = (value: number): number => Math.round(value * 100_000);

let flows = 0;

export function order(id: string | null, receivable: number | null, more: Partial<OrderLine> = {}): OrderLine {
  return {
    file: 'orders',
    layout: 'orders',
    repeatsOrder: false,
    itemsOnly: false,
    row: 2,
    order: id,
    subOrder: null,
    product: null,
    article: null,
    quantity: 1,
    paidAt: '2026-10-10 10:00:00',
    doneAt: '2026-10-15 10:00:00',
    state: 'done',
    paid: receivable === null ? null : yuan(receivable),
    receivable: receivable === null ? null : yuan(receivable),
    refunded: null,
    streamer: null,
    ...more,
  };
}

/** A withdrawal on the last day of the month: bills were read up to there. */
export const upToTheEnd = (): Sourced<BillRow> =>
  bill(null, [entry('withdrawal', -1)], { at: '2026-10-31 23:00:00', link: { order: null, by: 'no-order' } });

export function entry(is: EntryClass, value: number): BillEntry {
  return { class: is, name: is, amount: yuan(value) };
}

export function bill(id: string | null, entries: readonly BillEntry[], more: Partial<BillRow> = {}): Sourced<BillRow> {
  flows++;
  return {
    file: 'bill',
    row: flows + 1,
    flow: `f${flows}`,
    at: '2026-10-16 08:00:00',
    link: id === null ? { order: null, by: null } : { order: id, by: 'order' },
    subOrder: null,
    product: null,
    amount: entries.reduce((sum, { amount }) => sum + amount, 0),
    entries,
    balance: null,
    pending: false,
    ...more,
  };
}
