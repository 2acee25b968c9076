import { listCosts } from './costs.ts';
import { allTables, type Database, withPrefix } from './database.ts';
import { listRecords } from './list-records.ts';
import { withLock } from './locks.ts';
import { forgetPlanned } from './planner.ts';
import { forgetProductCount } from './product-count.ts';
import { rebuildKey, shopLock } from './shop-lock.ts';
import { IMPORT_LOCK } from './sweep-imports.ts';

/** Runs inside a transaction over all tables. */
export async function wipeProjections(db: Database, shop: string): Promise<void> {
  await withPrefix(db.history, '[shop+bucket+product+source]', [shop]).delete();
  await withPrefix(db.facts, '[shop+product]', [shop]).delete();
  await withPrefix(db.names, '[shop+product]', [shop]).delete();
  await withPrefix(db.products, '[shop+product]', [shop]).delete();
  await withPrefix(db.statistics, '[shop+product]', [shop]).delete();
  await withPrefix(db.dirty, '[shop+mark]', [shop]).delete();
  await withPrefix(db.periods, '[shop+period]', [shop]).delete();
  await withPrefix(db.lists, '[shop+list+order]', [shop]).delete();
  await withPrefix(db.pages, '[shop+list+order+part]', [shop]).delete();
}

/** Runs inside a transaction over all tables. */
export async function wipeInside(db: Database, shop: string): Promise<void> {
  await wipeProjections(db, shop);
  const ids = await withPrefix(db.readings, '[shop+last]', [shop]).primaryKeys();
  await db.readings.bulkDelete(ids);
  await db.sheets.bulkDelete(ids);
  await withPrefix(db.refusals, '[shop+at]', [shop]).delete();
  await withPrefix(db.asides, '[shop+at]', [shop]).delete();
  await withPrefix(db.shapes, '[shop+list]', [shop]).delete();
  await withPrefix(db.levels, '[shop+list+part]', [shop]).delete();
  await db.records.bulkDelete((await listRecords(db, shop)).map((record) => record.id));
  await db.costs.bulkDelete((await listCosts(db, shop)).map((record) => record.id));
  await forgetPlanned(db, shop);
  await forgetProductCount(db, shop);
  await db.meta.delete(rebuildKey(shop));
  await db.shopStates.delete(shop);
  await db.shops.delete(shop);
}

/**
 * Deletes everything of a shop: sheets, history, suggestions, records. Other shops are left alone. What is being
 * imported is waited for: its second half would bring back what it makes of sheets that are gone.
 */
export async function wipeShop(db: Database, shop: string): Promise<void> {
  const { signal } = new AbortController();
  const wipe = () => db.transaction('rw', allTables(db), async () => wipeInside(db, shop));
  await withLock(IMPORT_LOCK, signal, () => withLock(shopLock(shop), signal, wipe));
}
