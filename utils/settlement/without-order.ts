/** Movements that name an order which was not read. */
import type { Amount } from './amount.ts';
import { type BillRow, OWN_NUMBER } from './bill-row.ts';
import { INCOME } from './classes.ts';
import type { Compared } from './compare-order.ts';
import { orderNet } from './order-net.ts';
import type { Span } from './span.ts';
import { sumOf } from './sum-of.ts';

/** Whether its order would be among those read, had the shop one: of this platform, and of days that were read. */
function wasLookedFor(bills: readonly BillRow[], { first, last }: Span): boolean {
  if (first === null || last === null || bills.every(({ link }) => link.by === OWN_NUMBER)) return false;
  const days = bills.map(({ at }) => at.slice(0, 10));
  const earliest = days.reduce((least, day) => (day < least ? day : least));
  return earliest >= first && earliest <= last;
}

/**
 * @param bills of one order, at least one
 * @param ordersRead days on which the orders read were paid
 */
export function withoutOrder(bills: readonly BillRow[], ordersRead: Span): Compared {
  const settled = bills.filter(({ pending }) => !pending);
  if (settled.length === 0) return { status: 'in-transit', difference: null };
  if (!wasLookedFor(settled, ordersRead)) return { status: 'unchecked', difference: null };
  const entries = settled.flatMap((row) => row.entries);
  const net: Amount = orderNet(settled).net;
  if (sumOf(entries, INCOME) > 0) return { status: 'long', difference: net };
  if (entries.some((entry) => entry.class === 'refund')) return { status: 'lone-refund', difference: net };
  return { status: 'unchecked', difference: null };
}
