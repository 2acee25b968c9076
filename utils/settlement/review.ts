/** Items as a person left them: what was said of one holds as long as it stands as it stood then. */
import type { Confirmation } from './confirmation.ts';
import { BY_HAND } from './hand-match.ts';
import type { Reconciled } from './reconciled.ts';
import { OPEN, type Status } from './statuses.ts';

export function withReviews(
  items: readonly Reconciled[],
  confirmations: readonly Confirmation[],
): readonly Reconciled[] {
  const said = new Map(confirmations.map((one) => [one.key, one]));
  return items.map((item) => {
    const one = said.get(item.key);
    if (!one) return item.review === null ? item : { ...item, review: null };
    const holds = one.status === item.status && one.difference === item.difference && one.net === item.net.net;
    return { ...item, review: { ...one, holds } };
  });
}

export const isConfirmed = ({ review }: Reconciled): boolean => review?.holds === true;

/** Whether a person has to look at it still. */
export const isOpen = (item: Reconciled): boolean => OPEN.has(item.status) && !isConfirmed(item);

/** Whether some of its movements were put to it by a person. */
export const isByHand = ({ bills }: Reconciled): boolean => bills.some(({ link }) => link.by === BY_HAND);

/** Which items are listed. */
export type Show = 'all' | 'open' | 'confirmed' | 'by-hand' | Status;

export function isShown(item: Reconciled, show: Show): boolean {
  switch (show) {
    case 'all':
      return true;
    case 'open':
      return isOpen(item);
    case 'confirmed':
      return isConfirmed(item);
    case 'by-hand':
      return isByHand(item);
    default:
      return item.status === show;
  }
}
