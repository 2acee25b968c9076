/** Which products a run must look at: those marked dirty, and all whose window has moved on. */
import { Dexie } from 'dexie';
import type { Database } from './database.ts';
import { getMany } from './get-many.ts';
import type { Pending } from './refresh-statistics.ts';
import type { DirtyRow } from './rows.ts';

/** Products whose statistics were made for another window. */
async function ofOtherWindows(db: Database, shop: string, window: string): Promise<string[]> {
  const index = db.statistics.where('[shop+window]');
  const before = await index.between([shop, Dexie.minKey], [shop, window], true, false).primaryKeys();
  const after = await db.statistics
    .where('[shop+window]')
    .between([shop, window], [shop, Dexie.maxKey], false, true)
    .primaryKeys();
  return [...before, ...after].map(([, product]) => product);
}

/**
 * Ascending by product. A dirty product that an earlier, interrupted run has already taken in (same
 * mark, same window) is not among them.
 */
export async function pendingProducts(
  db: Database,
  shop: string,
  window: string,
  dirty: readonly DirtyRow[],
): Promise<Pending[]> {
  const statistics = await getMany(
    db.statistics,
    shop,
    dirty.map(({ product }) => product),
  );
  const pending = new Map<string, string>();
  for (const product of await ofOtherWindows(db, shop, window)) pending.set(product, '');
  dirty.forEach(({ product, mark }, i) => {
    const known = statistics[i];
    if (known?.mark === mark && known.window === window) pending.delete(product);
    else pending.set(product, mark);
  });
  return [...pending].map(([product, mark]) => ({ product, mark })).sort((a, b) => (a.product < b.product ? -1 : 1));
}
