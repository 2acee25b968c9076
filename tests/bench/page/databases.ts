/** Fresh databases, ours and a bare one without any library. */
import { type Database, openDatabase } from '../../../utils/storage/database.ts';
import type { ImportOptions } from '../../../utils/storage/import-sheets.ts';
import type { ShopRow } from '../../../utils/storage/tables.ts';

export const SHOP = 'taobao:bench';
export const AT = Date.parse('2026-11-30T02:00:00Z');
export const SIGNAL = new AbortController().signal;

export const SHOP_ROW: ShopRow = {
  id: SHOP,
  platform: 'taobao',
  name: 'bench',
  claimed: true,
  demo: false,
  identities: [],
  firstSeenAt: AT,
};

export function importOptions(more: Partial<ImportOptions> = {}): ImportOptions {
  return { importId: crypto.randomUUID(), kind: 'file', at: AT, signal: SIGNAL, shops: [SHOP_ROW], ...more };
}

/** Gives a fresh database of ours and deletes it afterwards. */
export async function withDatabase<T>(job: (db: Database) => Promise<T>): Promise<T> {
  const db = openDatabase(`bench-${crypto.randomUUID()}`);
  await db.open();
  try {
    return await job(db);
  } finally {
    await db.delete();
  }
}

export async function timed(job: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await job();
  return performance.now() - start;
}

export function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

export function committed(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => resolve();
    transaction.onabort = () => reject(transaction.error);
  });
}

/** Gives a fresh bare database with one store and deletes it afterwards. */
export async function withBare<T>(keyPath: string[], job: (db: IDBDatabase) => Promise<T>): Promise<T> {
  const name = `bare-${crypto.randomUUID()}`;
  const open = indexedDB.open(name, 1);
  open.onupgradeneeded = () => open.result.createObjectStore('days', { keyPath });
  const db = await done(open);
  try {
    return await job(db);
  } finally {
    db.close();
    await done(indexedDB.deleteDatabase(name));
  }
}

/** A line for whoever waits. */
export function progress(text: string): void {
  console.info(text);
}
