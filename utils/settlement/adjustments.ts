/** What later files say otherwise of months that were closed: booked in a later month, the closed one stays as it is. */
import type { Amount } from './amount.ts';
import type { EntryClass } from './bill-row.ts';
import {
  type Adjustment,
  type Amounts,
  addAmounts,
  amountsOf,
  type MonthStatement,
  monthLines,
} from './month-statement.ts';
import type { Reconciled } from './reconciled.ts';

interface Sum {
  readonly order: string | null;
  readonly amounts: Map<EntryClass, Amount>;
}

type Booked = Pick<Adjustment, 'key' | 'order'> & { readonly amounts: Amounts };

function add(sums: Map<string, Sum>, lines: readonly Booked[], sign: 1 | -1): void {
  for (const { key, order, amounts } of lines) {
    const sum = sums.get(key) ?? { order, amounts: new Map() };
    sums.set(key, sum);
    addAmounts(sum.amounts, amounts, sign);
  }
}

/** Items by the months their money moved in: each is gone through once, however many months were closed. */
function byMonth(items: readonly Reconciled[]): ReadonlyMap<string, readonly Reconciled[]> {
  const months = new Map<string, Reconciled[]>();
  for (const item of items) {
    for (const month of new Set(item.bills.map(({ at }) => at.slice(0, 7)))) {
      const own = months.get(month) ?? [];
      months.set(month, own);
      own.push(item);
    }
  }
  return months;
}

/**
 * What is not booked yet of closed months, to be booked in one after them.
 * @param closed all months of the book that were closed
 */
export function pendingAdjustments(
  items: readonly Reconciled[],
  closed: readonly MonthStatement[],
): readonly Adjustment[] {
  const own = byMonth(items);
  return closed.flatMap(({ month, lines }) => {
    const sums = new Map<string, Sum>();
    add(sums, monthLines(own.get(month) ?? [], month), 1);
    add(sums, lines, -1);
    for (const later of closed) {
      add(
        sums,
        later.adjustments.filter((one) => one.month === month),
        -1,
      );
    }
    return [...sums].flatMap(([key, { order, amounts }]) => {
      const left = amountsOf(amounts);
      return left.length === 0 ? [] : [{ month, key, order, amounts: left }];
    });
  });
}
