/**
 * Opening the panel: the browser's side panel where there is one, else the same page as a tab
 * (Chrome before 116 cannot open it from code, some shells have none). A click outside every tab, such as on a system
 * notice, opens a tab in Chrome: its side panel wants a tab or a window by its id, and of none it is known.
 */
import { browser } from 'wxt/browser';
import { hashOfTab } from './followed-tab.ts';
import { openExtensionPage } from './pages.ts';

interface SidePanelApi {
  open?: (options: { tabId: number }) => Promise<void>;
}

interface SidebarApi {
  open?: () => Promise<void>;
}

/** Must be called directly in a click (or in the message that a click sent). @param tabId null = it came from no tab */
export async function openPanel(tabId: number | null): Promise<void> {
  const { sidePanel, sidebarAction } = browser as unknown as { sidePanel?: SidePanelApi; sidebarAction?: SidebarApi };
  try {
    if (sidePanel?.open && tabId !== null) return await sidePanel.open({ tabId });
    if (sidebarAction?.open) return await sidebarAction.open();
  } catch {
    // The gesture was lost or the shell only pretends to have a panel: the tab shows the same.
  }
  await openExtensionPage('sidepanel', hashOfTab(tabId));
}
