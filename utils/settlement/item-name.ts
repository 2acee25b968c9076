import type { Reconciled } from './reconciled.ts';

/** What an item is called: its order, else what the bill calls the movement. A number that was lost is said to be, not hidden behind a name. */
export function itemName({ order, status, bills }: Reconciled, noNumber: string): string {
  if (order !== null) return order;
  return (status === 'needs-person' ? undefined : bills[0]?.entries[0]?.name) ?? noNumber;
}
