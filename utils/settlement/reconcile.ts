/** Orders against bills (settlement reference A4): by exact numbers only, nothing netted, nothing guessed. */
import { grouped } from '../statistics/grouped.ts';
import { type Day, daysBetween, parseDay } from '../time/day.ts';
import type { Amount } from './amount.ts';
import type { BillRow } from './bill-row.ts';
import { OWN_MONEY } from './classes.ts';
import { type Clock, comparesGrossAlone } from './compare-order.ts';
import type { Review } from './confirmation.ts';
import { judgeOrder } from './judge-order.ts';
import { movementKey } from './movement-key.ts';
import { orderDue } from './order-due.ts';
import { type OrderNet, orderNet } from './order-net.ts';
import type { OrderLine } from './order-row.ts';
import type { Sourced } from './sourced.ts';
import { spanOf } from './span.ts';
import type { Status } from './statuses.ts';
import { withoutOrder } from './without-order.ts';

/** Bills and orders of one shop. */
export interface Books {
  readonly bills: readonly Sourced<BillRow>[];
  readonly orders: readonly OrderLine[];
  /** Days from confirmation to money; null = nobody said. */
  readonly settleDays: number | null;
}

export interface Reconciled {
  /** Of `withKeys`; '' before. */
  readonly key: string;
  /** null for a movement of no order, or whose number is lost. */
  readonly order: string | null;
  readonly status: Status;
  readonly net: OrderNet;
  readonly difference: Amount | null;
  /** Days since its money was to be there; null where it is not overdue. */
  readonly overdueDays: number | null;
  readonly bills: readonly Sourced<BillRow>[];
  readonly orders: readonly OrderLine[];
  /** Matched by what came in: what went back stands in no export of orders. */
  readonly grossAlone: boolean;
  /** null = nobody said anything of it. */
  readonly review: Review | null;
}

type Parts = Pick<Reconciled, 'order' | 'status' | 'bills' | 'orders'> & Partial<Reconciled>;

const item = (parts: Parts): Reconciled => ({
  net: orderNet(parts.bills),
  difference: null,
  overdueDays: null,
  grossAlone: false,
  key: '',
  review: null,
  ...parts,
});

/** The same movement again, whatever file it came in; bills without numbers may well hold two that are alike. */
function twice(rows: Books['bills']): { readonly first: Books['bills']; readonly again: Books['bills'] } {
  const seen = new Set<string>();
  const first: Sourced<BillRow>[] = [];
  const again: Sourced<BillRow>[] = [];
  for (const row of rows) {
    const key = row.flow === null ? null : movementKey(row);
    if (key !== null && seen.has(key)) again.push(row);
    else first.push(row);
    if (key !== null) seen.add(key);
  }
  return { first, again };
}

const movesOwnMoney = (row: BillRow): boolean => row.entries.every((entry) => OWN_MONEY.has(entry.class));

/** The order a movement counts for: the shop's own money counts for none, whatever number stands beside it. */
const orderOf = (row: BillRow): string | null => (movesOwnMoney(row) ? null : row.link.order);

function ofNoOrder(row: Sourced<BillRow>): Reconciled {
  const lost = !movesOwnMoney(row) && row.link.order === null && row.link.lost === true;
  return item({ order: null, status: lost ? 'needs-person' : 'not-of-order', bills: [row], orders: [] });
}

function ofOrder(order: string, lines: Books['orders'], bills: Books['bills'], clock: Clock) {
  const { status, difference, due } = judgeOrder({ lines, bills, ...clock });
  const overdueDays = status === 'short' && due !== null ? daysBetween(due, clock.today) : null;
  const made = item({ order, bills, orders: lines, status, difference, overdueDays });
  return { ...made, grossAlone: status === 'matched' && comparesGrossAlone(orderDue(lines), made.net) };
}

/** @param today counts what is overdue */
export function reconcile(books: Books, today: Day): readonly Reconciled[] {
  const { first, again } = twice(books.bills);
  const linked = first.filter((row) => orderOf(row) !== null);
  const bills = grouped(linked, (row) => orderOf(row) ?? '');
  const known = books.orders.filter(({ order }) => order !== null);
  const orders = grouped(known, ({ order }) => order ?? '');
  const ordersRead = spanOf({ kind: 'orders', rows: books.orders });
  const { last } = spanOf({ kind: 'bill', rows: books.bills });
  const clock: Clock = { settleDays: books.settleDays, today, told: last === null ? null : parseDay(last) };
  const found: Reconciled[] = [];
  for (const [order, lines] of orders) found.push(ofOrder(order, lines, bills.get(order) ?? [], clock));
  for (const [order, rows] of bills) {
    if (!orders.has(order)) found.push(item({ order, bills: rows, orders: [], ...withoutOrder(rows, ordersRead) }));
  }
  for (const row of first) if (orderOf(row) === null) found.push(ofNoOrder(row));
  for (const row of again) found.push(item({ order: row.link.order, status: 'duplicate', bills: [row], orders: [] }));
  for (const line of books.orders) {
    if (line.order === null) found.push(item({ order: null, status: 'needs-person', bills: [], orders: [line] }));
  }
  return found;
}
