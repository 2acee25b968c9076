import type { Database } from './database.ts';
import type { ShopRow, ShopState } from './tables.ts';

/** Every shop and 待认领店铺, the one first seen last first. */
export async function listShops(db: Database): Promise<ShopRow[]> {
  const shops = await db.shops.toArray();
  return shops.sort((a, b) => b.firstSeenAt - a.firstSeenAt || (a.id < b.id ? -1 : 1));
}

/** null while nothing of the shop was ever judged. */
export async function shopState(db: Database, shop: string): Promise<ShopState | null> {
  return (await db.shopStates.get(shop)) ?? null;
}
