/** Whether the balances a bill prints follow from its amounts: where they do not, rows are missing or were filtered. */
import type { BillRow } from '../settlement/bill-row.ts';

type Chained = Pick<BillRow, 'row' | 'amount' | 'balance'>;

export class BalanceChain {
  readonly #forwards: number[] = [];
  readonly #backwards: number[] = [];
  #before: Chained | null = null;

  add(row: Chained): void {
    const before = this.#before;
    this.#before = row;
    if (!before || before.balance === null || row.balance === null) return;
    if (before.balance + row.amount !== row.balance) this.#forwards.push(row.row);
    if (row.balance + before.amount !== before.balance) this.#backwards.push(before.row);
  }

  /**
   * Rows whose balance does not follow from the row before it. Bills run forwards or backwards in time: the direction with
   * fewer breaks is the file's own.
   */
  breaks(): readonly number[] {
    return this.#backwards.length < this.#forwards.length ? this.#backwards.toReversed() : this.#forwards;
  }
}
