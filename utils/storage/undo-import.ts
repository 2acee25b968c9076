/** Takes a whole import back: what it brought goes, and what rested on it is made anew. */
import { periodKey } from '../time/period.ts';
import { allTables, type Database } from './database.ts';
import { dropReadings } from './drop-readings.ts';
import { remakePeriod } from './drop-sheet.ts';
import { withLock } from './locks.ts';
import { remakeShapes } from './remake-shapes.ts';
import type { ReadingRow } from './rows.ts';
import { shopLock } from './shop-lock.ts';
import { stagedFilter } from './staging.ts';
import { IMPORT_LOCK } from './sweep-imports.ts';

async function readingsOf(db: Database, importId: string): Promise<ReadingRow[]> {
  return db.readings.where('importId').equals(importId).toArray();
}

async function undo(db: Database, importId: string): Promise<void> {
  const isStaged = await stagedFilter(db);
  const readings = await readingsOf(db, importId);
  await dropReadings(db, readings, isStaged);
  const periods = new Map(readings.map((reading) => [`${reading.shop} ${periodKey(reading.head.period)}`, reading]));
  for (const reading of periods.values()) await remakePeriod(db, reading, isStaged);
  for (const shop of new Set(readings.map((reading) => reading.shop))) await remakeShapes(db, shop);
  await db.imports.delete(importId);
}

/**
 * Undoes the import of a file in one transaction. Sheets that were stored before it stay, and so do its
 * shop and whatever the operator wrote.
 * @returns the shop it touched, to be refreshed afterwards; null when nothing of it was left
 * @throws Error when there is no such import, or it is not done yet
 */
export async function undoImport(db: Database, importId: string, signal: AbortSignal): Promise<string | null> {
  return withLock(IMPORT_LOCK, signal, async () => {
    const row = await db.imports.get(importId);
    if (row?.kind !== 'file' || row.state !== 'live') throw new Error('no such import');
    // A file is of one shop.
    const shop = (await readingsOf(db, importId))[0]?.shop ?? null;
    const run = () => db.transaction('rw', allTables(db), async () => undo(db, importId));
    await (shop === null ? run() : withLock(shopLock(shop), signal, run));
    return shop;
  });
}
