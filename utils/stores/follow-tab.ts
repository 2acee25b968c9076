import { shopOfTab, watchTabShops } from '../platform/tab-shops.ts';
import { type ActiveTab, watchActiveTab } from '../platform/tabs.ts';

/** Calls back with the shop of the active tab of this page's own window, now and after every change. */
export function followTabShop(onShop: (shop: string | null) => void, until: AbortSignal): void {
  let active: ActiveTab | null = null;
  const tell = async () => {
    const asked = active;
    const shop = asked && (await shopOfTab(asked.id));
    if (!until.aborted && asked === active) onShop(shop);
  };
  void watchActiveTab((tab) => {
    active = tab;
    void tell();
  }, until);
  watchTabShops(() => void tell(), until);
}
