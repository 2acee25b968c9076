/** Orders against bills (settlement reference A4): by exact numbers only, nothing netted, nothing guessed. */
import { grouped } from '../statistics/grouped.ts';
import { type Day, daysBetween, parseDay } from '../time/day.ts';
import { type Clock, comparesGrossAlone } from './compare-order.ts';
import { type HandMatch, isLost, matchByHand, orderOf } from './hand-match.ts';
import { withKeys } from './item-keys.ts';
import { judgeOrder } from './judge-order.ts';
import { longestWaits } from './longest-wait.ts';
import type { Movement } from './movement.ts';
import { movementKey } from './movement-key.ts';
import { orderDue } from './order-due.ts';
import { keyOfOrder } from './order-key.ts';
import { orderNet } from './order-net.ts';
import type { OrderLine } from './order-row.ts';
import { readSpans } from './read-spans.ts';
import type { Reconciled } from './reconciled.ts';
import { spanOf } from './span.ts';
import { withoutOrder } from './without-order.ts';

/** Bills and orders of one shop. */
export interface Books {
  readonly bills: readonly Movement[];
  readonly orders: readonly OrderLine[];
  /** Days from confirmation to money; null = nobody said. */
  readonly settleDays: number | null;
  /** Movements a person put to an order. */
  readonly matches?: readonly HandMatch[];
}

type Parts = Pick<Reconciled, 'order' | 'status' | 'bills' | 'orders'> & Partial<Reconciled>;

const item = (parts: Parts): Reconciled => ({
  net: parts.net ?? orderNet(parts.bills),
  difference: null,
  due: null,
  overdueDays: null,
  grossAlone: false,
  key: '',
  matches: [],
  review: null,
  ...parts,
});

/** The same movement again, whatever file it came in; bills without numbers may well hold two that are alike. */
function twice(rows: Books['bills']): { readonly first: Books['bills']; readonly again: Books['bills'] } {
  const seen = new Set<string>();
  const first: Movement[] = [];
  const again: Movement[] = [];
  for (const row of rows) {
    const key = row.flow === null ? null : movementKey(row);
    if (key !== null && seen.has(key)) again.push(row);
    else first.push(row);
    if (key !== null) seen.add(key);
  }
  return { first, again };
}

function ofNoOrder(row: Movement, key: string): Reconciled {
  const status = isLost(row) ? 'needs-person' : 'not-of-order';
  return item({ key, order: null, status, bills: [row], orders: [] });
}

/** Money that another bill tells of; what was paid out as one must come to what was settled with it. */
function toldElsewhere(row: Movement): Reconciled {
  const difference = row.told?.difference ?? null;
  const differs = difference !== null && difference !== 0;
  const status = differs ? 'amount-differs' : 'told-elsewhere';
  return item({ order: row.link.order, status, difference: differs ? difference : null, bills: [row], orders: [] });
}

type OfOrder = Pick<Reconciled, 'bills' | 'orders' | 'matches'> & { readonly order: string };

function ofOrder(one: OfOrder, clock: Clock): Reconciled {
  const { bills, orders } = one;
  const { status, difference, due } = judgeOrder({ lines: orders, bills, ...clock });
  const overdueDays = status === 'short' && due !== null ? daysBetween(due, clock.today) : null;
  const net = orderNet(bills);
  const grossAlone = status === 'matched' && net.refunds !== 0 && comparesGrossAlone(orderDue(orders), net);
  return item({ ...one, key: keyOfOrder(one.order), status, difference, due, overdueDays, net, grossAlone });
}

function* found(books: Books, today: Day): Generator<Reconciled> {
  const named = new Set(books.orders.flatMap(({ order }) => order ?? []));
  const told = books.bills.filter((row) => row.told !== undefined);
  const { first: read, again } = twice(books.bills.filter((row) => row.told === undefined));
  const { rows: first, names } = matchByHand(read, books.matches ?? [], named);
  const linked = first.filter((row) => orderOf(row) !== null);
  const bills = grouped(linked, (row) => orderOf(row) ?? '');
  const known = books.orders.filter(({ order }) => order !== null);
  const orders = grouped(known, ({ order }) => order ?? '');
  const ordersRead = { spans: readSpans(books.orders), waits: longestWaits(orders, bills) };
  const { last } = spanOf({ kind: 'bill', rows: books.bills });
  const clock: Clock = { settleDays: books.settleDays, today, told: last === null ? null : parseDay(last) };
  const byHand = grouped(books.matches ?? [], ({ order }) => order);
  for (const [order, lines] of orders) {
    yield ofOrder({ order, orders: lines, bills: bills.get(order) ?? [], matches: byHand.get(order) ?? [] }, clock);
  }
  for (const [order, rows] of bills) {
    if (orders.has(order)) continue;
    yield item({ key: keyOfOrder(order), order, bills: rows, orders: [], ...withoutOrder(rows, ordersRead) });
  }
  for (const row of first) if (orderOf(row) === null) yield ofNoOrder(row, names.get(row) ?? '');
  for (const row of told) yield toldElsewhere(row);
  for (const row of again) yield item({ order: row.link.order, status: 'duplicate', bills: [row], orders: [] });
  for (const line of books.orders) {
    if (line.order === null) yield item({ order: null, status: 'needs-person', bills: [], orders: [line] });
  }
}

/** @param today counts what is overdue */
export function reconcile(books: Books, today: Day): readonly Reconciled[] {
  return withKeys([...found(books, today)]);
}
