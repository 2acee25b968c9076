/** Makes everything that follows from a shop's sheets anew. */
import { emptyBulk } from './bulk-gather.ts';
import { writeBulk } from './bulk-write.ts';
import { type Database, withPrefix } from './database.ts';
import { markDirty } from './dirty.ts';
import { gatherReadings } from './read-bodies.ts';
import { seenLookup } from './seen-lookup.ts';
import { stagedFilter } from './staging.ts';

const UNDER_WAY = 'rebuild:';

/** Summaries and statistics stay until the next engine run replaces them, so lists are never empty. */
async function clear(db: Database, shop: string): Promise<void> {
  await db.transaction('rw', db.history, db.facts, db.periods, db.coverage, async () => {
    await withPrefix(db.history, '[shop+bucket+product+source]', [shop]).delete();
    await withPrefix(db.facts, '[shop+product]', [shop]).delete();
    await withPrefix(db.periods, '[shop+period]', [shop]).delete();
    await withPrefix(db.coverage, '[shop+at]', [shop]).delete();
  });
}

/**
 * Rebuilds history, facts, periods and coverage of a shop from its sheets: the history comes out byte
 * for byte as it was. Every product is dirty afterwards. Interrupted, it must be run again.
 */
export async function rebuild(db: Database, shop: string, signal: AbortSignal): Promise<void> {
  signal.throwIfAborted();
  const isStaged = await stagedFilter(db);
  const readings = await withPrefix(db.readings, '[shop+last]', [shop]).toArray();
  const bulk = emptyBulk(seenLookup(db));
  await gatherReadings(
    db,
    bulk,
    readings.filter((reading) => !isStaged(reading)),
    signal,
  );
  const products = await withPrefix(db.products, '[shop+product]', [shop]).primaryKeys();
  await clear(db, shop);
  await writeBulk(db, bulk, signal);
  await db.transaction('rw', db.dirty, async () =>
    markDirty(
      db,
      shop,
      products.map(([, product]) => product),
    ),
  );
  await db.meta.delete(UNDER_WAY + shop);
}

/** Takes up rebuilds that an ended context left, at the start. */
export async function resumeRebuilds(db: Database, signal: AbortSignal): Promise<void> {
  const keys = await db.meta.where('key').startsWith(UNDER_WAY).primaryKeys();
  for (const key of keys) await rebuild(db, key.slice(UNDER_WAY.length), signal);
}
