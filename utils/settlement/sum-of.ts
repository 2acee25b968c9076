import type { Amount } from './amount.ts';
import type { BillEntry, EntryClass } from './bill-row.ts';

/** What entries of some classes come to. */
export function sumOf(entries: Iterable<BillEntry>, classes: ReadonlySet<EntryClass>): Amount {
  let sum = 0;
  for (const entry of entries) if (classes.has(entry.class)) sum += entry.amount;
  return sum;
}
