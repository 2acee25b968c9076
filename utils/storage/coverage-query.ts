/** How much of each list was read. */
import { Dexie } from 'dexie';
import type { Coverage } from '../sheets/coverage.ts';
import type { Channel } from '../sheets/sheet.ts';
import type { Period } from '../time/period.ts';
import { type Database, withPrefix } from './database.ts';
import type { ListRow } from './rows.ts';

export interface CoverageLine {
  readonly list: string;
  readonly page: string;
  readonly channel: Channel;
  readonly period: Period;
  /** Epoch ms of the newest page. */
  readonly at: number;
  readonly coverage: Coverage;
}

/** Enough of the rows read last to find the newest lists among them: a list is read in few orders. */
const ORDERS_A_LIST = 10;

/** Of the orders a list was read in, the one that says most. */
async function lineOf(db: Database, { shop, list, at }: ListRow): Promise<CoverageLine | null> {
  const orders = await withPrefix(db.lists, '[shop+list+order]', [shop, list]).toArray();
  const [most] = orders.sort((a, b) => b.coverage.read - a.coverage.read);
  return most
    ? { list, page: most.pageKind, channel: most.channel, period: most.span, at, coverage: most.coverage }
    : null;
}

/** The lists read last, newest first. */
export async function listCoverage(db: Database, shop: string, limit: number): Promise<CoverageLine[]> {
  const rows = await db.lists
    .where('[shop+at]')
    .between([shop, Dexie.minKey], [shop, Dexie.maxKey])
    .reverse()
    .limit(limit * ORDERS_A_LIST)
    .toArray();
  const newest = new Map<string, ListRow>();
  for (const row of rows) if (!newest.has(row.list)) newest.set(row.list, row);
  const lines = await Promise.all([...newest.values()].slice(0, limit).map((row) => lineOf(db, row)));
  return lines.filter((line) => line !== null);
}
