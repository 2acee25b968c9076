import type { Reconciled } from '../settlement/reconciled.ts';

/** Whether an item is an order with money of its own: what stands twice, or is told by another bill, is shared there. */
export function isShared({ order, status, bills }: Reconciled): boolean {
  return order !== null && status !== 'duplicate' && bills.every(({ told }) => !told);
}
