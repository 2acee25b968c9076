/** Which products a run must look at: those marked dirty, all whose window has moved on, those dated anew. */
import { Dexie } from 'dexie';
import { firstSeenOf } from '../history/first-seen.ts';
import type { Day } from '../time/day.ts';
import { type Database, withPrefix } from './database.ts';
import { marksOf } from './dirty.ts';
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
 * Products whose day of listing reads otherwise because another list is known whole. Looks at every
 * product's first day, so ask only when such a list came or went.
 */
export async function redatedProducts(db: Database, shop: string, completeDays: readonly Day[]): Promise<string[]> {
  const statistics = await withPrefix(db.statistics, '[shop+product]', [shop]).toArray();
  const products = statistics.map(({ product }) => product);
  const facts = await getMany(db.facts, shop, products);
  return products.filter((_, i) => {
    const firstSeen = firstSeenOf(facts[i]?.firstDay ?? null, completeDays);
    return (statistics[i]?.firstSeen ?? null) !== firstSeen;
  });
}

/**
 * Ascending by product. A dirty product that an earlier, interrupted run has already taken in (same
 * marks, same window) is not among them.
 */
export async function pendingProducts(
  db: Database,
  shop: string,
  window: string,
  dirty: readonly DirtyRow[],
  redated: readonly string[],
): Promise<Pending[]> {
  const marks = marksOf(dirty);
  const statistics = await getMany(db.statistics, shop, [...marks.keys()]);
  const pending = new Map<string, string>();
  const stale = new Set(redated);
  for (const product of redated) pending.set(product, '');
  for (const product of await ofOtherWindows(db, shop, window)) pending.set(product, '');
  [...marks].forEach(([product, mark], i) => {
    const known = statistics[i];
    if (known?.mark === mark && known.window === window && !stale.has(product)) pending.delete(product);
    else pending.set(product, mark);
  });
  return [...pending].map(([product, mark]) => ({ product, mark })).sort((a, b) => (a.product < b.product ? -1 : 1));
}
