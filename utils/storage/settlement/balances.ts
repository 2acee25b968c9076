/** Balances a person typed, one a shop and moment. */
import { Dexie } from 'dexie';
import type { BalanceRow, SettlementDatabase } from './settlement-database.ts';

/** Ascending by moment. */
export async function balancesOf(db: SettlementDatabase, book: string): Promise<readonly BalanceRow[]> {
  return db.balances.where('[book+moment]').between([book, Dexie.minKey], [book, Dexie.maxKey]).toArray();
}

/** Said again of the same moment it stands in the place of what was said. @throws where the shop is gone */
export async function keepBalance(db: SettlementDatabase, row: BalanceRow): Promise<void> {
  await db.transaction('rw', db.books, db.balances, async () => {
    if (!(await db.books.get(row.book))) throw new Error('the shop is gone');
    await db.balances.put(row);
  });
}

export async function dropBalance(db: SettlementDatabase, book: string, moment: string): Promise<void> {
  await db.balances.delete([book, moment]);
}
