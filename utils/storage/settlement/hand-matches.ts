/** Movements a person put to orders of a book. */
import { Dexie } from 'dexie';
import type { HandMatch } from '../../settlement/hand-match.ts';
import type { SettlementDatabase } from './settlement-database.ts';

const ofBook = (db: SettlementDatabase, book: string) =>
  db.matches.where('[book+from]').between([book, Dexie.minKey], [book, Dexie.maxKey]);

export async function matchesOf(db: SettlementDatabase, book: string): Promise<readonly HandMatch[]> {
  return ofBook(db, book).toArray();
}

/** Nothing where the movements are put to an order already: what was said elsewhere is not overwritten. */
export async function keepMatch(db: SettlementDatabase, book: string, match: HandMatch): Promise<void> {
  await db.transaction('rw', db.books, db.matches, async () => {
    // Wiped meanwhile: nothing of it may come back.
    if (!(await db.books.get(book)) || (await db.matches.get([book, match.from]))) return;
    await db.matches.put({ book, ...match });
  });
}

/** Every movement that was put to the order stands alone again. */
export async function dropMatches(db: SettlementDatabase, book: string, order: string): Promise<void> {
  await ofBook(db, book)
    .filter((match) => match.order === order)
    .delete();
}
