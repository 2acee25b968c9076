import type { BillEntry } from '../bill-row.ts';
import type { Movement } from '../movement.ts';
import type { Reconciled } from '../reconciled.ts';

/** Whether a row moved money of its own: it is settled, and no other bill counts it. */
const counts = ({ told, pending }: Movement): boolean => !told && !pending;

/** Every entry that moved money, once: not what is there twice, or is told by another bill. */
export function* movedEntries(
  items: readonly Reconciled[],
): Generator<{ readonly item: Reconciled; readonly row: Movement; readonly entry: BillEntry }> {
  for (const item of items) {
    if (item.status === 'duplicate') continue;
    for (const row of item.bills) {
      if (counts(row)) for (const entry of row.entries) yield { item, row, entry };
    }
  }
}
