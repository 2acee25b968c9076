/** Where in its tab a page stands: backends show older pages of theirs in frames. */
import { exclusionOf, siteAmong } from '../sites/find-site.ts';
import type { SiteDeclaration } from '../sites/site.ts';

/** The document around everything, or null where another origin lets nobody look in. */
function outermost(window: Window): Document | null {
  try {
    return window.top?.document ?? null;
  } catch {
    return null;
  }
}

function originsAround({ location }: Window): readonly string[] | null {
  return location.ancestorOrigins ? [...location.ancestorOrigins] : null;
}

export function isFrame(window: Window): boolean {
  return window.top !== window;
}

/** The document of the tab, whose header names the shop and where the chip stands; null where it cannot be reached. */
export function tabDocument(window: Window): Document | null {
  return isFrame(window) ? outermost(window) : window.document;
}

/**
 * Whether a frame may be read: everything around it is of the same site, and not a part of it that is
 * never read. Elsewhere our own shop's page is only shown inside somebody else's.
 */
export function mayReadFrame(window: Window, site: SiteDeclaration): boolean {
  if (!isFrame(window)) return true;
  const around = outermost(window);
  if (around) {
    const url = new URL(around.location.href);
    return siteAmong([site], url) !== null && exclusionOf(site, url) === null;
  }
  const origins = originsAround(window);
  return origins?.every((origin) => siteAmong([site], new URL(origin)) !== null) ?? false;
}
