import { type Period, periodEnd, periodKey, periodStart } from '../time/period.ts';
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
      complete: false,
      listed: null,
    }),
  );
  const known = await db.periods.bulkGet(rows.map((row): [string, string] => [shop, row.period]));
  const missing = rows.filter((_, i) => known[i] === undefined);
  if (missing.length > 0) await db.periods.bulkPut(missing);
}

/** Notes that one source gave the whole list of a period. Runs inside a transaction that holds `periods`. */
export async function markComplete(db: Database, shop: string, period: string): Promise<void> {
  const row = await db.periods.get([shop, period]);
  if (row && !row.complete) await db.periods.put({ ...row, complete: true });
}

/** Notes how many products a page states for a period. Runs inside a transaction that holds `periods`. */
export async function noteListed(db: Database, shop: string, period: string, listed: number | null): Promise<void> {
  const row = await db.periods.get([shop, period]);
  if (row && listed !== null && row.listed !== listed) await db.periods.put({ ...row, listed });
}
