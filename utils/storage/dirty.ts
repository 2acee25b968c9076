/** Products whose suggestion must be made anew. */
import type { Database } from './database.ts';

/** Runs inside a transaction that holds `dirty`. */
export async function markDirty(db: Database, shop: string, products: Iterable<string>): Promise<void> {
  const mark = crypto.randomUUID();
  const rows = [...products].map((product) => ({ shop, product, mark }));
  if (rows.length > 0) await db.dirty.bulkPut(rows);
}
