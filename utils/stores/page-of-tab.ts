/** Where the page under the popup stands; apart, because it knows every backend and the popup shows without it. */
import { hasHosts } from '../platform/permissions.ts';
import { frameRead, scriptAlive } from '../platform/script-alive.ts';
import { changeSite, type Settings } from '../platform/settings.ts';
import type { ActiveTab } from '../platform/tabs.ts';
import { SITES, siteOf } from '../sites/registry.ts';
import { addressOf, type PageState, pageStateOf } from './page-state.ts';

const allGranted = () => hasHosts(SITES.flatMap((site) => site.hosts));

export function pageOfTab(settings: Settings, tab: ActiveTab | null): Promise<PageState> {
  return pageStateOf(settings, tab, { allGranted, scriptAlive, frameRead });
}

/** Reading of the site of this tab goes on. */
export async function resumePage(tab: ActiveTab | null): Promise<void> {
  const url = addressOf(tab);
  const site = url && siteOf(url);
  if (site) await changeSite(site.id, { paused: false });
}
