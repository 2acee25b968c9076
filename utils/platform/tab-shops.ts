/** Which shop each tab last showed; kept for the browser session only. */
import { browser } from 'wxt/browser';

const KEY = 'tabShop.';

export async function rememberTabShop(tabId: number, shop: string): Promise<void> {
  await browser.storage.session.set({ [KEY + tabId]: shop });
}

export async function forgetTab(tabId: number): Promise<void> {
  await browser.storage.session.remove(KEY + tabId);
}

/** No tab shows this shop any more: it was wiped, or its data went to another. */
export async function forgetShopOfTabs(shop: string): Promise<void> {
  const stored = await browser.storage.session.get(null);
  const keys = Object.keys(stored).filter((key) => key.startsWith(KEY) && stored[key] === shop);
  await browser.storage.session.remove(keys);
}

/** The shop last read in a tab, null when none. */
export async function shopOfTab(tabId: number): Promise<string | null> {
  const value = (await browser.storage.session.get(KEY + tabId))[KEY + tabId];
  return typeof value === 'string' ? value : null;
}

/** Calls back whenever any tab's shop changes, until aborted. */
export function watchTabShops(onChange: () => void, signal: AbortSignal): void {
  const listener = (_changes: unknown, area: string) => {
    if (area === 'session') onChange();
  };
  browser.storage.onChanged.addListener(listener);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(listener), { once: true });
}
