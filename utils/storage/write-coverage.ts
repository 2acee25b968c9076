/** Which pages of a list were read, kept while sheets come in. */
import { feedsHistory } from '../history/buckets.ts';
import { coverageOf } from '../sheets/completeness.ts';
import type { Coverage } from '../sheets/coverage.ts';
import type { ObservedRow } from '../sheets/observe.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { periodKey } from '../time/period.ts';
import { type Database, withPrefix } from './database.ts';
import { listKey, orderKey } from './list-keys.ts';
import type { StoredCoverageRow } from './rows.ts';
import type { SeenLookup } from './seen-lookup.ts';
import { markComplete, noteListed } from './write-periods.ts';

export interface ReadSheet {
  readonly sheet: Sheet;
  readonly id: string;
  readonly rows: readonly ObservedRow[];
}

function amounts(rows: readonly ObservedRow[]): Pick<StoredCoverageRow, 'payAmount' | 'lowestPayAmount'> {
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

/** The row of one page; null for a sheet that is no page of a list. */
export function coverageRow({ sheet, id, rows }: ReadSheet, at: number): StoredCoverageRow | null {
  const { listing } = sheet;
  if (!listing) return null;
  return {
    shop: sheet.shop,
    list: listKey(sheet),
    order: orderKey(listing),
    page: listing.page,
    products: rows.map((row) => row.product),
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
function later(a: StoredCoverageRow | undefined, b: StoredCoverageRow, seen: SeenLookup): StoredCoverageRow {
  if (!a) return b;
  const difference = seen.lastSeen(b.sheet) - seen.lastSeen(a.sheet);
  return difference > 0 || (difference === 0 && b.sheet >= a.sheet) ? b : a;
}

/** Coverage of one list in one order, from its stored pages; the newest page knows the total best. */
export function coverageOfRows(rows: readonly StoredCoverageRow[]): Coverage {
  const newest = rows.reduce<StoredCoverageRow | null>((a, b) => (a && a.at > b.at ? a : b), null);
  return coverageOf(rows, newest?.total ?? null, newest?.pageSize ?? 0, newest?.orderedByPay ?? false);
}

function withoutListing({ rows }: ReadSheet): Coverage {
  const products = rows.map((row) => row.product);
  return coverageOf([{ page: 1, products, ...amounts(rows) }], null, Math.max(1, rows.length), false);
}

/**
 * Merges pages of one list in one order and tells how much of the list was read.
 * Runs inside a transaction that holds `coverage`, `readings` and `periods`.
 */
export async function writeCoverageRows(
  db: Database,
  rows: readonly [StoredCoverageRow, ...StoredCoverageRow[]],
  seen: SeenLookup,
): Promise<Coverage> {
  const [{ shop, list, order, period, feeds }] = rows;
  const stored = await withPrefix(db.coverage, '[list+order+page]', [list, order]).toArray();
  const pages = new Map(stored.map((row) => [row.page, row]));
  // Only the pages that came in can change: the many others of a long list are not compared again.
  const before = new Map(rows.map(({ page }) => [page, pages.get(page)]));
  await seen.load([...before.values()].flatMap((row) => row?.sheet ?? []));
  for (const row of rows) pages.set(row.page, later(pages.get(row.page), row, seen));
  const puts = [...before].flatMap(([page, old]) => {
    const row = pages.get(page);
    return row && JSON.stringify(old) !== JSON.stringify(row) ? [row] : [];
  });
  if (puts.length > 0) await db.coverage.bulkPut(puts);
  const coverage = coverageOfRows([...pages.values()]);
  const whole = coverage.total !== null && coverage.read >= coverage.total;
  if (feeds) await noteListed(db, shop, period, coverage.total);
  if (whole && feeds) await markComplete(db, shop, period);
  return coverage;
}

/** Whether a sheet is the whole shop by itself: an export file has no pages. */
export const isWhole = (sheet: Sheet): boolean =>
  sheet.listing === null && sheet.channel === 'file' && feedsHistory(sheet);

/** The same for a single sheet; one without listing is a list of its own. */
export async function writeCoverage(db: Database, read: ReadSheet, at: number, seen: SeenLookup): Promise<Coverage> {
  const row = coverageRow(read, at);
  if (row) return writeCoverageRows(db, [row], seen);
  if (isWhole(read.sheet)) await markComplete(db, read.sheet.shop, periodKey(read.sheet.period));
  return withoutListing(read);
}
