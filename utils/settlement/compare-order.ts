/** One order held against the bills: do they come to what was owed? In whole thousandths of a fen. */
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

/** null where the orders do not say what was owed. */
function differenceOf(due: OrderDue, net: OrderNet): Amount | null {
  const { ordered, live, refunded } = due;
  if (live === null || ordered === null) return null;
  const kept = net.gross + net.refunds;
  if (refunded !== null) return kept - (live - refunded);
  // An export that says nothing of refunds: money that went back is compared with nothing.
  return net.gross === ordered ? 0 : net.gross - live;
}

function closedOrder(net: OrderNet): Compared {
  const kept = net.gross + net.refunds;
  return { status: kept === 0 ? 'matched' : 'state-differs', difference: kept };
}

function byDifference(difference: Amount | null, { fineRows }: OrderNet): Compared {
  if (difference === null) return { status: 'unchecked', difference };
  if (difference === 0) return { status: 'matched', difference };
  const status = Math.abs(difference) <= fineRows * FEN ? 'matched-rounding' : 'amount-differs';
  return { status, difference };
}

/** An order that bills speak of. */
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
      return byDifference(differenceOf(due, net), net);
  }
}

interface Waiting extends Compared {
  readonly due: Day | null;
}

/** An order no bill speaks of. @param settleDays days the platform takes from confirmation; null = nobody said */
export function awaitOrder(due: OrderDue, settleDays: number | null, today: Day): Waiting {
  const by = dueDay(due, settleDays);
  const owed = due.live === null ? null : due.live - (due.refunded ?? 0);
  if (due.state === 'closed' || due.state === 'unpaid' || owed === 0) {
    return { status: 'nothing-owed', difference: 0, due: null };
  }
  if (due.state === 'unknown') return { status: 'state-differs', difference: null, due: by };
  const overdue = by !== null && by < today;
  return { status: overdue ? 'short' : 'in-transit', difference: owed === null ? null : -owed, due: by };
}
