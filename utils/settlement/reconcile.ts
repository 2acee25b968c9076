/** Orders against bills (settlement reference A4): by exact numbers only, nothing netted, nothing guessed. */
import { grouped } from '../statistics/grouped.ts';
import { type Day, daysBetween } from '../time/day.ts';
import type { Amount } from './amount.ts';
import type { BillRow } from './bill-row.ts';
import { INCOME, OWN_MONEY } from './classes.ts';
import { awaitOrder, compareOrder } from './compare-order.ts';
import { orderDue } from './order-due.ts';
import { type OrderNet, orderNet } from './order-net.ts';
import type { OrderRow } from './order-row.ts';
import type { Sourced } from './sourced.ts';
import type { Status } from './statuses.ts';

/** Bills and orders of one shop. */
export interface Books {
  readonly bills: readonly Sourced<BillRow>[];
  readonly orders: readonly Sourced<OrderRow>[];
  /** Its export of orders repeats the order's amounts on each line. */
  readonly repeatsOrder: boolean;
  /** Days from confirmation to money; null = nobody said. */
  readonly settleDays: number | null;
}

export interface Reconciled {
  /** null for a movement of no order, or whose number is lost. */
  readonly order: string | null;
  readonly status: Status;
  readonly net: OrderNet;
  readonly difference: Amount | null;
  /** Days since its money was to be there; null where it is not overdue. */
  readonly overdueDays: number | null;
  readonly bills: readonly Sourced<BillRow>[];
  readonly orders: readonly Sourced<OrderRow>[];
}

type Parts = Pick<Reconciled, 'order' | 'status' | 'bills' | 'orders'> & Partial<Reconciled>;

const item = (parts: Parts): Reconciled => ({
  net: orderNet(parts.bills),
  difference: null,
  overdueDays: null,
  ...parts,
});

/** The same movement again, whatever file it came in: by its number, which a bill gives once a direction. */
function twice(rows: Books['bills']): { readonly first: Books['bills']; readonly again: Books['bills'] } {
  const seen = new Set<string>();
  const first: Sourced<BillRow>[] = [];
  const again: Sourced<BillRow>[] = [];
  for (const row of rows) {
    const key = row.flow === null ? null : `${row.flow}|${Math.sign(row.amount)}|${row.entries[0]?.name ?? ''}`;
    if (key !== null && seen.has(key)) again.push(row);
    else first.push(row);
    if (key !== null) seen.add(key);
  }
  return { first, again };
}

function ofNoOrder(row: Sourced<BillRow>): Reconciled {
  const lost = row.link.order === null && row.link.lost === true;
  return item({ order: null, status: lost ? 'needs-person' : 'not-of-order', bills: [row], orders: [] });
}

function withoutOrder(order: string, bills: Books['bills'], ordersRead: boolean): Reconciled {
  const entries = bills.flatMap((row) => row.entries);
  const brought = entries.some((entry) => INCOME.has(entry.class) && entry.amount !== 0);
  const refunded = entries.some((entry) => entry.class === 'refund');
  const status = !ordersRead ? 'unchecked' : brought || !refunded ? 'long' : 'lone-refund';
  return item({ order, status, bills, orders: [], difference: ordersRead ? orderNet(bills).net : null });
}

function ofOrder(order: string, lines: Books['orders'], bills: Books['bills'], books: Books, today: Day) {
  const due = orderDue(lines, books.repeatsOrder);
  if (bills.some(({ pending }) => !pending)) {
    return item({ order, bills, orders: lines, ...compareOrder(due, orderNet(bills)) });
  }
  const { status, difference, due: by } = awaitOrder(due, books.settleDays, today);
  const overdueDays = status === 'short' && by !== null ? daysBetween(by, today) : null;
  return item({ order, bills, orders: lines, status, difference, overdueDays });
}

/** @param today counts what is overdue */
export function reconcile(books: Books, today: Day): readonly Reconciled[] {
  const { first, again } = twice(books.bills);
  const linked = first.filter(({ link }) => link.order !== null);
  const bills = grouped(linked, ({ link }) => link.order ?? '');
  const known = books.orders.filter(({ order }) => order !== null);
  const orders = grouped(known, ({ order }) => order ?? '');
  const found: Reconciled[] = [];
  for (const [order, lines] of orders) found.push(ofOrder(order, lines, bills.get(order) ?? [], books, today));
  for (const [order, rows] of bills) {
    if (!orders.has(order)) found.push(withoutOrder(order, rows, books.orders.length > 0));
  }
  for (const row of first) if (row.link.order === null) found.push(ofNoOrder(row));
  for (const row of again) found.push(item({ order: row.link.order, status: 'duplicate', bills: [row], orders: [] }));
  for (const line of books.orders) {
    if (line.order === null) found.push(item({ order: null, status: 'needs-person', bills: [], orders: [line] }));
  }
  return found;
}

/** Withdrawals, top-ups and deposits are large and are no profit. */
export function isOwnMoney({ status, bills }: Reconciled): boolean {
  return status === 'not-of-order' && bills.every((row) => row.entries.every((entry) => OWN_MONEY.has(entry.class)));
}
