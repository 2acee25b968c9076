/** What bills brought for an order against what was owed. In whole thousandths of a fen. */
import type { Day } from '../time/day.ts';
import { type Amount, FEN } from './amount.ts';
import { dueDay, type OrderDue } from './order-due.ts';
import type { OrderNet } from './order-net.ts';
import type { Status } from './statuses.ts';

export interface Compared {
  readonly status: Status;
  /** What came less what was owed, both after refunds where these are known; null where nothing can be compared. */
  readonly difference: Amount | null;
}

/** Money went back, and the export of orders says nothing of refunds: what came in is compared alone. */
export function comparesGrossAlone(due: OrderDue, net: OrderNet): boolean {
  return due.refunded === null && net.refunds !== 0;
}

/** Whether money went back of lines of which nobody says how much. */
export const isUnsaid = ({ live, sure }: OrderDue): boolean => live !== null && sure !== null && sure < live;

/** null where the orders do not say what was owed. */
function differenceOf(due: OrderDue, net: OrderNet): Amount | null {
  const { ordered, live, refunded, sure } = due;
  if (live === null || ordered === null || sure === null) return null;
  const kept = net.gross + net.refunds;
  if (refunded !== null) return kept - (live - refunded);
  // An export that says nothing of refunds: more went back than ever came, or what went back is compared with nothing.
  if (kept < 0) return kept;
  if (net.gross === ordered) return 0;
  if (net.gross >= live || !isUnsaid(due)) return net.gross - live;
  // What went back may never have come.
  return net.gross < sure ? net.gross - sure : null;
}

function closedOrder(net: OrderNet): Compared {
  const kept = net.gross + net.refunds;
  return { status: kept === 0 ? 'matched' : 'state-differs', difference: kept };
}

function byDifference(due: OrderDue, net: OrderNet): Compared {
  const difference = differenceOf(due, net);
  if (difference === null) return { status: isUnsaid(due) ? 'refund-unsaid' : 'unchecked', difference };
  if (difference === 0) return { status: 'matched', difference };
  const status = Math.abs(difference) <= net.fineRows * FEN ? 'matched-rounding' : 'amount-differs';
  return { status, difference };
}

/** An order that bills brought money for, or took it back. */
export function compareOrder(due: OrderDue, net: OrderNet): Compared {
  switch (due.state) {
    case 'closed':
    case 'unpaid':
      return closedOrder(net);
    case 'unknown':
      return { status: 'state-differs', difference: differenceOf(due, net) };
    case 'paid':
    case 'shipped':
    case 'done':
      return byDifference(due, net);
  }
}

export interface Waiting extends Compared {
  readonly due: Day | null;
}

export interface Clock {
  /** Days the platform takes from confirmation; null = nobody said. */
  readonly settleDays: number | null;
  readonly today: Day;
  /** The last day of which a bill was read: what came after it nobody knows. null = none was. */
  readonly told: Day | null;
}

/** Whether money that was to be there by this day would have been seen. */
export function isOverdue(by: Day | null, { today, told }: Clock): boolean {
  return by !== null && by < today && told !== null && by <= told;
}

/** An order no bill brought money for. */
export function awaitOrder(due: OrderDue, clock: Clock): Waiting {
  const by = dueDay(due, clock.settleDays);
  const owed = due.live === null ? null : due.refunded === null ? due.sure : due.live - due.refunded;
  if (due.state === 'closed' || due.state === 'unpaid' || (owed === 0 && !isUnsaid(due))) {
    return { status: 'nothing-owed', difference: 0, due: null };
  }
  if (owed === 0) return { status: 'refund-unsaid', difference: null, due: null };
  if (due.state === 'unknown') return { status: 'state-differs', difference: null, due: by };
  const overdue = isOverdue(by, clock);
  return { status: overdue ? 'short' : 'in-transit', difference: owed === null ? null : -owed, due: by };
}
