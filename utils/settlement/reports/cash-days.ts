/** What is to come by day, and what came: from what the operator said of the platform, and what bills tell. */
import { addDays, type Day } from '../../time/day.ts';
import type { Amount } from '../amount.ts';
import { isUnsaid } from '../compare-order.ts';
import { orderDue } from '../order-due.ts';
import type { Reconciled } from '../reconciled.ts';
import { isConfirmed } from '../review.ts';
import { movedEntries } from './moved-entries.ts';
import { NET, type Part, type PayerOf } from './parts.ts';

export interface Awaited {
  /** Of orders, before fees. */
  readonly amount: Amount;
  readonly orders: number;
  /** Those among them whose amount nobody says: not in `amount`. */
  readonly unknown: number;
  /** Those among them of which some money went back, nobody says how much: what is sure of them alone is in `amount`. */
  readonly partly: number;
}

export interface CashDay {
  readonly day: Day;
  readonly awaited: Awaited;
  /** What orders brought less refunds and fees. */
  readonly settled: Amount;
  /** What went to the shop's bank, above 0. */
  readonly paidOut: Amount;
}

export interface CashCalendar {
  readonly today: Day;
  /** Those on which anything is to come, or came within the last 30; first ones first. */
  readonly days: readonly CashDay[];
  /** Of days gone by, and no bill read tells of it. */
  readonly late: Awaited;
  /** Not confirmed by the buyer, or nobody said how long the platform takes. */
  readonly undated: Awaited;
  /** Of a day so far off that its date must be wrong: on none of `days`. */
  readonly far: Awaited;
}

const SHOWN_BACK = 30;
/** No platform takes a year: what is dated later would draw a calendar without end. */
const SHOWN_AHEAD = 366;
export const NOTHING_AWAITED: Awaited = { amount: 0, orders: 0, unknown: 0, partly: 0 };

/** An order whose money, or some of it, is to come yet, and what comes of it; null for every other. */
export function awaitedOf(item: Reconciled): Awaited | null {
  if ((item.status !== 'in-transit' && item.status !== 'short') || isConfirmed(item)) return null;
  const { difference, orders } = item;
  if (difference === null) return { amount: 0, orders: 1, unknown: 1, partly: 0 };
  return {
    amount: -difference,
    orders: 1,
    unknown: 0,
    partly: orders.length > 0 && isUnsaid(orderDue(orders)) ? 1 : 0,
  };
}

export const plusAwaited = (a: Awaited, b: Awaited): Awaited => ({
  amount: a.amount + b.amount,
  orders: a.orders + b.orders,
  unknown: a.unknown + b.unknown,
  partly: a.partly + b.partly,
});

export const addAwaited = (all: readonly Awaited[]): Awaited => all.reduce(plusAwaited, NOTHING_AWAITED);

/** When money is awaited: its day, gone by, not known, or not to be believed. */
export type When = Day | 'late' | 'undated' | 'far';

export function whenAwaited({ due }: Reconciled, today: Day): When {
  if (due === null) return 'undated';
  if (due < today) return 'late';
  return due > addDays(today, SHOWN_AHEAD) ? 'far' : due;
}

const isNet: ReadonlySet<Part> = new Set(NET);

export function cashCalendar(items: readonly Reconciled[], today: Day, payerOf: PayerOf): CashCalendar {
  const awaited = new Map<When, Awaited>();
  for (const item of items) {
    const own = awaitedOf(item);
    const when = whenAwaited(item, today);
    if (own) awaited.set(when, plusAwaited(awaited.get(when) ?? NOTHING_AWAITED, own));
  }
  const settled = new Map<string, Amount>();
  const paidOut = new Map<string, Amount>();
  const first = addDays(today, -SHOWN_BACK);
  for (const { row, entry, part } of movedEntries(items, payerOf)) {
    const day = row.at.slice(0, 10);
    if (day < first) continue;
    if (isNet.has(part)) settled.set(day, (settled.get(day) ?? 0) + entry.amount);
    if (part === 'withdrawal') paidOut.set(day, (paidOut.get(day) ?? 0) - entry.amount);
  }
  const apart = { late: NOTHING_AWAITED, undated: NOTHING_AWAITED, far: NOTHING_AWAITED };
  for (const when of ['late', 'undated', 'far'] as const) {
    apart[when] = awaited.get(when) ?? NOTHING_AWAITED;
    awaited.delete(when);
  }
  const days = [...new Set([...awaited.keys(), ...settled.keys(), ...paidOut.keys()])].sort() as Day[];
  return {
    today,
    days: days.map((day) => ({
      day,
      awaited: awaited.get(day) ?? NOTHING_AWAITED,
      settled: settled.get(day) ?? 0,
      paidOut: paidOut.get(day) ?? 0,
    })),
    ...apart,
  };
}
