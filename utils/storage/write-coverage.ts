/** Which pages of a list were read, kept while sheets come in. */
import { feedsHistory } from '../history/buckets.ts';
import { coverageOf } from '../sheets/completeness.ts';
import type { Coverage } from '../sheets/coverage.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { periodKey } from '../time/period.ts';
import { amounts, coverageOfRows, coverageRow, laterRow, type ReadSheet } from './coverage-rows.ts';
import { type Database, withPrefix } from './database.ts';
import type { Place } from './places.ts';
import type { StoredCoverageRow } from './rows.ts';
import { judgePeriod, markWhole } from './write-periods.ts';

function withoutListing({ rows }: ReadSheet): Coverage {
  const products = rows.map((row) => row.product);
  return coverageOf([{ page: 1, products, ...amounts(rows) }], null, Math.max(1, rows.length), false);
}

/**
 * Merges pages of one list in one order and tells how much of the list was read. The period must be
 * judged afterwards. Runs inside a transaction that holds `coverage`.
 */
export async function writeCoverageRows(
  db: Database,
  rows: readonly [StoredCoverageRow, ...StoredCoverageRow[]],
): Promise<Coverage> {
  const [{ list, order }] = rows;
  const stored = await withPrefix(db.coverage, '[list+order+page]', [list, order]).toArray();
  const pages = new Map(stored.map((row) => [row.page, row]));
  // Only the pages that came in can change: the many others of a long list are not compared again.
  const before = new Map(rows.map(({ page }) => [page, pages.get(page)]));
  for (const row of rows) pages.set(row.page, laterRow(pages.get(row.page), row));
  const puts = [...before].flatMap(([page, old]) => {
    const row = pages.get(page);
    return row && JSON.stringify(old) !== JSON.stringify(row) ? [row] : [];
  });
  if (puts.length > 0) await db.coverage.bulkPut(puts);
  return coverageOfRows([...pages.values()]);
}

/** Whether a sheet is the whole shop by itself: an export file has no pages. */
export const isWhole = (sheet: Pick<Sheet, 'listing' | 'channel' | 'level' | 'scope'>): boolean =>
  sheet.listing === null && sheet.channel === 'file' && feedsHistory(sheet);

/**
 * The same for a single sheet, the period judged; one without a place in a list is a list of its own.
 * Runs inside a transaction that holds `coverage` and `periods`.
 */
export async function writeCoverage(db: Database, read: ReadSheet, place: Place | null): Promise<Coverage> {
  const { sheet } = read;
  const period = periodKey(sheet.period);
  const coverage = place ? await writeCoverageRows(db, [coverageRow(read, place)]) : withoutListing(read);
  if (isWhole(sheet)) await markWhole(db, sheet.shop, period);
  if (feedsHistory(sheet)) await judgePeriod(db, sheet.shop, period);
  return coverage;
}
