import type { Settings } from '../platform/settings.ts';
import type { ActiveTab } from '../platform/tabs.ts';
import { pageOf, siteOf } from '../sites/registry.ts';

/**
 * What the popup says of the page it was opened over.
 * - no-consent: the first screen was not agreed to; nothing is read
 * - not-granted: the browser does not show us the page's address, so we have no right to it
 * - other-page: a granted host, but no page that is read
 * - needs-refresh: a page that is read, opened before the grant: our script is not in it
 */
export type PageState = 'no-consent' | 'not-granted' | 'other-page' | 'needs-refresh' | 'reading';

export async function pageStateOf(
  settings: Pick<Settings, 'consentAt'>,
  tab: ActiveTab | null,
  scriptAlive: (tabId: number) => Promise<boolean>,
): Promise<PageState> {
  if (settings.consentAt === null) return 'no-consent';
  const url = tab && URL.canParse(tab.url) ? new URL(tab.url) : null;
  const site = url && siteOf(url);
  if (!tab || !url || !site) return 'not-granted';
  if (pageOf(site, url) === null) return 'other-page';
  return (await scriptAlive(tab.id)) ? 'reading' : 'needs-refresh';
}
