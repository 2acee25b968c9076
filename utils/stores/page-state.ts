import { pageMode, type Settings } from '../platform/settings.ts';
import type { ActiveTab } from '../platform/tabs.ts';
import { exclusionOf, pageOf } from '../sites/find-site.ts';
import { SITES, siteOf } from '../sites/registry.ts';
import type { ExcludedWhy, SiteDeclaration } from '../sites/site.ts';

/** Where all are granted, a page whose address we may not see is none of theirs. */
const ALL_HOSTS = SITES.flatMap(({ hosts }) => hosts);

/**
 * What the popup says of the page it was opened over.
 * - no-consent: the first screen was not agreed to; nothing is read
 * - not-granted: a page of a platform that is not granted yet, or one whose address we may not see and that may be such a page
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
  readonly granted: (hosts: readonly string[]) => Promise<boolean>;
  readonly scriptAlive: (tabId: number) => Promise<boolean>;
  /** The site whose settings speak for a page that was taught; null for any other. */
  readonly taughtPage: (url: URL) => Promise<Pick<SiteDeclaration, 'id' | 'hosts'> | null>;
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
  facts: PageFacts,
): Promise<PageState> {
  if (settings.consentAt === null) return 'no-consent';
  const url = addressOf(tab);
  // Pages of the browser itself are nobody's: as long as nothing is granted, that is what there is to say.
  if (!tab || !url?.protocol.startsWith('http')) return (await facts.granted(ALL_HOSTS)) ? 'other-page' : 'not-granted';
  const site = siteOf(url);
  const why = site && exclusionOf(site, url);
  if (why) return `excluded-${why}`;
  const taught = await facts.taughtPage(url);
  const read = taught ?? site;
  if (!read) return 'other-page';
  if (!(await facts.granted(read.hosts))) return 'not-granted';
  if (!taught && site && pageOf(site, url) === null) return (await facts.frameRead(tab.id)) ? 'reading' : 'other-page';
  const chosen = settings.sites[read.id];
  if (chosen && pageMode(chosen) === null) return 'pages-off';
  if (settings.sites[read.id]?.paused) return 'paused';
  return (await facts.scriptAlive(tab.id)) ? 'reading' : 'needs-refresh';
}
