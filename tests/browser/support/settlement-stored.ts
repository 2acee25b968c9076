/** What settlement has stored, read from a document that runs none of the extension's code. */
import type { Page } from 'playwright-core';

/** Every row of every table of a database, as text; '' where there is no such database. */
function databaseText(page: Page, wanted: string | null): Promise<string> {
  return page.evaluate(async (only) => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const lines: string[] = [];
    for (const { name = '' } of await indexedDB.databases()) {
      if (only !== null && name !== only) continue;
      const db = await done(indexedDB.open(name));
      const tables = [...db.objectStoreNames];
      const transaction = tables.length === 0 ? null : db.transaction(tables, 'readonly');
      for (const table of tables) {
        const rows = await done(transaction?.objectStore(table).getAll() as IDBRequest<unknown[]>);
        for (const row of rows) lines.push(`${name} ${table} ${JSON.stringify(row)}`);
      }
      db.close();
    }
    return lines.join('\n');
  }, wanted);
}

/** @param page a document of the extension's origin */
export const settlementText = (page: Page): Promise<string> => databaseText(page, 'kuance-settlement');

export const everyDatabaseText = (page: Page): Promise<string> => databaseText(page, null);

/** How much of bills and orders is there, seen or not. */
export interface StoredCounts {
  readonly files: number;
  readonly live: number;
  readonly chunks: number;
  /** Of files that are seen. */
  readonly rows: number;
}

export function settlementCounts(page: Page): Promise<StoredCounts> {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('kuance-settlement'));
    const transaction = db.transaction(['files', 'chunks'], 'readonly');
    const files = (await done(transaction.objectStore('files').getAll())) as { state: string; rows: number }[];
    const chunks = await done(transaction.objectStore('chunks').count());
    db.close();
    const live = files.filter(({ state }) => state === 'live');
    return { files: files.length, live: live.length, chunks, rows: live.reduce((sum, { rows }) => sum + rows, 0) };
  });
}
