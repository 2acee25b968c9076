/** How many pieces an order brought money for. A closed line sold none, unless bills hold its money. */
import type { BillRow } from '../settlement/bill-row.ts';
import { orderDue, tellingLines } from '../settlement/order-due.ts';
import type { OrderLine } from '../settlement/order-row.ts';
import type { Reconciled } from '../settlement/reconciled.ts';

type Facts = Pick<Reconciled, 'orders' | 'bills' | 'net'>;

const isClosed = ({ state }: OrderLine): boolean => state === 'closed';

const isOf = ({ subOrder, product }: BillRow, line: OrderLine): boolean =>
  subOrder === null ? product !== null && product === line.product : subOrder === line.subOrder;

/** By the numbers bills name for what was sold, freight and subsidies name none; null where one of them may be of an open line or of a closed one. */
function namedLines(lines: readonly OrderLine[], { bills }: Facts): readonly OrderLine[] | null {
  const income = bills.filter((row) => !row.pending && row.entries.some((entry) => entry.class === 'sale'));
  const of = income.map((row) => lines.filter((line) => isOf(row, line)));
  if (of.some((some) => new Set(some.map(isClosed)).size !== 1)) return null;
  return lines.filter((line) => !isClosed(line) || of.some((some) => some.includes(line)));
}

/** By what came in: that of the open lines, or of all. */
function paidLines(lines: readonly OrderLine[], { net }: Facts): readonly OrderLine[] | null {
  const { live, ordered } = orderDue(lines);
  const told = ordered !== live || !lines.some(({ repeatsOrder }) => repeatsOrder);
  if (!told) return null;
  if (net.gross === live) return lines.filter((line) => !isClosed(line));
  return net.gross === ordered ? lines : null;
}

/** null = not known. */
export function soldUnits(facts: Facts): number | null {
  const lines = tellingLines(facts.orders);
  const mixed = lines.some(isClosed) && !lines.every(isClosed);
  const sold = mixed ? (namedLines(lines, facts) ?? paidLines(lines, facts)) : lines;
  if (sold === null || sold.length === 0) return null;
  return sold.reduce<number | null>(
    (sum, { quantity }) => (sum === null || quantity === null ? null : sum + quantity),
    0,
  );
}
