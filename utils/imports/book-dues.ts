/** What the parties of a shop are still to be paid, by day, as its bills, rules and payments stand. */
import type { Reconciled } from '../settlement/reconciled.ts';
import { type Dues, duesOf } from '../splits/dues.ts';
import { paymentsOf } from '../splits/party-entry.ts';
import { closedMonths } from '../storage/settlement/closed-months.ts';
import type { SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { monthOf } from '../time/day.ts';
import { bookOwed } from './book-owed.ts';
import type { SettlementQuestions } from './settlement-protocol.ts';

/** Up to the month of today, and those after it in which money moved. @throws where the shop is gone */
export async function bookDues(
  db: SettlementDatabase,
  items: readonly Reconciled[],
  { book, today }: Parameters<SettlementQuestions['dues']>[0],
): Promise<Dues> {
  const rows = await closedMonths(db, book);
  const owed = await bookOwed(db, { items, rows }, book);
  const months = [...owed.upTo(monthOf(today)), ...owed.after(monthOf(today))];
  const closed = new Set(rows.map(({ month }) => month));
  return duesOf(months, paymentsOf(owed.entries), owed.parties, closed);
}
