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

/** The windows around a frame, nearest first, up to one that nobody can look into. */
export function windowsAround(window: Window): readonly Window[] {
  const { parent } = window;
  return parent === window || !documentOf(parent) ? [] : [parent, ...windowsAround(parent)];
}

/**
 * Whether a page may be read where it stands now: everything around a frame must be of the same site and
 * no part of it that is never read. Where an address around it cannot be seen, nothing is read: an own
 * page may be shown inside somebody else's.
 */
export function mayReadHere(window: Window, site: SiteDeclaration): boolean {
  const around = windowsAround(window);
  const allow = ({ document }: Window) => {
    const url = new URL(document.location.href);
    return siteAmong([site], url) !== null && exclusionOf(site, url) === null;
  };
  return (around.at(-1) ?? window) === window.top && around.every(allow);
}
