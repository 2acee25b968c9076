import { headerShopName } from './header-shop-name.ts';
import { pageSurfaces } from './surfaces.ts';

/** The shop's name in the header bar, which may stand in a shadow root with all the rest of the page. */
export function shownInHeader(document: Document): string | null {
  const names = pageSurfaces(document).map((surface) => headerShopName(surface));
  return names.find((name) => name !== null) ?? null;
}
