/** What is known of a list's good sheets as it is stored: a small row, and the levels apart from it. */
import type { LastGood } from '../sheets/last-good.ts';
import type { Database } from './database.ts';
import { deleteLevels, readLevels, writeLevels } from './levels.ts';
import type { ShapeRow } from './rows.ts';
import { stamped } from './stamped.ts';

export type GoodKey = Pick<ShapeRow, 'shop' | 'list'>;

const kept = stamped<LastGood>(8);

const nameOf = ({ shop, list }: GoodKey): string => `${shop}\n${list}`;

/** Runs inside a transaction that holds `shapes` and `levels`. @returns null where an older build left it */
export async function readGood(db: Database, row: ShapeRow): Promise<LastGood | null> {
  if (row.stamp === undefined) return null;
  const good = kept.take(db, nameOf(row), row.stamp) ?? { shapes: row.shapes, levels: await readLevels(db, row) };
  kept.put(db, nameOf(row), row.stamp, good);
  return good;
}

/**
 * Writes what differs. Runs inside a transaction that holds `shapes` and `levels`.
 * @param then as it is stored; null when that is not known
 */
export async function writeGood(db: Database, key: GoodKey, good: LastGood, then: LastGood | null): Promise<void> {
  const { shop, list } = key;
  const stamp = crypto.randomUUID();
  if (!then) await deleteLevels(db, key);
  await Promise.all([
    db.shapes.put({ shop, list, shapes: good.shapes, stamp }),
    writeLevels(db, key, then?.levels ?? {}, good.levels),
  ]);
  kept.put(db, nameOf(key), stamp, good);
}

/** Runs inside a transaction that holds `shapes` and `levels`. */
export async function deleteGood(db: Database, key: GoodKey): Promise<void> {
  await Promise.all([db.shapes.delete([key.shop, key.list]), deleteLevels(db, key)]);
}
