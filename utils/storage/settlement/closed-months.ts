/** Months that were closed. */
import { Dexie } from 'dexie';
import type { ClosedMonthRow, SettlementDatabase } from './settlement-database.ts';

const ofBook = (db: SettlementDatabase, book: string) =>
  db.closed.where('[book+month]').between([book, Dexie.minKey], [book, Dexie.maxKey]);

/** Ascending by month. */
export async function closedMonths(db: SettlementDatabase, book: string): Promise<readonly ClosedMonthRow[]> {
  return ofBook(db, book).toArray();
}

/** Which they are, without what they hold. */
export async function closedKeys(db: SettlementDatabase, book: string): Promise<readonly string[]> {
  return (await ofBook(db, book).primaryKeys()).map(([, month]) => month);
}

/** @throws where it is closed already, or its shop is gone: what was closed is never written again */
export async function keepClosed(db: SettlementDatabase, row: ClosedMonthRow): Promise<void> {
  await db.transaction('rw', db.books, db.closed, async () => {
    if (!(await db.books.get(row.book))) throw new Error('the shop is gone');
    await db.closed.add(row);
  });
}
