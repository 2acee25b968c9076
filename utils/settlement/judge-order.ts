/** One order held against the bills: what came, what may still come, what is too little. */
import type { BillRow } from './bill-row.ts';
import { INCOME, REFUNDS } from './classes.ts';
import {
  awaitOrder,
  type Clock,
  type Compared,
  compareOrder,
  isOverdue,
  isUnsaid,
  type Waiting,
} from './compare-order.ts';
import { dueDay, type OrderDue, orderDue, tellingLines } from './order-due.ts';
import { orderNet } from './order-net.ts';
import type { OrderLine } from './order-row.ts';

export interface OrderCase extends Clock {
  /** At least one. */
  readonly lines: readonly OrderLine[];
  readonly bills: readonly BillRow[];
}

const holds = ({ entries }: BillRow, classes: typeof INCOME): boolean =>
  entries.some((entry) => classes.has(entry.class) && entry.amount !== 0);
const brings = (row: BillRow): boolean => holds(row, INCOME);
const movesGoods = (row: BillRow): boolean => brings(row) || holds(row, REFUNDS);

/** Whether more of its money may be on the way: then nothing is missing yet. */
function mayStillCome({ lines, bills, ...clock }: OrderCase, due: OrderDue): boolean {
  if (due.state !== 'done' || bills.some((row) => row.pending && brings(row))) return true;
  const by = dueDay(due, clock.settleDays);
  if (by !== null) return !isOverdue(by, clock);
  // Lines that were confirmed one by one are paid one by one: nobody said when the last of them is due.
  return new Set(tellingLines(lines).map(({ doneAt }) => doneAt)).size > 1;
}

const tooLittle = ({ status, difference }: Compared): boolean =>
  (status === 'amount-differs' || status === 'short') && difference !== null && difference < 0;

/** What single lines lack whose own money is told by their sub-orders; null where it is not, or none lacks any. */
function lackOfLines(one: OrderCase): Compared | null {
  const lines = tellingLines(one.lines);
  const bills = one.bills.filter(movesGoods);
  const told = new Set(lines.map(({ subOrder }) => subOrder));
  if (lines.length < 2 || told.size < lines.length || told.has(null)) return null;
  if (!bills.every(({ subOrder }) => told.has(subOrder))) return null;
  const found = lines.map((line) =>
    judgeOrder({ ...one, lines: [line], bills: bills.filter(({ subOrder }) => subOrder === line.subOrder) }),
  );
  const lacking = found.filter(tooLittle);
  const sum = lacking.reduce((all, { difference }) => all + (difference ?? 0), 0);
  return lacking.length === 0 ? null : { status: 'amount-differs', difference: sum };
}

/** `due` is told only of an order whose money is awaited. */
export function judgeOrder(one: OrderCase): Waiting {
  const due = orderDue(one.lines);
  const settled = one.bills.filter(({ pending }) => !pending);
  if (!settled.some(movesGoods)) return awaitOrder(due, one);
  const compared = compareOrder(due, orderNet(settled));
  // Money went back whose coming no bill tells: whether too little came cannot be known.
  if (compared.status === 'amount-differs' && !settled.some(brings)) {
    return { status: 'lone-refund', difference: null, due: null };
  }
  // Lines whose own money is told are compared one by one.
  const ofLines = isUnsaid(due) && (compared.difference === null || tooLittle(compared)) ? lackOfLines(one) : null;
  if (ofLines) return { ...ofLines, due: null };
  if (!tooLittle(compared) || !mayStillCome(one, due)) return { ...compared, due: null };
  return { ...(lackOfLines(one) ?? { ...compared, status: 'in-transit' }), due: null };
}
