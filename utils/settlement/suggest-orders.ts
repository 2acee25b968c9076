/** Orders a movement may be of, by amount and day alone (settlement reference A4): shown, never taken. */
import { type Day, daysBetween, parseDay } from '../time/day.ts';
import type { Amount } from './amount.ts';
import type { Reconciled } from './reconciled.ts';
import type { Status } from './statuses.ts';

/** Days between the movement and the nearest day of the order. */
const WITHIN_DAYS = 3;
const MOST = 5;
const AWAITED: ReadonlySet<Status> = new Set<Status>(['short', 'in-transit']);
/** Items whose movements may be of another order than they say. */
const HOMELESS: ReadonlySet<Status> = new Set<Status>(['needs-person', 'long', 'lone-refund']);

export interface OrderSuggestion {
  readonly order: string;
  readonly amount: Amount;
  readonly daysApart: number;
}

/** Whether its movements may be put to an order by a person. */
export const isHomeless = ({ status, bills, orders }: Reconciled): boolean =>
  HOMELESS.has(status) && bills.length > 0 && orders.length === 0;

const dayOf = (time: string | null | undefined): Day | null => (time ? parseDay(time.slice(0, 10)) : null);

/** Days on which money of an order may be seen: paid, confirmed, due. */
function daysOf({ orders, due }: Reconciled): readonly Day[] {
  return [...orders.flatMap(({ paidAt, doneAt }) => [dayOf(paidAt), dayOf(doneAt)]), due].filter((day) => day !== null);
}

/** Nearest first, at most five. */
export function suggestOrders(item: Reconciled, all: readonly Reconciled[]): readonly OrderSuggestion[] {
  const at = dayOf(item.bills[0]?.at);
  if (!isHomeless(item) || at === null || item.net.gross <= 0) return [];
  const amount = item.net.gross;
  const found = all.flatMap((one): readonly OrderSuggestion[] => {
    const owed = one.difference === null ? null : -one.difference;
    if (one.order === null || !AWAITED.has(one.status) || one.net.gross !== 0 || owed !== amount) return [];
    const apart = daysOf(one).map((day) => Math.abs(daysBetween(day, at)));
    const daysApart = apart.reduce((least, days) => Math.min(least, days), Number.POSITIVE_INFINITY);
    return daysApart <= WITHIN_DAYS ? [{ order: one.order, amount, daysApart }] : [];
  });
  return found.sort((a, b) => a.daysApart - b.daysApart || (a.order < b.order ? -1 : 1)).slice(0, MOST);
}
