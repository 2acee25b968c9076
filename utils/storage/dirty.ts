/** Products whose suggestion must be made anew. */
import type { Database } from './database.ts';
import type { DirtyRow } from './rows.ts';

/** Products of one row; some kilobytes. */
const MOST = 1000;

/** Runs inside a transaction that holds `dirty`. */
export async function markDirty(db: Database, shop: string, products: Iterable<string>): Promise<void> {
  const all = [...products];
  const rows: DirtyRow[] = [];
  for (let start = 0; start < all.length; start += MOST) {
    rows.push({ shop, mark: crypto.randomUUID(), products: all.slice(start, start + MOST) });
  }
  if (rows.length > 0) await db.dirty.bulkPut(rows);
}

/** Nothing of any product's figures changed, but something all of them are judged by. Runs as `markDirty` does. */
export async function markShop(db: Database, shop: string): Promise<void> {
  await db.dirty.put({ shop, mark: crypto.randomUUID(), products: [] });
}

/** The marks of each product, as one text. Rows come in the order of their key, so the same marks give the same text. */
export function marksOf(rows: readonly DirtyRow[]): Map<string, string> {
  const marks = new Map<string, string>();
  for (const { mark, products } of rows) {
    for (const product of products) {
      const known = marks.get(product);
      marks.set(product, known === undefined ? mark : `${known} ${mark}`);
    }
  }
  return marks;
}
