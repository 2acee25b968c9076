/** Which page is shown where a document stands. */
import { exclusionOf, pageOf, siteAmong } from '../sites/find-site.ts';
import type { ExcludedWhy, PageDeclaration, SiteDeclaration } from '../sites/site.ts';
import { windowsAround } from './frame.ts';

export interface Place {
  readonly site: SiteDeclaration | null;
  readonly page: PageDeclaration | null;
  readonly excluded: ExcludedWhy | null;
  /** Its page was taught, and is read by its table whatever is read elsewhere. */
  readonly taught: boolean;
  /** A frame of the page: whether it shows anything of it is seen when something is read in it. */
  readonly within: boolean;
}

export interface Declared {
  readonly sites: readonly SiteDeclaration[];
  readonly taught: readonly SiteDeclaration[];
}

function placeAt({ href }: Location, { sites, taught }: Declared): Place {
  const url = new URL(href);
  const site = siteAmong(sites, url);
  const excluded = site && exclusionOf(site, url);
  const own = excluded ? undefined : taught.find((one) => pageOf(one, url));
  if (own) return { site: own, page: pageOf(own, url), excluded, taught: true, within: false };
  return { site, page: site && pageOf(site, url), excluded, taught: false, within: false };
}

/** A frame whose own address is no page is of the nearest page around it. */
export function placeOfWindow(window: Window, declared: Declared): Place {
  const own = placeAt(window.location, declared);
  if (own.excluded) return own;
  const around = windowsAround(window)
    .map(({ document }) => placeAt(document.location, declared))
    .find(({ page }) => page);
  if (!around || (own.page && own.page.id !== around.page?.id)) return own;
  return { ...(own.page ? own : around), within: true };
}
