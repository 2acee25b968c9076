/** Every backend we can read: adding one is a folder beside this file and one line here. */
import { compass } from './compass/site.ts';
import { siteAmong } from './find-site.ts';
import { jd } from './jd/site.ts';
import { pdd } from './pdd/site.ts';
import { qianniu } from './qianniu/site.ts';
import type { SiteDeclaration } from './site.ts';
import { sycm } from './sycm/site.ts';

export const SITES: readonly SiteDeclaration[] = [sycm, jd, compass, pdd, qianniu];

/** The site of a page's address, or null. */
export function siteOf(url: URL): SiteDeclaration | null {
  return siteAmong(SITES, url);
}

/** Host and path of every answer that is read: all the hook in the page's own world is told. */
export function registeredPaths(): string[] {
  return SITES.flatMap(({ dataHosts, pages }) =>
    dataHosts.flatMap((host) => pages.flatMap(({ answers }) => answers.map(({ path }) => host + path))),
  );
}
