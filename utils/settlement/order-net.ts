/** What one order came to: gross, refunds, each fee, net. Every figure is a sum over rows of bills. */
import { type Amount, FEN } from './amount.ts';
import type { BillRow, EntryClass } from './bill-row.ts';
import { FEES, INCOME, REFUNDS } from './classes.ts';

export interface OrderNet {
  readonly gross: Amount;
  /** At most 0. */
  readonly refunds: Amount;
  /** By class, those that are not 0. */
  readonly fees: ReadonlyMap<EntryClass, Amount>;
  readonly net: Amount;
  /** Rows with fees finer than a fen: by so many fen a sum may differ from what was paid out. */
  readonly fineRows: number;
}

const NO_FEES: OrderNet['fees'] = new Map();

/** Over the rows of one order; rows not settled yet are no money. */
export function orderNet(rows: readonly BillRow[]): OrderNet {
  const fees = new Map<EntryClass, Amount>();
  const sums = { gross: 0, refunds: 0, net: 0, fineRows: 0 };
  for (const { pending, amount: whole, entries } of rows) {
    if (pending) continue;
    if (whole % FEN !== 0) sums.fineRows += 1;
    for (const { class: is, amount } of entries) {
      sums.net += amount;
      if (INCOME.has(is)) sums.gross += amount;
      if (REFUNDS.has(is)) sums.refunds += amount;
      if (FEES.has(is)) fees.set(is, (fees.get(is) ?? 0) + amount);
    }
  }
  for (const [is, amount] of fees) if (amount === 0) fees.delete(is);
  return { ...sums, fees: fees.size === 0 ? NO_FEES : fees };
}
