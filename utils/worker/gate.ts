/** Whether a page may be read at this moment; asked anew for every message, so that what was taken back holds at once. */
import { hasHosts } from '../platform/permissions.ts';
import { wakeLeftovers } from '../platform/script-alive.ts';
import { changeSite, pageMode, readSettings, siteSettings, stoppedUntil } from '../platform/settings.ts';
import { soundMappings } from '../sheets/mapping.ts';
import { SITES, siteOf } from '../sites/registry.ts';
import type { SiteDeclaration } from '../sites/site.ts';
import { mappedSite } from '../sites/with-mappings.ts';

/** The site of a sender's address while consent, grant and mode stand and nothing is paused or stopped; else null. */
export async function readableSite(url: URL): Promise<SiteDeclaration | null> {
  const site = siteOf(url);
  if (!site) return null;
  const settings = await readSettings();
  const chosen = siteSettings(settings, site.id);
  if (settings.consentAt === null || pageMode(chosen) === null || chosen.paused) return null;
  if (stoppedUntil(settings, site.id, Date.now()) > 0) return null;
  return (await hasHosts(site.hosts)) ? mappedSite(site, soundMappings(settings.mappings ?? [])) : null;
}

/** Takes back the mode of every site whose hosts are gone: open pages hear of it by the settings. */
export async function withdrawUngranted(): Promise<void> {
  for (const { id, hosts } of SITES) {
    if (!(await hasHosts(hosts))) await changeSite(id, { mode: null });
  }
}

/** After an update: pages that are still open hear that the script in them is of the old version. */
export async function wakeGranted(): Promise<void> {
  for (const { hosts } of SITES) if (await hasHosts(hosts)) await wakeLeftovers(hosts);
}
