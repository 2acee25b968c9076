import type { Amount } from '../settlement/amount.ts';
import type { BillRow, EntryClass } from '../settlement/bill-row.ts';
import { FEES, REFUNDS } from '../settlement/classes.ts';
import type { FeesBack } from './split-input.ts';

/** Fees of a sale: what was taken off for it may come back with its refund; what the shop made good is none. */
const OF_SALE: ReadonlySet<EntryClass> = new Set(
  [...FEES].filter((is) => is !== 'compensation' && is !== 'price-protection'),
);

/** What came back of fees with the first refund or after it; what was set right before it is no part of that. */
export function feesBackOf(bills: readonly BillRow[]): FeesBack {
  const settled = bills.filter(({ pending }) => !pending);
  const [first] = settled
    .filter(({ entries }) => entries.some((entry) => REFUNDS.has(entry.class) && entry.amount < 0))
    .map(({ at }) => at)
    .sort();
  if (first === undefined) return { platform: 0, all: 0 };
  const back = settled
    .filter(({ at }) => at >= first)
    .flatMap(({ entries }) => entries.filter(({ class: is, amount }) => OF_SALE.has(is) && amount > 0));
  const sum = (some: typeof back): Amount => some.reduce((all, { amount }) => all + amount, 0);
  return { platform: sum(back.filter((entry) => entry.class === 'platform-fee')), all: sum(back) };
}
