import { followedTab } from '../platform/followed-tab.ts';
import { shopOfTab, watchTabShops } from '../platform/tab-shops.ts';
import { watchActiveTab } from '../platform/tabs.ts';

/**
 * Calls back with the shop of the tab this page was opened for, or else of the active tab of its own
 * window, now and whenever tab or shop is another one.
 */
export function followTabShop(onShop: (shop: string | null) => void, until: AbortSignal): void {
  const fixed = followedTab(globalThis.location.hash);
  let followed = fixed;
  let told = '';
  const tell = async () => {
    const asked = followed;
    const shop = asked === null ? null : await shopOfTab(asked);
    if (until.aborted || asked !== followed) return;
    // Browsers report every bit of loading in any tab: none of it may undo what the operator picked.
    const next = `${asked} ${shop}`;
    if (next === told) return;
    told = next;
    onShop(shop);
  };
  watchTabShops(() => void tell(), until);
  if (fixed !== null) return void tell();
  void watchActiveTab((tab) => {
    followed = tab?.id ?? null;
    void tell();
  }, until);
}
