/** Movements that name an order which was not read. */
import { addDays, parseDay } from '../time/day.ts';
import type { Amount } from './amount.ts';
import { type BillRow, OWN_NUMBER } from './bill-row.ts';
import { INCOME } from './classes.ts';
import type { Compared } from './compare-order.ts';
import type { Waits } from './longest-wait.ts';
import { orderNet } from './order-net.ts';
import type { Span } from './span.ts';
import { sumOf } from './sum-of.ts';

export interface OrdersRead {
  /** Days on which the orders read were paid, export by export. */
  readonly spans: readonly Span[];
  readonly waits: Waits;
}

/** Numbers of 拼多多 begin with the day of the order. */
const DATED = /^(\d{2})(\d{2})(\d{2})-\d{12,}$/;

function orderedOn(bills: readonly BillRow[]): string | null {
  const said = bills.find((row) => row.orderedOn !== undefined)?.orderedOn;
  if (said !== undefined) return said;
  const [found, year, month, day] = DATED.exec(bills[0]?.link.order ?? '') ?? [];
  return found === undefined ? null : `20${year}-${month}-${day}`;
}

/** Whether its order would be among those read, had the shop one: of this platform, and of days that were read. */
function wasLookedFor(bills: readonly BillRow[], { spans, waits }: OrdersRead): boolean {
  if (bills.every(({ link }) => link.by === OWN_NUMBER)) return false;
  const within = (from: string, to: string) =>
    spans.some(({ first, last }) => first !== null && last !== null && from >= first && to <= last);
  const ordered = orderedOn(bills);
  if (ordered !== null) return within(ordered, ordered);
  const days = bills.map(({ at }) => at.slice(0, 10));
  const earliest = days.reduce((least, day) => (day < least ? day : least));
  const comesIn = sumOf(
    bills.flatMap((row) => row.entries),
    INCOME,
  );
  const wait = comesIn > 0 ? waits.income : waits.refund;
  const day = parseDay(earliest);
  // Nobody knows the day of the order: it may have been paid as long before as money of this shop takes, if that is known.
  return day !== null && wait !== null && within(addDays(day, -wait), day);
}

/** @param bills of one order, at least one */
export function withoutOrder(bills: readonly BillRow[], read: OrdersRead): Compared {
  const settled = bills.filter(({ pending }) => !pending);
  if (settled.length === 0) return { status: 'in-transit', difference: null };
  if (!wasLookedFor(settled, read)) return { status: 'unchecked', difference: null };
  const entries = settled.flatMap((row) => row.entries);
  const net: Amount = orderNet(settled).net;
  if (sumOf(entries, INCOME) > 0) return { status: 'long', difference: net };
  if (entries.some((entry) => entry.class === 'refund')) return { status: 'lone-refund', difference: net };
  return { status: 'unchecked', difference: null };
}
