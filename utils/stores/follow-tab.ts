import { shopOfTab, watchTabShops } from '../platform/tab-shops.ts';
import { type ActiveTab, watchActiveTab } from '../platform/tabs.ts';

/** Calls back with the shop of the active tab of this page's own window, now and whenever tab or shop is another one. */
export function followTabShop(onShop: (shop: string | null) => void, until: AbortSignal): void {
  let active: ActiveTab | null = null;
  let told = '';
  const tell = async () => {
    const asked = active;
    const shop = asked && (await shopOfTab(asked.id));
    if (until.aborted || asked !== active) return;
    // Browsers report every bit of loading in any tab: none of it may undo what the operator picked.
    const next = `${asked?.id} ${shop}`;
    if (next === told) return;
    told = next;
    onShop(shop);
  };
  void watchActiveTab((tab) => {
    active = tab;
    void tell();
  }, until);
  watchTabShops(() => void tell(), until);
}
