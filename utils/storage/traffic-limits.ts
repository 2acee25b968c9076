/** The newest list of products whose traffic the platform has cut. */
import { observe } from '../sheets/observe.ts';
import { saysCut } from '../sheets/traffic-words.ts';
import type { TrafficLimits } from '../tiers/engine-types.ts';
import { holdsOn } from '../tiers/traffic-limit.ts';
import type { Day } from '../time/day.ts';
import { periodEnd, periodKey } from '../time/period.ts';
import type { Database } from './database.ts';
import type { ReadingRow } from './rows.ts';
import { decodeSheet } from './sheet-codec.ts';
import { stagedFilter } from './staging.ts';

/** Page kinds that list every such product, and no other: who is not on the newest list is free again. */
const LISTS: readonly string[] = ['qianniu.price-limit'];

async function readingsOf(db: Database, shop: string, page: string): Promise<ReadingRow[]> {
  const [from, to] = [`${page}|`, `${page}|\uffff`];
  return db.readings.where('[shop+source+bucket]').between([shop, from, ''], [shop, to, '\uffff']).toArray();
}

/** By the day it speaks of; of two for one day the one read last. */
function newest(readings: readonly ReadingRow[]): ReadingRow | undefined {
  const order = ({ head, last, id }: ReadingRow) => `${periodEnd(head.period)} ${String(last).padStart(16, '0')} ${id}`;
  return readings.toSorted((a, b) => (order(a) < order(b) ? 1 : -1))[0];
}

/** All sheets of the newest list: one workbook may hold several. */
function sheetsOf(readings: readonly ReadingRow[]): readonly ReadingRow[] {
  const of = newest(readings);
  const same = ({ head, importId }: ReadingRow) => `${importId} ${periodKey(head.period)}`;
  return of ? readings.filter((one) => one.id === of.id || (one.importId !== null && same(one) === same(of))) : [];
}

async function cutIn(db: Database, reading: ReadingRow): Promise<[string, string][]> {
  const body = await db.sheets.get(reading.id);
  const rows = body ? observe(decodeSheet(reading, body)) : [];
  return rows.flatMap(({ product, facts: { trafficLimit = '' } }): [string, string][] =>
    saysCut(trafficLimit) ? [[product, trafficLimit]] : [],
  );
}

/** @returns null when no list is known that still holds. @param today in the shop's zone */
export async function trafficLimits(db: Database, shop: string, today: Day): Promise<TrafficLimits | null> {
  const isStaged = await stagedFilter(db);
  const all = (await Promise.all(LISTS.map((page) => readingsOf(db, shop, page)))).flat();
  const readings = sheetsOf(all.filter((one) => !isStaged(one)));
  const [first] = readings;
  if (!first || !holdsOn({ on: periodEnd(first.head.period) }, today)) return null;
  const says = (await Promise.all(readings.map((reading) => cutIn(db, reading)))).flat();
  return { on: periodEnd(first.head.period), sheets: readings.map(({ id }) => id), says: new Map(says) };
}
