/** The pages of lists that sheets are, as pure functions. */
import { feedsHistory } from '../history/buckets.ts';
import { coverageOf } from '../sheets/completeness.ts';
import type { Coverage } from '../sheets/coverage.ts';
import type { ObservedRow } from '../sheets/observe.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { periodKey } from '../time/period.ts';
import { listKey, orderKey } from './list-keys.ts';
import type { Place } from './places.ts';
import type { StoredCoverageRow } from './rows.ts';

export interface ReadSheet {
  readonly sheet: Sheet;
  readonly id: string;
  readonly rows: readonly ObservedRow[];
}

export function amounts(rows: readonly ObservedRow[]): Pick<StoredCoverageRow, 'payAmount' | 'lowestPayAmount'> {
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

/** The row of one page on which a sheet's rows stand. */
export function coverageRow({ sheet, id, rows }: ReadSheet, { listing, at }: Place): StoredCoverageRow {
  return {
    shop: sheet.shop,
    list: listKey(sheet),
    order: orderKey(listing),
    page: listing.page,
    // Sorted: the same rows may be read in another sequence.
    products: rows.map((row) => row.product).sort(),
    ...amounts(rows),
    total: listing.total,
    sheet: id,
    period: periodKey(sheet.period),
    pageKind: sheet.page,
    channel: sheet.channel,
    pageSize: listing.pageSize,
    orderedByPay: listing.orderBy === 'payAmount' && listing.descending,
    feeds: feedsHistory(sheet),
    at,
  };
}

/** Of two rows of one page the one whose sheet was seen later, by id if at the same moment. */
export function laterRow(a: StoredCoverageRow | undefined, b: StoredCoverageRow): StoredCoverageRow {
  if (!a) return b;
  return b.at > a.at || (b.at === a.at && b.sheet >= a.sheet) ? b : a;
}

/** A total order, so that the newest page is the same in whatever sequence pages come. */
function newest(rows: readonly StoredCoverageRow[]): StoredCoverageRow | null {
  const rank = (row: StoredCoverageRow) => JSON.stringify([row.list, row.order]);
  const after = (a: StoredCoverageRow, b: StoredCoverageRow): boolean => {
    if (a.at !== b.at) return a.at > b.at;
    return a.page === b.page ? rank(a) > rank(b) : a.page > b.page;
  };
  return rows.reduce<StoredCoverageRow | null>((best, row) => (best && after(best, row) ? best : row), null);
}

/** Coverage of one list in one order, from its stored pages; the newest page knows the total best. */
export function coverageOfRows(rows: readonly StoredCoverageRow[]): Coverage {
  const last = newest(rows);
  return coverageOf(rows, last?.total ?? null, last?.pageSize ?? 0, last?.orderedByPay ?? false);
}

/** What all pages read of a period, of whatever list, say of its completeness. */
export function listedOf(rows: readonly StoredCoverageRow[]): { complete: boolean; listed: number | null } {
  const lists = new Map<string, StoredCoverageRow[]>();
  for (const row of rows) {
    const key = JSON.stringify([row.list, row.order]);
    lists.set(key, [...(lists.get(key) ?? []), row]);
  }
  const complete = [...lists.values()].map(coverageOfRows).some(({ read, total }) => total !== null && read >= total);
  return { complete, listed: newest(rows.filter((row) => row.total !== null))?.total ?? null };
}
