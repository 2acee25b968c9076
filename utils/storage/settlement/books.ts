/** Shops whose money is settled, and what was imported for each. */

import type { BillFileRow, BookRow, SettlementDatabase } from './settlement-database.ts';
import { betweenImports, dropFiles } from './staged-files.ts';

export interface Shelf {
  readonly books: readonly BookRow[];
  /** Live ones, newest first. */
  readonly files: readonly BillFileRow[];
}

export async function readShelf(db: SettlementDatabase): Promise<Shelf> {
  return db.transaction('r', db.books, db.files, async () => {
    const books = await db.books.toArray();
    const files = await db.files.where('state').equals('live').toArray();
    return {
      books: books.sort((a, b) => (a.name < b.name ? -1 : 1)),
      files: files.sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)),
    };
  });
}

export async function keepBook(db: SettlementDatabase, book: BookRow): Promise<void> {
  await db.books.put(book);
}

/** Takes a file back, with every row it brought: what other files say of the same movements comes forth again. */
export async function takeFileBack(db: SettlementDatabase, file: string): Promise<void> {
  await betweenImports(() => dropFiles(db, [file]));
}

/** Everything of settlement, and nothing else. */
export async function wipeSettlement(db: SettlementDatabase): Promise<void> {
  await betweenImports(() =>
    db.transaction('rw', db.tables, async () => {
      for (const table of db.tables) await table.clear();
    }),
  );
}
