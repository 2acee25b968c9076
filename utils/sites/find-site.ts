/** Which site, page kind or answer an address is, among given declarations. */
import type { AnswerDeclaration, ExcludedWhy, PageDeclaration, SiteDeclaration } from './site.ts';

function onHost(site: SiteDeclaration, url: URL): boolean {
  return url.protocol === 'https:' && site.hosts.some((pattern) => pattern === `https://${url.host}/*`);
}

/** The site of a page's address, or null. */
export function siteAmong(sites: readonly SiteDeclaration[], url: URL): SiteDeclaration | null {
  return sites.find((site) => onHost(site, url)) ?? null;
}

/** Where in the site an address leads: path and, of sites that route behind `#`, that part without its parameters. */
export function placeOf(url: URL): string {
  return url.pathname + url.hash.replace(/\?.*$/, '');
}

/** Amazon writes the link by which one came behind its paths. */
function pathOf({ pathname }: URL): string {
  return pathname.replace(/(?<=.)\/(?:ref=[^/]*)?$/, '');
}

/** Parameters by which sites choose a page where one path serves all: `admin.php?m=goods`. Words, never numbers or days. */
const ROUTING = /^(?:m|c|a|s|r|do|op|act|action|mod|module|ctl|controller|route|view|tab)$/i;
const WORD = /^[a-z][a-z/_.-]{0,39}$/i;

function routesOf(parameters: URLSearchParams): string {
  const routes = [...parameters].filter(([name, value]) => ROUTING.test(name) && WORD.test(value));
  return new URLSearchParams(routes.sort()).toString();
}

/** The address by which a page is taught: the same page again, and no other route of its site. */
export function taughtAddress(url: URL): string {
  const routes = routesOf(url.searchParams);
  return `${pathOf(url)}${routes && '?'}${routes}#${url.hash.replace(/\?.*$/, '').slice(1)}`;
}

/** Whether an address has the parameters a taught one was told apart by, and no other of that kind. */
function sameRoutes(wanted: string | undefined, { searchParams }: URL): boolean {
  return wanted === undefined || wanted === routesOf(searchParams);
}

/** Why this address is never read, or null. */
export function exclusionOf(site: SiteDeclaration, url: URL): ExcludedWhy | null {
  const place = placeOf(url);
  return site.excluded.find(({ prefix }) => place.startsWith(prefix))?.why ?? null;
}

/** Whether a hash is this one, with whatever parameters behind. */
function leadsTo(hash: string, part: string): boolean {
  return hash === part || hash.startsWith(part + (part.includes('?') ? '&' : '?'));
}

/** The page kind of an address, or null. */
export function pageOf(site: SiteDeclaration, url: URL): PageDeclaration | null {
  if (exclusionOf(site, url)) return null;
  const pathname = pathOf(url);
  const hash = url.hash.replaceAll('%3A', ':');
  return (
    site.pages.find((page) =>
      page.addresses.some((address) => {
        const [place = '', part] = address.split('#');
        const [path, routes] = place.split('?');
        if (path !== pathname || !sameRoutes(routes, url)) return false;
        // Taught without one: no other route of the same path.
        return part === undefined || (part === '' ? hash.length < 2 : leadsTo(hash, `#${part}`));
      }),
    ) ?? null
  );
}

export interface AnswerKind {
  readonly site: SiteDeclaration;
  readonly page: PageDeclaration;
  readonly answer: AnswerDeclaration;
}

/** Which declared answer a request's address is, or null. */
export function answerAmong(sites: readonly SiteDeclaration[], url: URL): AnswerKind | null {
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
