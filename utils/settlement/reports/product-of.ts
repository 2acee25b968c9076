import { madeOnce } from '../made-once.ts';
import type { Movement } from '../movement.ts';
import { tellingLines } from '../order-due.ts';
import type { OrderLine } from '../order-row.ts';
import type { Reconciled } from '../reconciled.ts';

type ByProduct = ReadonlyMap<string | null, readonly OrderLine[]>;

function byProduct(orders: Reconciled['orders']): ByProduct {
  const found = new Map<string | null, OrderLine[]>();
  for (const line of tellingLines(orders)) {
    const own = found.get(line.product);
    if (own) own.push(line);
    else found.set(line.product, [line]);
  }
  return found;
}

/** An order is asked for each of its movements. */
const once = madeOnce<Reconciled['orders'], ByProduct>();

/** Lines of an order in one export, by product; null = the export says none. */
export function linesByProduct({ orders }: Pick<Reconciled, 'orders'>): ByProduct {
  return once(orders, '', () => byProduct(orders));
}

/** The product a row is of: as the bill says, or the only one its order holds. */
export function productOf(item: Reconciled, { product }: Movement): string | null {
  if (product !== null) return product;
  const own = linesByProduct(item);
  const [first = null] = own.size === 1 ? own.keys() : [];
  return first;
}
