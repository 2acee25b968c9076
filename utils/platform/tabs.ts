import { browser } from 'wxt/browser';

export interface ActiveTab {
  readonly id: number;
  /** '' unless the tab's host was granted. */
  readonly url: string;
}

async function activeTabOf(windowId: number | undefined): Promise<ActiveTab | null> {
  const query = windowId === undefined ? { active: true, currentWindow: true } : { active: true, windowId };
  const [tab] = await browser.tabs.query(query);
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '' };
}

/** null once it is closed. */
export async function tabById(id: number): Promise<ActiveTab | null> {
  const tab = await browser.tabs.get(id).catch(() => null);
  return tab && { id, url: tab.url ?? '' };
}

export function currentTab(): Promise<ActiveTab | null> {
  return activeTabOf(undefined);
}

/** Calls back with the active tab of this page's own window, now and after every change. */
export async function watchActiveTab(onTab: (tab: ActiveTab | null) => void, signal: AbortSignal): Promise<void> {
  const { id: windowId } = await browser.windows.getCurrent();
  const tell = () =>
    void activeTabOf(windowId).then((tab) => {
      if (!signal.aborted) onTab(tab);
    });
  const activated = (info: { windowId: number }) => {
    if (info.windowId === windowId) tell();
  };
  browser.tabs.onActivated.addListener(activated);
  browser.tabs.onUpdated.addListener(tell);
  signal.addEventListener(
    'abort',
    () => {
      browser.tabs.onActivated.removeListener(activated);
      browser.tabs.onUpdated.removeListener(tell);
    },
    { once: true },
  );
  tell();
}

/** Only on the operator's click. */
export async function reloadTab(tabId: number): Promise<void> {
  await browser.tabs.reload(tabId);
}
