/** Names of a list, of an order within it, and of a live page, for keys. */
import type { Listing, Sheet } from '../sheets/sheet.ts';
import { periodKey } from '../time/period.ts';

/** What is known of good sheets is kept by page kind and level. */
export type Place = Pick<Sheet, 'shop' | 'page' | 'level'>;

export const listOf = ({ page, level }: Omit<Place, 'shop'>): string => `${page}|${level}`;

type ListParts = Pick<Sheet, 'shop' | 'page' | 'channel' | 'level' | 'scope' | 'period'>;

/** The list a sheet is a page of: shop, page kind, channel, level, scope and period. */
export function listKey(sheet: ListParts): string {
  const { shop, page, channel, level, scope, period } = sheet;
  const filters = Object.entries(scope.filters).sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
  return JSON.stringify([shop, page, channel, level, scope.device, filters, periodKey(period)]);
}

/** Order and page size: page numbers mean something only within one of these. */
export function orderKey(listing: Listing): string {
  return `${listing.orderBy ?? ''}|${listing.descending ? 'desc' : 'asc'}|${listing.pageSize}`;
}

/** One page of one order. */
export const placeKey = (listing: Listing): string => `${orderKey(listing)}#${listing.page}`;

type PlaceParts = ListParts & Pick<Sheet, 'listing' | 'within'>;

/** What a page shows in one place of a list, or of a part in one place of its table. */
export function pageKey(sheet: PlaceParts): string {
  const shown = sheet.listing ?? sheet.within;
  return `${listKey(sheet)}#${shown ? placeKey(shown) : ''}`;
}

/** Live sheets of one slot replace each other within an hour; null for finished periods. */
export function slotOf(sheet: PlaceParts): string | null {
  return sheet.period.kind === 'live' ? pageKey(sheet) : null;
}
