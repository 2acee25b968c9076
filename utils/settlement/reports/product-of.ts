import type { Movement } from '../movement.ts';
import { tellingLines } from '../order-due.ts';
import type { Reconciled } from '../reconciled.ts';

/** The product a row is of: as the bill says, or the only one its order holds. */
export function productOf({ orders }: Reconciled, { product }: Movement): string | null {
  if (product !== null) return product;
  const [first = null, ...others] = new Set(tellingLines(orders).map((line) => line.product));
  return others.length === 0 ? first : null;
}
