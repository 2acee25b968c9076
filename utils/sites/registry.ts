import type { AnswerDeclaration, ExcludedWhy, PageDeclaration, SiteDeclaration } from './site.ts';
import { sycm } from './sycm/site.ts';

/** Every backend we can read. */
export const SITES: readonly SiteDeclaration[] = [sycm];

function onHost(site: SiteDeclaration, url: URL): boolean {
  return url.protocol === 'https:' && site.hosts.some((pattern) => pattern === `https://${url.host}/*`);
}

/** The site of a page's address, or null. */
export function siteOf(url: URL, sites: readonly SiteDeclaration[] = SITES): SiteDeclaration | null {
  return sites.find((site) => onHost(site, url)) ?? null;
}

/** Why this address is never read, or null. */
export function exclusionOf(site: SiteDeclaration, url: URL): ExcludedWhy | null {
  return site.excluded.find(({ prefix }) => url.pathname.startsWith(prefix))?.why ?? null;
}

/** Whether this address of a known site is never read. */
export function isExcluded(url: URL, sites: readonly SiteDeclaration[] = SITES): boolean {
  const site = siteOf(url, sites);
  return site !== null && exclusionOf(site, url) !== null;
}

/** The page kind of an address, or null. */
export function pageOf(site: SiteDeclaration, url: URL): PageDeclaration | null {
  if (exclusionOf(site, url)) return null;
  const pathname = url.pathname.replace(/\/$/, '');
  return site.pages.find((page) => page.pathname === pathname) ?? null;
}

export interface AnswerKind {
  readonly site: SiteDeclaration;
  readonly page: PageDeclaration;
  readonly answer: AnswerDeclaration;
}

/** Which declared answer a request's address is, or null. */
export function answerOf(url: URL, sites: readonly SiteDeclaration[] = SITES): AnswerKind | null {
  if (url.protocol !== 'https:') return null;
  for (const site of sites) {
    if (!site.dataHosts.includes(url.host) || exclusionOf(site, url)) continue;
    for (const page of site.pages) {
      const answer = page.answers.find(({ path }) => path === url.pathname);
      if (answer) return { site, page, answer };
    }
  }
  return null;
}
