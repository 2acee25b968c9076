import type { Settings } from '../platform/settings.ts';
import type { ActiveTab } from '../platform/tabs.ts';
import { exclusionOf, pageOf } from '../sites/find-site.ts';
import { siteOf } from '../sites/registry.ts';
import type { ExcludedWhy } from '../sites/site.ts';

/**
 * What the popup says of the page it was opened over.
 * - no-consent: the first screen was not agreed to; nothing is read
 * - not-granted: the browser does not show us the page's address, and some platform is not granted yet: it may be its page
 * - excluded-…: a page of a platform that is never read, and why
 * - other-page: no page that is read
 * - pages-off: a page of a site whose pages were switched off
 * - paused: a page that would be read, had the operator not paused its site
 * - needs-refresh: a page that is read, opened before the grant: our script is not in it
 */
export type PageState =
  | 'no-consent'
  | 'not-granted'
  | `excluded-${ExcludedWhy}`
  | 'other-page'
  | 'pages-off'
  | 'paused'
  | 'needs-refresh'
  | 'reading';

export interface PageFacts {
  /** Whether every platform is granted: then a page whose address we may not see is none of theirs. */
  readonly allGranted: () => Promise<boolean>;
  readonly scriptAlive: (tabId: number) => Promise<boolean>;
  /** Whether a page in a frame of the tab is read. */
  readonly frameRead: (tabId: number) => Promise<boolean>;
}

export function addressOf(tab: ActiveTab | null): URL | null {
  try {
    return new URL(tab?.url ?? '');
  } catch {
    return null;
  }
}

export async function pageStateOf(
  settings: Pick<Settings, 'consentAt' | 'sites'>,
  tab: ActiveTab | null,
  { allGranted, scriptAlive, frameRead }: PageFacts,
): Promise<PageState> {
  if (settings.consentAt === null) return 'no-consent';
  const url = addressOf(tab);
  const site = url && siteOf(url);
  if (!tab || !url || !site) return (await allGranted()) ? 'other-page' : 'not-granted';
  const why = exclusionOf(site, url);
  if (why) return `excluded-${why}`;
  if (pageOf(site, url) === null) return (await frameRead(tab.id)) ? 'reading' : 'other-page';
  if (settings.sites[site.id]?.mode === 'off') return 'pages-off';
  if (settings.sites[site.id]?.paused) return 'paused';
  return (await scriptAlive(tab.id)) ? 'reading' : 'needs-refresh';
}
