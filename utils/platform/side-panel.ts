/**
 * Opening the panel: the browser's side panel where there is one, else the same page as a tab
 * (Chrome before 116 cannot open it from code, some shells have none).
 */
import { browser } from 'wxt/browser';
import { hashOfTab } from './followed-tab.ts';
import { openExtensionPage } from './pages.ts';

interface SidePanelApi {
  open?: (options: { tabId: number } | { windowId: number }) => Promise<void>;
}

interface SidebarApi {
  open?: () => Promise<void>;
}

/** Must be called directly in a click (or in the message that a click sent). @param tabId null = in the window last used */
export async function openPanel(tabId: number | null): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as { sidePanel?: SidePanelApi; sidebarAction?: SidebarApi };
  try {
    if (sidePanel?.open) {
      return await sidePanel.open(tabId === null ? { windowId: browser.windows.WINDOW_ID_CURRENT } : { tabId });
    }
    if (sidebarAction?.open) return await sidebarAction.open();
  } catch {
    // The gesture was lost or the shell only pretends to have a panel: the tab shows the same.
  }
  await openExtensionPage('sidepanel', hashOfTab(tabId));
}
