/** Totals of a shop on one day, from pages that state them; never sums over products. */
import { figureAt } from '../history/packed.ts';
import { readDays } from '../history/precedence.ts';
import type { ShopOverview } from '../notes/daily-report.ts';
import { SHOP_ROW } from '../sheets/sheet.ts';
import { type Day, dayFromNumber, monthOf } from '../time/day.ts';
import { type Database, withPrefix } from './database.ts';

/**
 * @param live which totals are asked for: those of the day so far, or of the finished day; they never mix
 * @returns null when none were read
 */
export async function shopOverview(db: Database, shop: string, day: Day, live: boolean): Promise<ShopOverview | null> {
  const bucket = `S${live ? 'L' : ''}${monthOf(day)}`;
  const records = await withPrefix(db.history, '[shop+bucket+product+source]', [shop, bucket]).toArray();
  const [found] = readDays(records, day, day, 'shop').get(SHOP_ROW) ?? [];
  if (!found) return null;
  const { visitors = null, payBuyers = null, payAmount = null, clickUsers = null } = found.figures;
  const readings = (await db.readings.bulkGet([...found.sheets])).filter((reading) => reading !== undefined);
  const readAt = readings.length === 0 ? null : Math.max(...readings.map(({ last }) => last));
  return { visitors, payBuyers, payAmount, clickUsers, readAt };
}

const TOTALS = ['visitors', 'payBuyers', 'payAmount', 'clickUsers'] as const;

/** The newest finished day of which a total of the shop is known; null when there is none. */
export async function overviewDay(db: Database, shop: string): Promise<Day | null> {
  // `S` and a digit: running days and ranges have a letter there.
  const finished = db.history.where('[shop+bucket+product+source]').between([shop, 'S0'], [shop, 'SA']);
  let newest = 0;
  for (const record of await finished.toArray()) {
    const totals = TOTALS.map((id) => record.metrics.indexOf(id)).filter((m) => m >= 0);
    record.axis.forEach((axis, index) => {
      if (totals.some((m) => !Number.isNaN(figureAt(record, m, index)))) newest = Math.max(newest, axis);
    });
  }
  return newest > 0 ? dayFromNumber(newest) : null;
}
