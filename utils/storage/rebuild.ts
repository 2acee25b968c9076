/** Makes everything that follows from a shop's sheets anew. */
import { emptyBulk } from './bulk-gather.ts';
import { writeBulk } from './bulk-write.ts';
import { type Database, withPrefix } from './database.ts';
import { markDirty } from './dirty.ts';
import { withFreeLock, withLock } from './locks.ts';
import { gatherReadings } from './read-bodies.ts';
import { remakeShapes } from './remake-shapes.ts';
import { seenLookup } from './seen-lookup.ts';
import { goodTables } from './shapes.ts';
import { REBUILD, rebuildKey, shopLock } from './shop-lock.ts';
import { stagedFilter } from './staging.ts';

/** Summaries and statistics stay until the next engine run replaces them, so lists are never empty. */
async function clear(db: Database, shop: string): Promise<void> {
  const tables = [db.meta, db.history, db.facts, db.periods, db.lists, db.pages];
  await db.transaction('rw', tables, async () => {
    await db.meta.put({ key: rebuildKey(shop), value: true });
    await withPrefix(db.history, '[shop+bucket+product+source]', [shop]).delete();
    await withPrefix(db.facts, '[shop+product]', [shop]).delete();
    await withPrefix(db.periods, '[shop+period]', [shop]).delete();
    await withPrefix(db.lists, '[shop+list+order]', [shop]).delete();
    await withPrefix(db.pages, '[shop+list+order+part]', [shop]).delete();
  });
}

/** @returns false when a sheet was taken away meanwhile, so that what was made still speaks of it */
async function finish(db: Database, shop: string, sheets: readonly string[]): Promise<boolean> {
  return db.transaction('rw', db.meta, db.readings, db.products, db.dirty, async () => {
    const left = await db.readings.bulkGet([...sheets]);
    if (left.some((reading) => !reading)) return false;
    const products = await withPrefix(db.products, '[shop+product]', [shop]).primaryKeys();
    await markDirty(
      db,
      shop,
      products.map(([, product]) => product),
    );
    await db.meta.delete(rebuildKey(shop));
    return true;
  });
}

async function remake(db: Database, shop: string, signal: AbortSignal): Promise<void> {
  for (;;) {
    signal.throwIfAborted();
    await clear(db, shop);
    // Read only now: whatever is stored from here on has entered the cleared projections by itself.
    const isStaged = await stagedFilter(db);
    const readings = (await withPrefix(db.readings, '[shop+last]', [shop]).toArray()).filter((row) => !isStaged(row));
    const bulk = emptyBulk(seenLookup(db));
    await gatherReadings(db, bulk, readings, signal);
    await writeBulk(db, bulk, signal);
    const sheets = readings.map((reading) => reading.id);
    if (!(await finish(db, shop, sheets))) continue;
    return db.transaction('rw', goodTables(db), async () => remakeShapes(db, shop));
  }
}

/**
 * Rebuilds history, facts, periods and coverage of a shop from its sheets: they come out byte for
 * byte as they were. Every product is dirty afterwards. Interrupted, `resumeRebuilds` does it again.
 */
export function rebuild(db: Database, shop: string, signal: AbortSignal): Promise<void> {
  return withLock(shopLock(shop), signal, () => remake(db, shop, signal));
}

/** Does again the rebuilds that an ended context has left; one that is running elsewhere is left alone. */
export async function resumeRebuilds(db: Database, signal: AbortSignal): Promise<void> {
  const keys = await db.meta.where('key').startsWith(REBUILD).primaryKeys();
  for (const key of keys) {
    const shop = key.slice(REBUILD.length);
    await withFreeLock(shopLock(shop), () => remake(db, shop, signal));
  }
}
