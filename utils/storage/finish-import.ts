/** Second half of an import: it has become live, and everything that follows from its sheets is made. */
import { type BulkGather, emptyBulk } from './bulk-gather.ts';
import { writeBulk } from './bulk-write.ts';
import type { Database } from './database.ts';
import { mergePlaces, samePlaces } from './places.ts';
import { gatherReadings } from './read-bodies.ts';
import type { ReadingRow } from './rows.ts';
import { mergeSeen } from './seen-at.ts';
import { seenLookup } from './seen-lookup.ts';
import { readAgain } from './sheet-codec.ts';

/** Times of reading that waited for the import. @returns ids of sheets that were seen at new times */
async function applyWaiting(db: Database, importId: string): Promise<string[]> {
  const changed: string[] = [];
  await db.transaction('rw', db.staged, db.readings, async () => {
    const waiting = await db.staged.where('[importId+id]').between([importId, ''], [importId, '\uffff']).toArray();
    const readings = await db.readings.bulkGet(waiting.map((row) => row.id));
    const puts: ReadingRow[] = [];
    waiting.forEach((row, i) => {
      const reading = readings[i];
      if (!reading) return;
      const seenAt = mergeSeen(reading.seenAt, row.seenAt);
      const places = mergePlaces(reading.places, row.places);
      if (seenAt.join() === reading.seenAt.join() && samePlaces(places, reading.places)) return;
      puts.push(readAgain(reading, { seenAt, places }));
      changed.push(reading.id);
    });
    await db.readings.bulkPut(puts);
    await db.staged.bulkDelete(waiting.map((row): [string, string] => [importId, row.id]));
  });
  return changed;
}

async function projectPart(db: Database, readings: readonly ReadingRow[], signal: AbortSignal): Promise<void> {
  const bulk = emptyBulk(seenLookup(db));
  await gatherReadings(db, bulk, readings, signal);
  await writeBulk(db, bulk, signal);
}

type Parts = Map<string, ReadingRow[]>;

/** By shop and bucket, so that memory stays bounded. */
function partsOf(readings: readonly ReadingRow[]): Parts {
  const parts: Parts = new Map();
  for (const reading of readings) {
    const key = `${reading.shop}|${reading.bucket}`;
    const part = parts.get(key);
    if (part) part.push(reading);
    else parts.set(key, [reading]);
  }
  return parts;
}

async function projectStored(db: Database, parts: Parts, signal: AbortSignal): Promise<void> {
  for (const part of parts.values()) await projectPart(db, part, signal);
}

/** The same, noting each part: a worker that is ended after thirty seconds must not start from nothing each time. */
async function projectRest(db: Database, importId: string, signal: AbortSignal): Promise<void> {
  const done = new Set((await db.imports.get(importId))?.done);
  const parts = partsOf(await db.readings.where('importId').equals(importId).toArray());
  for (const [key, part] of parts) {
    if (done.has(key)) continue;
    await projectPart(db, part, signal);
    done.add(key);
    await db.imports.update(importId, { done: [...done] });
  }
}

/**
 * Makes what follows from a live import. Interrupted, it can be done again, and goes on where it was.
 * @param bulk what its sheets say, null to read them back from the database
 */
export async function finishImport(
  db: Database,
  importId: string,
  bulk: BulkGather | null,
  signal: AbortSignal,
): Promise<void> {
  const changed = await applyWaiting(db, importId);
  const again = (await db.readings.bulkGet(changed)).filter((reading) => reading !== undefined);
  if (bulk) await writeBulk(db, bulk, signal);
  else await projectRest(db, importId, signal);
  await projectStored(db, partsOf(again), signal);
  await db.imports.update(importId, { state: 'live', done: undefined });
}
