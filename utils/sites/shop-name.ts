import type { SiteDeclaration } from './site.ts';

/** The document a frame stands in, or null at the top and where another origin is around it. */
function documentAround({ defaultView }: Document): Document | null {
  return defaultView?.frameElement?.ownerDocument ?? null;
}

/** The shop's name as the page shows it, or the page around it: a frame has no header bar of its own. */
export function shownShopName({ shopName }: SiteDeclaration, document: Document): string | null {
  for (let shown: Document | null = document; shown; shown = documentAround(shown)) {
    const name = shopName(shown);
    if (name !== null) return name;
  }
  return null;
}
