/** One order, or one movement of none, as it came out. */
import type { Day } from '../time/day.ts';
import type { Amount } from './amount.ts';
import type { Review } from './confirmation.ts';
import type { HandMatch } from './hand-match.ts';
import type { Movement } from './movement.ts';
import type { OrderNet } from './order-net.ts';
import type { OrderLine } from './order-row.ts';
import type { Status } from './statuses.ts';

export interface Reconciled {
  /** What it is known by from one reconciliation to the next, whichever file told of it. */
  readonly key: string;
  /** null for a movement of no order, or whose number is lost. */
  readonly order: string | null;
  readonly status: Status;
  readonly net: OrderNet;
  readonly difference: Amount | null;
  /** The day its money is to be there; null where that is not known, or it is there. */
  readonly due: Day | null;
  /** Days since its money was to be there; null where it is not overdue. */
  readonly overdueDays: number | null;
  readonly bills: readonly Movement[];
  readonly orders: readonly OrderLine[];
  /** Matched by what came in: what went back stands in no export of orders. */
  readonly grossAlone: boolean;
  /** What a person put to this order. */
  readonly matches: readonly HandMatch[];
  /** null = nobody said anything of it. */
  readonly review: Review | null;
}
