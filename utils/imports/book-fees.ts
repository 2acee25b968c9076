/** Fees by rule against fees by bill, of one month of a shop. */
import type { Reconciled } from '../settlement/reconciled.ts';
import { type FeeCheck, FeeCounter } from '../splits/fee-check.ts';
import { closedMonths } from '../storage/settlement/closed-months.ts';
import type { SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { bookOwed } from './book-owed.ts';
import type { FeePage, SettlementQuestions } from './settlement-protocol.ts';

type Asked = Parameters<SettlementQuestions['fees']>[0];

/** The last one: pages of it are turned. */
interface Counted {
  readonly owed: Awaited<ReturnType<typeof bookOwed>>;
  readonly month: string;
  readonly check: FeeCheck;
}

const counted = new WeakMap<readonly Reconciled[], Counted>();

/** By the rules of then where the month is closed. @throws where the shop is gone */
export async function monthFees(
  db: SettlementDatabase,
  items: readonly Reconciled[],
  { book, month, from, count }: Asked,
): Promise<FeePage> {
  const owed = await bookOwed(db, { items, rows: await closedMonths(db, book) }, book);
  let known = counted.get(items);
  if (known?.owed !== owed || known.month !== month) {
    const counter = new FeeCounter({ items, parties: owed.parties, defaults: owed.shop.fees ?? [], month });
    owed.sharesOf(month, (share) => counter.see(share));
    known = { owed, month, check: counter.result() };
    counted.set(items, known);
  }
  const { rows, ...sums } = known.check;
  return { ...sums, rows: rows.slice(from, from + count), total: rows.length };
}
