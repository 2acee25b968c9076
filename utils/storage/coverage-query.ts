/** How much of each list was read. */
import { Dexie } from 'dexie';
import type { Coverage } from '../sheets/coverage.ts';
import type { Channel } from '../sheets/sheet.ts';
import type { Period } from '../time/period.ts';
import { coverageOfRows } from './coverage-rows.ts';
import { type Database, withPrefix } from './database.ts';
import type { StoredCoverageRow } from './rows.ts';

export interface CoverageLine {
  readonly list: string;
  readonly page: string;
  readonly channel: Channel;
  readonly period: Period;
  /** Epoch ms of the newest page. */
  readonly at: number;
  readonly coverage: Coverage;
}

/** Enough of the newest pages to find the newest lists among them. */
const PAGES_A_LIST = 40;

/** Coverage of one list: of the orders it was read in, the one that says most. */
async function lineOf(db: Database, newest: StoredCoverageRow): Promise<CoverageLine | null> {
  const rows = await withPrefix(db.coverage, '[list+order+page]', [newest.list]).toArray();
  const reading = await db.readings.get(newest.sheet);
  if (!reading) return null;
  const orders = new Map<string, StoredCoverageRow[]>();
  for (const row of rows) orders.set(row.order, [...(orders.get(row.order) ?? []), row]);
  const coverages = [...orders.values()].map(coverageOfRows).sort((a, b) => b.read - a.read);
  const [coverage] = coverages;
  const { list, at } = newest;
  return coverage
    ? { list, page: newest.pageKind, channel: newest.channel, period: reading.head.period, at, coverage }
    : null;
}

/** The lists read last, newest first. */
export async function listCoverage(db: Database, shop: string, limit: number): Promise<CoverageLine[]> {
  const pages = await db.coverage
    .where('[shop+at]')
    .between([shop, Dexie.minKey], [shop, Dexie.maxKey])
    .reverse()
    .limit(limit * PAGES_A_LIST)
    .toArray();
  const newest = new Map<string, StoredCoverageRow>();
  for (const page of pages) if (!newest.has(page.list)) newest.set(page.list, page);
  const lines = await Promise.all([...newest.values()].slice(0, limit).map((page) => lineOf(db, page)));
  return lines.filter((line) => line !== null);
}
