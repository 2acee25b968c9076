/** Whether what was read of a whole list adds up to the sums its page states. Asked for one list at a time. */
import type { StoredSheet } from '../sheets/sheet.ts';
import { checkTotals, type TotalCheck } from '../sheets/total-check.ts';
import { type Database, withPrefix } from './database.ts';
import { listKey } from './list-keys.ts';
import type { ListPage, ListRow, ReadingRow } from './rows.ts';
import { decodeSheet } from './sheet-codec.ts';
import { readPages } from './write-coverage.ts';

/** Pages further apart may have been put right between; each is noted once an hour, so less cannot be told. */
const CLOSE = 2 * 3_600_000;

const isWhole = ({ coverage: { read, total } }: ListRow): boolean => total !== null && read >= total;

function newest(readings: readonly ReadingRow[]): ReadingRow | null {
  const later = (a: ReadingRow, b: ReadingRow) => (a.last === b.last ? a.id > b.id : a.last > b.last);
  return readings.reduce<ReadingRow | null>((best, one) => (best === null || later(one, best) ? one : best), null);
}

/** Why pages cannot be added up to one moment's sums, or null. */
function momentsOf(
  { span }: ListRow,
  pages: readonly ListPage[],
): Extract<TotalCheck, { kind: 'live' | 'apart' }> | null {
  if (new Set(pages.map(({ sheet }) => sheet)).size <= 1) return null;
  if (span.kind === 'live') return { kind: 'live' };
  const times = pages.map(({ at }) => at);
  return Math.max(...times) - Math.min(...times) > CLOSE ? { kind: 'apart' } : null;
}

/** @param of a list by its key, or a sheet that is a page of it. @returns null while the list was not read whole */
export async function listTotal(db: Database, shop: string, of: string | StoredSheet): Promise<TotalCheck | null> {
  const list = typeof of === 'string' ? of : listKey(of);
  const orders = await withPrefix(db.lists, '[shop+list+order]', [shop, list]).toArray();
  const whole = orders.find(isWhole);
  if (!whole) return null;
  const pages = await readPages(db, whole);
  const products = pages.flatMap((page) => page.products);
  const ids = [...new Set(pages.map(({ sheet }) => sheet))];
  const readings = (await db.readings.bulkGet(ids)).filter((reading) => reading !== undefined);
  const stated = newest(readings.filter(({ head }) => head.totals !== undefined));
  if (stated === null) return { kind: 'none' };
  const moments = momentsOf(whole, pages);
  if (moments) return moments;
  // A product on two pages: the list moved between the readings, and no sum over them is one of the list.
  if (new Set(products).size !== products.length || readings.length !== ids.length) return { kind: 'unknown' };
  const bodies = await db.sheets.bulkGet(readings.map(({ id }) => id));
  const sheets = readings.flatMap((reading, at) => {
    const body = bodies[at];
    return body ? [decodeSheet(reading, body)] : [];
  });
  return checkTotals(sheets, sheets.find(({ id }) => id === stated.id) ?? null);
}
