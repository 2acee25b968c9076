/** Keeps the registered content scripts equal to what the operator granted and chose. */
import { syncContentScripts } from '../platform/content-scripts.ts';
import { hasHosts } from '../platform/permissions.ts';
import { pageMode, readSettings, type Settings, siteSettings } from '../platform/settings.ts';
import { SITES } from '../sites/registry.ts';
import type { SiteDeclaration } from '../sites/site.ts';

async function scriptsFor(site: SiteDeclaration, settings: Settings) {
  const mode = pageMode(siteSettings(settings, site.id));
  if (settings.consentAt === null || mode === null || !(await hasHosts(site.hosts))) return [];
  return [{ id: site.id, hosts: site.hosts, mode }];
}

let last: Promise<void> = Promise.resolve();

/** Runs one after another: two at once would both register the same script. */
export function syncSites(): Promise<void> {
  last = last
    .catch(() => undefined)
    .then(async () => {
      const settings = await readSettings();
      const scripts = await Promise.all(SITES.map((site) => scriptsFor(site, settings)));
      await syncContentScripts(scripts.flat());
    });
  return last;
}
