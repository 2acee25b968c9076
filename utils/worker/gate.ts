/** Whether a page may be read at this moment; asked anew for every message, so that what was taken back holds at once. */
import { hasHosts } from '../platform/permissions.ts';
import { readRecipes } from '../platform/recipes.ts';
import { wakeLeftovers } from '../platform/script-alive.ts';
import { changeSite, pageMode, readSettings, type Settings, siteSettings, stoppedUntil } from '../platform/settings.ts';
import { isTaught } from '../recipes/taught-page.ts';
import { soundMappings } from '../sheets/mapping.ts';
import { SITES, siteOf } from '../sites/registry.ts';
import type { SiteDeclaration } from '../sites/site.ts';
import { bareSite, taughtSites } from '../sites/taught-site.ts';
import { mappedSite } from '../sites/with-mappings.ts';
import { taughtHosts } from './taught-hosts.ts';

/** What was taught of the sender's host. */
async function taughtOf(url: URL): Promise<readonly SiteDeclaration[]> {
  return taughtSites(await readRecipes(), url.host);
}

/** The site whose settings speak for an address: its adapter's, or that of pages that were taught; null for any other. */
export async function settledSite(url: URL): Promise<Pick<SiteDeclaration, 'id' | 'hosts'> | null> {
  return siteOf(url) ?? ((await taughtOf(url)).length > 0 ? bareSite(url.host) : null);
}

/** The declarations a page of this kind may be read by, from this address. */
async function readerOf(url: URL, page: string): Promise<SiteDeclaration | null> {
  if (!isTaught(page)) return siteOf(url);
  return (await taughtOf(url)).find(({ pages: [taught] }) => taught.id === page) ?? null;
}

/** Whether consent, grant and mode stand for an address, and nothing is paused or stopped. */
export async function mayRead(url: URL): Promise<boolean> {
  return (await settingsFor(url)) !== null;
}

async function settingsFor(url: URL): Promise<Settings | null> {
  const site = await settledSite(url);
  if (!site) return null;
  const settings = await readSettings();
  const chosen = siteSettings(settings, site.id);
  if (settings.consentAt === null || pageMode(chosen) === null || chosen.paused) return null;
  if (stoppedUntil(settings, site.id, Date.now()) > 0) return null;
  return (await hasHosts(site.hosts)) ? settings : null;
}

/** The site whose reader may have read a page of this kind at the sender's address while it may be read; else null. */
export async function readableSite(url: URL, page = ''): Promise<SiteDeclaration | null> {
  const settings = await settingsFor(url);
  const site = settings && (await readerOf(url, page));
  return site && mappedSite(site, soundMappings(settings.mappings ?? []));
}

/** Sites with an adapter, and the hosts of taught pages that have none. */
async function settledSites(): Promise<readonly Pick<SiteDeclaration, 'id' | 'hosts'>[]> {
  return [...SITES, ...taughtHosts(await readRecipes()).alone.map(bareSite)];
}

/** Takes back the mode of every site whose hosts are gone: open pages hear of it by the settings. */
export async function withdrawUngranted(): Promise<void> {
  for (const { id, hosts } of await settledSites()) {
    if (!(await hasHosts(hosts))) await changeSite(id, { mode: null });
  }
}

/** After an update: pages that are still open hear that the script in them is of the old version. */
export async function wakeGranted(): Promise<void> {
  for (const { hosts } of await settledSites()) if (await hasHosts(hosts)) await wakeLeftovers(hosts);
}
