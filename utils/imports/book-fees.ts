/** Fees by rule against fees by bill, of one month of a shop. */
import { madeOnce } from '../settlement/made-once.ts';
import type { Reconciled } from '../settlement/reconciled.ts';
import { type FeeCheck, FeeCounter } from '../splits/fee-check.ts';
import { closedMonths } from '../storage/settlement/closed-months.ts';
import type { SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { type BookOwed, bookOwed } from './book-owed.ts';
import type { FeePage, SettlementQuestions } from './settlement-protocol.ts';

type Asked = Parameters<SettlementQuestions['fees']>[0];

/** Of the month that was looked at last: pages of it are turned. */
const once = madeOnce<BookOwed, FeeCheck>();

function checkOf(owed: BookOwed, items: readonly Reconciled[], month: string): FeeCheck {
  const counter = new FeeCounter({ items, parties: owed.parties, defaults: owed.shop.fees ?? [], month });
  owed.sharesOf(month, (share) => counter.see(share));
  return counter.result();
}

/** By the rules of then where the month is closed. @throws where the shop is gone */
export async function monthFees(
  db: SettlementDatabase,
  items: readonly Reconciled[],
  { book, month, from, count }: Asked,
): Promise<FeePage> {
  const owed = await bookOwed(db, { items, rows: await closedMonths(db, book) }, book);
  const { rows, ...sums } = once(owed, month, () => checkOf(owed, items, month));
  return { ...sums, rows: rows.slice(from, from + count), total: rows.length };
}
