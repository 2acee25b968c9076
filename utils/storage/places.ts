/**
 * Where a page showed the rows of a sheet. A sheet's id does not depend on its listing, so the same
 * rows may stand on several pages of several orders, and the stated total may change under them.
 */
import type { Listing, Place } from '../sheets/sheet.ts';
import { placeKey } from './list-keys.ts';

export const placesOf = (listing: Listing | null, at: number): Place[] => (listing ? [{ listing, at }] : []);

function newer(a: Place, b: Place): Place {
  if (a.at !== b.at) return a.at > b.at ? a : b;
  return JSON.stringify(a.listing) >= JSON.stringify(b.listing) ? a : b;
}

/** Both as one, one of each order and page, ascending by these; the same whichever comes first. */
export function mergePlaces(a: readonly Place[], b: readonly Place[]): Place[] {
  const byKey = new Map<string, Place>();
  for (const place of [...a, ...b]) {
    const key = placeKey(place.listing);
    const known = byKey.get(key);
    byKey.set(key, known ? newer(known, place) : place);
  }
  return [...byKey].sort(([x], [y]) => (x < y ? -1 : Number(x > y))).map(([, place]) => place);
}

export function newestListing(places: readonly Place[]): Listing | null {
  return places.reduce<Place | null>((best, place) => (best ? newer(best, place) : place), null)?.listing ?? null;
}

export const samePlaces = (a: readonly Place[], b: readonly Place[]): boolean =>
  JSON.stringify(a) === JSON.stringify(b);
