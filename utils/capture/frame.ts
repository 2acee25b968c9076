/** Where in its tab a page stands: backends show older pages of theirs in frames. */
import { exclusionOf, siteAmong } from '../sites/find-site.ts';
import type { SiteDeclaration } from '../sites/site.ts';

/** The document of a window, or null where another origin lets nobody look in. */
function documentOf(window: Window | null): Document | null {
  try {
    return window?.document ?? null;
  } catch {
    return null;
  }
}

export function isFrame(window: Window): boolean {
  return window.top !== window;
}

/** The document of the tab, whose header names the shop and where the chip stands; null where it cannot be reached. */
export function tabDocument(window: Window): Document | null {
  return documentOf(window.top);
}

/**
 * Whether a page may be read where it stands now: everything around a frame must be of the same site and
 * no part of it that is never read. Where an address around it cannot be seen, nothing is read: an own
 * page may be shown inside somebody else's.
 */
export function mayReadHere(window: Window, site: SiteDeclaration): boolean {
  for (let inner: Window = window; inner !== inner.top; inner = inner.parent) {
    const around = documentOf(inner.parent);
    if (!around) return false;
    const url = new URL(around.location.href);
    if (siteAmong([site], url) === null || exclusionOf(site, url) !== null) return false;
  }
  return true;
}
