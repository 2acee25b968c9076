import type { Database } from '../storage/database.ts';
import { listShops, shopState } from '../storage/list-shops.ts';
import { watch } from '../storage/watch.ts';
import { followTabShop } from './follow-tab.ts';
import type { ShopSource } from './shop-store.ts';

export function shopSource(db: Database): ShopSource {
  return {
    shops: () => watch(() => listShops(db)),
    state: (shop) => watch(() => shopState(db, shop)),
    follow: followTabShop,
  };
}
