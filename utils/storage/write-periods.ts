import { type Period, periodEnd, periodKey, periodStart } from '../time/period.ts';
import { listedOf } from './coverage-rows.ts';
import type { Database } from './database.ts';
import type { PeriodRow } from './rows.ts';

/** Notes that something of these periods was read. Runs inside a transaction that holds `periods`. */
export async function writePeriods(db: Database, shop: string, periods: Iterable<Period>): Promise<void> {
  const rows = [...periods].map(
    (period): PeriodRow => ({
      shop,
      period: periodKey(period),
      kind: period.kind,
      from: periodStart(period),
      to: periodEnd(period),
      whole: false,
      complete: false,
      listed: null,
    }),
  );
  const known = await db.periods.bulkGet(rows.map((row): [string, string] => [shop, row.period]));
  const missing = rows.filter((_, i) => known[i] === undefined);
  if (missing.length > 0) await db.periods.bulkPut(missing);
}

/** Notes that a file gave the whole list of a period. Runs inside a transaction that holds `periods`. */
export async function markWhole(db: Database, shop: string, period: string): Promise<void> {
  const row = await db.periods.get([shop, period]);
  if (row && !row.whole) await db.periods.put({ ...row, whole: true });
}

/**
 * Takes completeness and stated number of products of a period from its lists, and from nothing else
 * but whole files. Runs inside a transaction that holds `periods` and `lists`.
 */
export async function judgePeriod(db: Database, shop: string, period: string): Promise<void> {
  const row = await db.periods.get([shop, period]);
  if (!row) return;
  const lists = await db.lists.where('[shop+period]').equals([shop, period]).toArray();
  const { complete, listed } = listedOf(lists.filter((list) => list.feeds));
  const next: PeriodRow = { ...row, complete: row.whole || complete, listed };
  if (next.complete !== row.complete || next.listed !== row.listed) await db.periods.put(next);
}
