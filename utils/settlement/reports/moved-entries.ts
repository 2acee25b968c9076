import { type BillEntry, OWN_NUMBER } from '../bill-row.ts';
import { isLost } from '../hand-match.ts';
import type { Movement } from '../movement.ts';
import type { Reconciled } from '../reconciled.ts';
import { type Part, type PayerOf, partOf } from './parts.ts';

export interface MovedEntry {
  readonly item: Reconciled;
  readonly row: Movement;
  readonly entry: BillEntry;
  readonly part: Part;
}

/** Whether a row moved money of its own: it is settled, and no other bill counts it. */
const counts = ({ told, pending }: Movement): boolean => !told && !pending;

/** A number a shop gave itself may be that of anything: an order was read under it, or money of one came. */
function isOfOrder({ orders, net }: Reconciled, row: Movement): boolean {
  if (orders.length > 0 || isLost(row)) return true;
  return row.link.order !== null && (row.link.by !== OWN_NUMBER || net.gross !== 0);
}

/** Every entry that moved money, once: not what is there twice, or is told by another bill. */
export function* movedEntries(items: readonly Reconciled[], payerOf: PayerOf): Generator<MovedEntry> {
  for (const item of items) {
    if (item.status === 'duplicate') continue;
    for (const row of item.bills) {
      if (!counts(row)) continue;
      const ofOrder = isOfOrder(item, row);
      for (const entry of row.entries) yield { item, row, entry, part: partOf(entry, payerOf, ofOrder) };
    }
  }
}
