/** Leftovers of imports that were interrupted. */
import type { Database } from './database.ts';
import { finishImport } from './finish-import.ts';
import { withFreeLock } from './locks.ts';

/** Only one import at a time, in whatever context. */
export const IMPORT_LOCK = 'kuance-import';

const CHUNK = 500;

/** Deletes everything a staged import has brought; the import itself last, so that an interruption is taken up again. */
export async function discardImport(db: Database, importId: string): Promise<void> {
  for (;;) {
    const ids = await db.readings.where('importId').equals(importId).limit(CHUNK).primaryKeys();
    if (ids.length === 0) break;
    await db.transaction('rw', db.sheets, db.readings, async () => {
      await db.sheets.bulkDelete(ids);
      await db.readings.bulkDelete(ids);
    });
  }
  await db.transaction('rw', db.staged, db.imports, async () => {
    await db.staged.where('[importId+id]').between([importId, ''], [importId, '\uffff']).delete();
    await db.imports.delete(importId);
  });
}

async function sweep(db: Database, signal: AbortSignal): Promise<void> {
  for (const { id } of await db.imports.where('state').equals('staging').toArray()) {
    signal.throwIfAborted();
    await discardImport(db, id);
  }
  for (const { id } of await db.imports.where('state').equals('projecting').toArray()) {
    signal.throwIfAborted();
    await finishImport(db, id, null, signal);
  }
}

/**
 * At the start of any context: what was not live yet is deleted, what was is brought to its end.
 * An import that is running elsewhere is left alone.
 */
export async function sweepImports(db: Database, signal: AbortSignal): Promise<void> {
  await withFreeLock(IMPORT_LOCK, () => sweep(db, signal));
}
