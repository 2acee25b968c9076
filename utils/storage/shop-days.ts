/** What was read of a shop on one day, for the daily report. */
import { isLiveBucket } from '../history/buckets.ts';
import { readDays } from '../history/precedence.ts';
import type { ReportDay, ReportProduct } from '../notes/daily-report.ts';
import { type Day, monthOf } from '../time/day.ts';
import { countsOf } from './counts-of.ts';
import { type Database, withPrefix } from './database.ts';
import type { ReadingRow } from './rows.ts';

async function readingsOf(db: Database, ids: ReadonlySet<string>): Promise<ReadingRow[]> {
  const rows = await db.readings.bulkGet([...ids]);
  return rows.filter((row) => row !== undefined);
}

/** The largest total that a page of the day's lists states. */
function totalOf(readings: readonly ReadingRow[]): number | null {
  const totals = readings.map(({ head }) => head.listing?.total ?? null).filter((total) => total !== null);
  return totals.length === 0 ? null : Math.max(...totals);
}

/**
 * Figures of every product read on a day, with finished figures where any were read, else live ones.
 * null when nothing of the day was read.
 */
export async function shopDay(db: Database, shop: string, day: Day): Promise<ReportDay | null> {
  const month = monthOf(day);
  const read = (bucket: string) => withPrefix(db.history, '[shop+bucket+product+source]', [shop, bucket]).toArray();
  const finished = readDays(await read(month), day, day);
  const live = finished.size === 0;
  const days = live ? readDays(await read(`L${month}`), day, day) : finished;
  if (days.size === 0) return null;
  const ids = [...days.keys()];
  const names = await db.products.bulkGet(ids.map((product): [string, string] => [shop, product]));
  const products = ids.map((product, i): ReportProduct => {
    const figures = days.get(product)?.[0]?.figures ?? {};
    return { product, name: names[i]?.name ?? product, counts: countsOf(figures) };
  });
  const sheets = new Set([...days.values()].flatMap(([first]) => first?.sheets ?? []));
  const readings = (await readingsOf(db, sheets)).filter(({ bucket }) => isLiveBucket(bucket) === live);
  const readAt = readings.length === 0 ? null : Math.max(...readings.map(({ last }) => last));
  const pages = [...new Set(readings.map(({ head }) => head.page))].sort();
  return { day, readAt, live, pages, total: totalOf(readings), products };
}
