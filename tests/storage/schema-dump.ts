/** A whole database as text and back, below Dexie: what an older build has left on a disk. */
import type { Dexie } from 'dexie';

interface StoreDump {
  readonly name: string;
  readonly keyPath: string | string[];
  readonly autoIncrement: boolean;
  readonly indexes: readonly { name: string; keyPath: string | string[]; unique: boolean; multiEntry: boolean }[];
  readonly rows: readonly unknown[];
}

export interface DatabaseDump {
  /** As IndexedDB counts: ten times Dexie's. */
  readonly version: number;
  readonly stores: readonly StoreDump[];
}

function plain(_key: string, value: unknown): unknown {
  if (value instanceof Int32Array) return { int32: [...value] };
  return value instanceof Float64Array ? { float64: [...value].map((v) => (Number.isNaN(v) ? null : v)) } : value;
}

function typed(_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if ('int32' in value) return Int32Array.from(value.int32 as number[]);
  if (!('float64' in value)) return value;
  return Float64Array.from(value.float64 as (number | null)[], (v) => v ?? Number.NaN);
}

export async function dumpDatabase(db: Dexie): Promise<string> {
  await db.open();
  const native = db.backendDB();
  const names = [...native.objectStoreNames];
  const stores = await Promise.all(
    names.map(async (name): Promise<StoreDump> => {
      const store = native.transaction(name).objectStore(name);
      const indexes = [...store.indexNames].map((id) => {
        const { keyPath, unique, multiEntry } = store.index(id);
        return { name: id, keyPath: keyPath as string | string[], unique, multiEntry };
      });
      const { keyPath, autoIncrement } = store;
      return {
        name,
        keyPath: keyPath as string | string[],
        autoIncrement,
        indexes,
        rows: await db.table(name).toArray(),
      };
    }),
  );
  return `${JSON.stringify({ version: native.version, stores }, plain, 1)}\n`;
}

export const parseDump = (text: string): DatabaseDump => JSON.parse(text, typed) as DatabaseDump;

/** Creates a database with exactly these stores and rows. */
export function loadDump(name: string, dump: DatabaseDump): Promise<void> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(name, dump.version);
    request.onerror = () => failed(request.error);
    request.onupgradeneeded = () => {
      for (const { name: id, keyPath, autoIncrement, indexes, rows } of dump.stores) {
        const store = request.result.createObjectStore(id, { keyPath, autoIncrement });
        for (const { name: index, keyPath: path, ...options } of indexes) store.createIndex(index, path, options);
        for (const row of rows) store.put(row);
      }
    };
    request.onsuccess = () => {
      request.result.close();
      done();
    };
  });
}
