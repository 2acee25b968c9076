import { followedTab } from '../platform/followed-tab.ts';
import { shopOfTab, watchTabShops } from '../platform/tab-shops.ts';
import { watchActiveTab } from '../platform/tabs.ts';

/**
 * Calls back with the shop of the tab this page was opened for, or else of the active tab of its own
 * window, now and after every change.
 */
export function followTabShop(onShop: (shop: string | null) => void, until: AbortSignal): void {
  const fixed = followedTab(globalThis.location.hash);
  let followed = fixed;
  const tell = async () => {
    const asked = followed;
    const shop = asked === null ? null : await shopOfTab(asked);
    if (!until.aborted && asked === followed) onShop(shop);
  };
  watchTabShops(() => void tell(), until);
  if (fixed !== null) return void tell();
  void watchActiveTab((tab) => {
    followed = tab?.id ?? null;
    void tell();
  }, until);
}
