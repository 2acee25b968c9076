import { movementKey } from './movement-key.ts';
import type { Reconciled } from './reconciled.ts';

function keyOf({ bills, orders }: Reconciled): string {
  const [bill, line] = [bills[0], orders[0]];
  if (bill?.told) return `told|${movementKey(bill)}`;
  if (bill) return `again|${movementKey(bill)}`;
  return `line|${JSON.stringify([line?.layout, line?.product, line?.article, line?.paidAt, line?.receivable])}`;
}

/** Each item with what it is known by (those of orders have it) from one reconciliation to the next, whichever file told of it; alike ones numbered. */
export function withKeys(items: readonly Reconciled[]): readonly Reconciled[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    if (item.key !== '') return item;
    const alike = keyOf(item);
    const nth = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, nth);
    return { ...item, key: nth === 1 ? alike : `${alike}|${nth}` };
  });
}
