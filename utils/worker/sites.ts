/** Keeps the registered content scripts equal to what the operator granted and chose. */
import { type SiteScripts, syncContentScripts } from '../platform/content-scripts.ts';
import { hasHosts } from '../platform/permissions.ts';
import { readRecipes } from '../platform/recipes.ts';
import { pageMode, readSettings, type Settings, siteSettings } from '../platform/settings.ts';
import { SITES } from '../sites/registry.ts';
import type { SiteDeclaration } from '../sites/site.ts';
import { bareSite } from '../sites/taught-site.ts';
import { taughtHosts } from './taught-hosts.ts';

type Site = Pick<SiteDeclaration, 'id' | 'hosts'>;
type Known = Pick<SiteScripts, 'declared' | 'taught'>;

async function scriptsFor({ id, hosts }: Site, known: Known, settings: Settings): Promise<SiteScripts[]> {
  const mode = pageMode(siteSettings(settings, id));
  if (settings.consentAt === null || mode === null || !(await hasHosts(hosts))) return [];
  return [{ id, hosts, mode, ...known }];
}

let last: Promise<void> = Promise.resolve();

/** Runs one after another: two at once would both register the same script. */
export function syncSites(): Promise<void> {
  last = last
    .catch(() => undefined)
    .then(async () => {
      const [settings, recipes] = await Promise.all([readSettings(), readRecipes()]);
      const { beside, alone } = taughtHosts(recipes);
      const scripts = await Promise.all([
        ...SITES.map((site) => scriptsFor(site, { declared: true, taught: beside.has(site.id) }, settings)),
        ...alone.map((host) => scriptsFor(bareSite(host), { declared: false, taught: true }, settings)),
      ]);
      await syncContentScripts(scripts.flat());
    });
  return last;
}
