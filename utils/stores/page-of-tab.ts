/** Where the page under the popup stands; apart, because it knows every backend and the popup shows without it. */
import { hasHosts } from '../platform/permissions.ts';
import { readRecipes } from '../platform/recipes.ts';
import { frameRead, scriptAlive } from '../platform/script-alive.ts';
import { changeSite, type Settings } from '../platform/settings.ts';
import type { ActiveTab } from '../platform/tabs.ts';
import { pageOf } from '../sites/find-site.ts';
import { siteOf } from '../sites/registry.ts';
import { bareSite, taughtSites } from '../sites/taught-site.ts';
import { addressOf, type PageState, pageStateOf } from './page-state.ts';

async function taughtPage(url: URL) {
  const taught = taughtSites(await readRecipes(), url.host).some((site) => pageOf(site, url) !== null);
  return taught ? (siteOf(url) ?? bareSite(url.host)) : null;
}

export function pageOfTab(settings: Settings, tab: ActiveTab | null): Promise<PageState> {
  return pageStateOf(settings, tab, { granted: hasHosts, scriptAlive, taughtPage, frameRead });
}

/** Reading of the site of this tab goes on. */
export async function resumePage(tab: ActiveTab | null): Promise<void> {
  const url = addressOf(tab);
  const site = url && (siteOf(url) ?? (await taughtPage(url)));
  if (site) await changeSite(site.id, { paused: false });
}
