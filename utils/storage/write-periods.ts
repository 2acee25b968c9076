/** What was read of each period, and whether all of it. */
import { datesList, feedsHistory } from '../history/buckets.ts';
import type { Sheet } from '../sheets/sheet.ts';
import { type Period, periodEnd, periodKey, periodStart } from '../time/period.ts';
import { listedOf } from './coverage-rows.ts';
import type { Database } from './database.ts';
import type { ListRow, PeriodRow } from './rows.ts';

const newPeriod = (shop: string, period: Period): PeriodRow => ({
  shop,
  period: periodKey(period),
  kind: period.kind,
  from: periodStart(period),
  to: periodEnd(period),
  whole: false,
  complete: false,
  listed: null,
});

/** Notes that something of these periods was read. Runs inside a transaction that holds `periods`. */
export async function writePeriods(db: Database, shop: string, periods: Iterable<Period>): Promise<void> {
  const rows = [...periods].map((period) => newPeriod(shop, period));
  const known = await db.periods.bulkGet(rows.map((row): [string, string] => [shop, row.period]));
  const missing = rows.filter((_, i) => known[i] === undefined);
  if (missing.length > 0) await db.periods.bulkPut(missing);
}

/** Notes that a file gave the whole list of a period. Runs inside a transaction that holds `periods`. */
export async function markWhole(db: Database, shop: string, period: string): Promise<void> {
  const row = await db.periods.get([shop, period]);
  if (row && !row.whole) await db.periods.put({ ...row, whole: true });
}

const listsOf = (db: Database, shop: string, period: string): Promise<ListRow[]> =>
  db.lists.where('[shop+period]').equals([shop, period]).toArray();

/** The row with completeness and stated number of products from its lists, and from nothing else but whole files. */
function judged({ told: _told, ...row }: PeriodRow, lists: readonly ListRow[]): PeriodRow {
  const { complete, ...rest } = listedOf(lists.filter((list) => list.feeds));
  return { ...row, complete: row.whole || complete, ...rest };
}

const same = (a: PeriodRow, b: PeriodRow): boolean =>
  a.whole === b.whole && a.complete === b.complete && a.listed === b.listed && a.told === b.told;

/** Judges a period anew. Runs inside a transaction that holds `periods` and `lists`. */
export async function judgePeriod(db: Database, shop: string, period: string): Promise<void> {
  const [row, lists] = await Promise.all([db.periods.get([shop, period]), listsOf(db, shop, period)]);
  const next = row && judged(row, lists);
  if (next && !same(row, next)) await db.periods.put(next);
}

/** Whether a sheet is the whole shop by itself: an export file has no pages. */
export const isWhole = (sheet: Pick<Sheet, 'listing' | 'channel' | 'level' | 'scope'>): boolean =>
  sheet.listing === null && sheet.channel === 'file' && feedsHistory(sheet);

/** All of this at once for a single sheet, once its coverage is written. */
export async function notePeriod(db: Database, sheet: Sheet): Promise<void> {
  if (!datesList(sheet)) return;
  const { shop } = sheet;
  const period = periodKey(sheet.period);
  const [known, lists] = await Promise.all([db.periods.get([shop, period]), listsOf(db, shop, period)]);
  const row = known ?? newPeriod(shop, sheet.period);
  const next = judged({ ...row, whole: row.whole || isWhole(sheet) }, lists);
  if (!known || !same(known, next)) await db.periods.put(next);
}
