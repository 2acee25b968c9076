/** Items as a person left them: what was said of one holds as long as it stands as it stood then. */
import type { Confirmation } from './confirmation.ts';
import { movementKey } from './movement-key.ts';
import type { Reconciled } from './reconcile.ts';
import { OPEN, type Status } from './statuses.ts';

function keyOf({ order, status, bills, orders }: Reconciled): string {
  const [bill, line] = [bills[0], orders[0]];
  if (order !== null && status !== 'duplicate') return `order|${order}`;
  if (bill) return `${status === 'duplicate' ? 'again' : 'movement'}|${movementKey(bill)}`;
  return `line|${JSON.stringify([line?.layout, line?.product, line?.article, line?.paidAt, line?.receivable])}`;
}

/** Each item with what it is known by from one reconciliation to the next, whichever file told of it; alike ones numbered. */
export function withKeys(items: readonly Reconciled[]): readonly Reconciled[] {
  const seen = new Map<string, number>();
  return items.map((item) => {
    const alike = keyOf(item);
    const nth = (seen.get(alike) ?? 0) + 1;
    seen.set(alike, nth);
    return { ...item, key: nth === 1 ? alike : `${alike}|${nth}` };
  });
}

/** @param items of `withKeys` */
export function withReviews(
  items: readonly Reconciled[],
  confirmations: readonly Confirmation[],
): readonly Reconciled[] {
  const said = new Map(confirmations.map((one) => [one.key, one]));
  return items.map((item) => {
    const one = said.get(item.key);
    if (!one) return item.review === null ? item : { ...item, review: null };
    const holds = one.status === item.status && one.difference === item.difference;
    return { ...item, review: { ...one, holds } };
  });
}

export const isConfirmed = ({ review }: Reconciled): boolean => review?.holds === true;

/** Whether a person has to look at it still. */
export const isOpen = (item: Reconciled): boolean => OPEN.has(item.status) && !isConfirmed(item);

/** Which items are listed. */
export type Show = 'all' | 'open' | 'confirmed' | Status;

export function isShown(item: Reconciled, show: Show): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'open':
      return isOpen(item);
    case 'confirmed':
      return isConfirmed(item);
    default:
      return item.status === show;
  }
}
