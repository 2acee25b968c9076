/** Whether the balances a bill prints follow from its amounts: where they do not, rows are missing or were filtered. */
import type { BillRow } from '../settlement/bill-row.ts';

type Chained = Pick<BillRow, 'row' | 'amount' | 'balance'>;

function breaksOf(rows: readonly Chained[]): number[] {
  const breaks: number[] = [];
  rows.forEach((one, at) => {
    const before = rows[at - 1];
    if (!before || before.balance === null || one.balance === null) return;
    if (before.balance + one.amount !== one.balance) breaks.push(one.row);
  });
  return breaks;
}

/**
 * Rows whose balance does not follow from the row before it. Bills run forwards or backwards in time: the direction with
 * fewer breaks is the file's own.
 */
export function balanceBreaks(rows: readonly Chained[]): readonly number[] {
  const [forwards, backwards] = [breaksOf(rows), breaksOf(rows.toReversed())];
  return backwards.length < forwards.length ? backwards : forwards;
}
