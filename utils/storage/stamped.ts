/**
 * What was last read or written of a row, kept in memory under the stamp the row bears: page after page asks for
 * the same. The stored stamp decides, so whoever else writes, or whatever write fails, nothing stale is taken.
 */
import type { Database } from './database.ts';

export interface Stamped<T> {
  /** null when something else is stored now. The value is taken out: whoever changes it puts it back. */
  readonly take: (db: Database, key: string, stamp: string) => T | null;
  readonly put: (db: Database, key: string, stamp: string, value: T) => void;
}

/** @param most values kept of one database: as many as somebody pages through at a time */
export function stamped<T>(most: number): Stamped<T> {
  const databases = new WeakMap<Database, Map<string, { readonly stamp: string; readonly value: T }>>();
  const of = (db: Database) => databases.get(db) ?? new Map<string, { readonly stamp: string; readonly value: T }>();
  return {
    take: (db, key, stamp) => {
      const found = of(db).get(key);
      databases.get(db)?.delete(key);
      return found?.stamp === stamp ? found.value : null;
    },
    put: (db, key, stamp, value) => {
      const kept = of(db);
      databases.set(db, kept);
      kept.delete(key);
      kept.set(key, { stamp, value });
      const [oldest] = kept.keys();
      if (kept.size > most && oldest !== undefined) kept.delete(oldest);
    },
  };
}
