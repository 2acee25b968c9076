/** The pages of lists that sheets are, and what they say of their list, as pure functions. */
import { feedsHistory } from '../history/buckets.ts';
import { coverageOf } from '../sheets/completeness.ts';
import type { ObservedRow } from '../sheets/observe.ts';
import type { Listing, Place, Sheet } from '../sheets/sheet.ts';
import { periodKey } from '../time/period.ts';
import { listKey, orderKey } from './list-keys.ts';
import { digestOf, type ListState } from './list-state.ts';
import type { ListHead, ListPage, ListRow, PeriodRow } from './rows.ts';

export interface ReadSheet {
  readonly sheet: Sheet;
  readonly id: string;
  readonly rows: readonly ObservedRow[];
}

export function amounts(rows: readonly ObservedRow[]): Pick<ListPage, 'payAmount' | 'lowestPayAmount'> {
  const known = rows.map((row) => row.figures.payAmount);
  let sum = 0;
  let lowest = Number.POSITIVE_INFINITY;
  for (const amount of known) {
    if (amount === undefined) return { payAmount: null, lowestPayAmount: null };
    sum += amount;
    lowest = Math.min(lowest, amount);
  }
  return known.length === 0 ? { payAmount: 0, lowestPayAmount: null } : { payAmount: sum, lowestPayAmount: lowest };
}

/** The list in the order in which a sheet is a page of it. */
export function listHead(sheet: Omit<Sheet, 'columns' | 'rows'>, listing: Listing): ListHead {
  return {
    shop: sheet.shop,
    list: listKey(sheet),
    order: orderKey(listing),
    period: periodKey(sheet.period),
    span: sheet.period,
    pageKind: sheet.page,
    channel: sheet.channel,
    pageSize: listing.pageSize,
    orderedByPay: listing.orderBy === 'payAmount' && listing.descending,
    feeds: feedsHistory(sheet),
  };
}

/** The page on which a sheet's rows stand. */
export function listPage({ id, rows }: Pick<ReadSheet, 'id' | 'rows'>, { listing, at }: Place): ListPage {
  return {
    page: listing.page,
    // Sorted: the same rows may be read in another sequence.
    products: rows.map((row) => row.product).sort(),
    ...amounts(rows),
    total: listing.total,
    sheet: id,
    at,
  };
}

/** Of two readings of one page the one whose sheet was seen later, by id if at the same moment. */
export function laterPage(a: ListPage | undefined, b: ListPage): ListPage {
  if (!a) return b;
  return b.at > a.at || (b.at === a.at && b.sheet >= a.sheet) ? b : a;
}

/** A total order within a list, so that the newest page is the same in whatever sequence pages come. */
const isAfter = (a: Pick<ListPage, 'at' | 'page'>, b: Pick<ListPage, 'at' | 'page'>): boolean =>
  a.at === b.at ? a.page > b.page : a.at > b.at;

/** What the pages of one list in one order say of it, null without any; the newest page knows the total best. */
export function listRow(head: ListHead, state: ListState): ListRow | null {
  const pages = [...state.pages.values()];
  let newest: ListPage | null = null;
  let stated: ListRow['stated'] = null;
  for (const page of pages) {
    if (!newest || isAfter(page, newest)) newest = page;
    if (page.total !== null && (!stated || isAfter(page, stated)))
      stated = { at: page.at, page: page.page, total: page.total };
  }
  if (!newest) return null;
  const coverage = coverageOf(pages, newest.total, head.pageSize, head.orderedByPay, state.products.size);
  return { ...head, coverage, at: newest.at, stated, digest: digestOf(state) };
}

/** What all that was read of a period, of whatever list, says of its completeness. */
export function listedOf(rows: readonly ListRow[]): Pick<PeriodRow, 'complete' | 'listed' | 'told'> {
  const complete = rows.some(({ coverage: { read, total } }) => total !== null && read >= total);
  let best: { readonly stated: NonNullable<ListRow['stated']>; readonly name: string } | null = null;
  for (const { stated, list, order } of rows) {
    if (!stated) continue;
    const name = JSON.stringify([list, order]);
    if (!best || isAfter(stated, best.stated) || (!isAfter(best.stated, stated) && name > best.name))
      best = { stated, name };
  }
  const listed = best?.stated.total ?? null;
  const isTold = rows.some(({ coverage: { read, total } }) => total === null && listed !== null && read >= listed);
  return { complete, listed, ...(isTold && { told: true as const }) };
}
