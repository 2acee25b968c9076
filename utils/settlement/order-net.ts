/** What one order came to: gross, refunds, each fee, net. Every figure is a sum over rows of bills. */
import { type Amount, FEN } from './amount.ts';
import type { BillRow, EntryClass } from './bill-row.ts';
import { FEES, INCOME, REFUNDS } from './classes.ts';
import { sumOf } from './sum-of.ts';

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

/** Over the rows of one order; rows not settled yet are no money. */
export function orderNet(rows: readonly BillRow[]): OrderNet {
  const settled = rows.filter(({ pending }) => !pending);
  const entries = settled.flatMap((row) => row.entries);
  const fees = new Map<EntryClass, Amount>();
  for (const entry of entries) {
    if (FEES.has(entry.class)) fees.set(entry.class, (fees.get(entry.class) ?? 0) + entry.amount);
  }
  for (const [is, amount] of fees) if (amount === 0) fees.delete(is);
  return {
    gross: sumOf(entries, INCOME),
    refunds: sumOf(entries, REFUNDS),
    fees,
    net: entries.reduce((sum, { amount }) => sum + amount, 0),
    fineRows: settled.filter(({ amount }) => amount % FEN !== 0).length,
  };
}
