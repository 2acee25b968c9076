/** Undo: takes one sheet back and remakes what it touched. */
import { datesList } from '../history/buckets.ts';
import { periodKey } from '../time/period.ts';
import { allTables, type Database, withPrefix } from './database.ts';
import { dropReadings } from './drop-readings.ts';
import { withLock } from './locks.ts';
import { remakeShapes } from './remake-shapes.ts';
import type { ReadingRow } from './rows.ts';
import { shopLock } from './shop-lock.ts';
import { type IsStaged, stagedFilter } from './staging.ts';
import { isWhole, judgePeriod } from './write-periods.ts';

/** The period of a dropped sheet from what else was read of it; gone if nothing was. */
export async function remakePeriod(
  db: Database,
  { shop, head }: Pick<ReadingRow, 'shop' | 'head'>,
  isStaged: IsStaged,
): Promise<void> {
  const period = periodKey(head.period);
  const row = await db.periods.get([shop, period]);
  if (!row) return;
  const all = await withPrefix(db.readings, '[shop+last]', [shop]).toArray();
  const left = all.filter((other) => !isStaged(other) && periodKey(other.head.period) === period);
  if (!left.some((other) => datesList(other.head))) return db.periods.delete([shop, period]);
  await db.periods.put({ ...row, whole: left.some((other) => isWhole(other.head)) });
  await judgePeriod(db, shop, period);
}

async function drop(db: Database, id: string): Promise<boolean> {
  const isStaged = await stagedFilter(db);
  const reading = await db.readings.get(id);
  if (!reading || isStaged(reading)) return false;
  await dropReadings(db, [reading], isStaged);
  await remakePeriod(db, reading, isStaged);
  await remakeShapes(db, reading.shop);
  return true;
}

/** @returns false when no such sheet is stored. The shop must be refreshed afterwards. */
export async function dropSheet(db: Database, id: string): Promise<boolean> {
  const shop = (await db.readings.get(id))?.shop;
  if (shop === undefined) return false;
  const { signal } = new AbortController();
  return withLock(shopLock(shop), signal, () => db.transaction('rw', allTables(db), async () => drop(db, id)));
}
