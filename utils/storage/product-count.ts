/** How many products a shop has: counting ten thousand keys anew for every list takes longer than the list. */
import { type Database, withPrefix } from './database.ts';

const keyOf = (shop: string): string => `products:${shop}`;

/** As of the last engine run; counted while there was none. */
export async function productCount(db: Database, shop: string): Promise<number> {
  const known = await db.meta.get(keyOf(shop));
  if (typeof known?.value === 'number') return known.value;
  return withPrefix(db.products, '[shop+product]', [shop]).count();
}

/** Runs inside a transaction that holds `meta`. */
export async function noteProductCount(db: Database, shop: string, count: number): Promise<void> {
  const known = await db.meta.get(keyOf(shop));
  if (known?.value !== count) await db.meta.put({ key: keyOf(shop), value: count });
}

/** Runs inside a transaction that holds `meta`. */
export async function forgetProductCount(db: Database, shop: string): Promise<void> {
  await db.meta.delete(keyOf(shop));
}
