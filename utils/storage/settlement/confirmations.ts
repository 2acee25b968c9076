/** What a person said of the items of a book. */
import { Dexie } from 'dexie';
import type { Confirmation } from '../../settlement/confirmation.ts';
import type { ConfirmationRow, SettlementDatabase } from './settlement-database.ts';

const ofBook = (db: SettlementDatabase, book: string) =>
  db.confirmations.where('[book+key]').between([book, Dexie.minKey], [book, Dexie.maxKey]);

export async function confirmationsOf(db: SettlementDatabase, book: string): Promise<readonly Confirmation[]> {
  return ofBook(db, book).toArray();
}

/**
 * Keeps what was said, or takes it back.
 * @param before when that was said which stands on the screen, null where nothing is: what was said elsewhere since is
 * not overwritten
 */
export async function sayOfItem(
  db: SettlementDatabase,
  { book, key, before }: { readonly book: string; readonly key: string; readonly before: number | null },
  next: Confirmation | null,
): Promise<void> {
  await db.transaction('rw', db.books, db.confirmations, async () => {
    const known = await db.confirmations.get([book, key]);
    // Wiped meanwhile: nothing of it may come back.
    if ((known?.at ?? null) !== before || !(await db.books.get(book))) return;
    if (next === null) return db.confirmations.delete([book, key]);
    const row: ConfirmationRow = { book, ...next };
    await db.confirmations.put(row);
  });
}
