/** How late money of a shop comes or goes: what names an order nobody read may be of one paid so long before. */
import { type Day, daysBetween, parseDay } from '../time/day.ts';
import type { BillRow, EntryClass } from './bill-row.ts';
import { INCOME, REFUNDS } from './classes.ts';
import type { OrderRow } from './order-row.ts';

/** Days from payment; null where no order that was read tells. */
export interface Waits {
  /** To the first money. */
  readonly income: number | null;
  /** To the last refund. */
  readonly refund: number | null;
}

const holds = ({ entries, pending }: BillRow, classes: ReadonlySet<EntryClass>): boolean =>
  !pending && entries.some((entry) => classes.has(entry.class));

const dayOf = (time: string | null | undefined): Day | null => (time ? parseDay(time.slice(0, 10)) : null);

const daysOf = (bills: readonly BillRow[], classes: ReadonlySet<EntryClass>): readonly string[] =>
  bills.flatMap((row) => (holds(row, classes) ? row.at : [])).sort();

/** @param orders lines of each, with its bills */
export function longestWaits(
  orders: ReadonlyMap<string, readonly OrderRow[]>,
  bills: ReadonlyMap<string, readonly BillRow[]>,
): Waits {
  const longest = { income: -1, refund: -1 };
  for (const [order, lines] of orders) {
    const rows = bills.get(order) ?? [];
    const paid = dayOf(lines.flatMap(({ paidAt }) => paidAt ?? []).sort()[0]);
    if (paid === null || rows.length === 0) continue;
    const [income, refund] = [dayOf(daysOf(rows, INCOME)[0]), dayOf(daysOf(rows, REFUNDS).at(-1))];
    if (income !== null) longest.income = Math.max(longest.income, daysBetween(paid, income));
    if (refund !== null) longest.refund = Math.max(longest.refund, daysBetween(paid, refund));
  }
  const said = (days: number) => (days < 0 ? null : days);
  return { income: said(longest.income), refund: said(longest.refund) };
}
