/** What is known of good sheets, made anew from those that are stored: after one was taken away, or others came. */
import { NO_HINTS } from '../sheets/hints.ts';
import { type LastGood, NOTHING_GOOD, nextGood, type Shape } from '../sheets/last-good.ts';
import { type Database, withPrefix } from './database.ts';
import { deleteGood, writeGood } from './good-row.ts';
import { listOf, type Place } from './list-keys.ts';
import type { ReadingRow, ShapeRow } from './rows.ts';
import { decodeSheet } from './sheet-codec.ts';
import { type IsStaged, stagedFilter } from './staging.ts';

/** Two days of a list of 10,000 products, by the page. */
const MOST_ROWS = 20_000;
/** Of a long file as many rows as are judged of one. */
const ROWS_OF_ONE = 1_000;

/** The newest sheets of each of the shop's lists, oldest first. */
async function newestOf(db: Database, shop: string, isStaged: IsStaged): Promise<Map<string, ReadingRow[]>> {
  const all = await withPrefix(db.readings, '[shop+last]', [shop]).reverse().toArray();
  const lists = new Map<string, { readings: ReadingRow[]; rows: number }>();
  for (const reading of all) {
    if (isStaged(reading)) continue;
    const list = listOf(reading.head);
    const found = lists.get(list) ?? { readings: [], rows: 0 };
    lists.set(list, found);
    if (found.rows >= MOST_ROWS) continue;
    found.readings.push(reading);
    found.rows += Math.min(reading.count, ROWS_OF_ONE);
  }
  return new Map([...lists].map(([list, { readings }]) => [list, readings.reverse()]));
}

async function learn(db: Database, readings: readonly ReadingRow[]): Promise<LastGood> {
  const bodies = await db.sheets.bulkGet(readings.map(({ id }) => id));
  return readings.reduce<LastGood>((good, reading, at) => {
    const body = bodies[at];
    if (!body) return good;
    const sheet = decodeSheet(reading, body);
    return nextGood(good, { ...sheet, rows: sheet.rows.slice(0, ROWS_OF_ONE) }, NO_HINTS) ?? good;
  }, NOTHING_GOOD);
}

/** What no sheet tells: names nobody declared, and columns the operator said are no longer there. */
function withSaid(shape: Shape, before: Shape | undefined): Shape {
  if (!before) return shape;
  const columns = shape.columns.filter(({ as }) => before.columns.some((one) => one.as === as));
  return { columns, unknown: before.unknown };
}

function allWithSaid({ shapes, levels }: LastGood, before: ShapeRow | undefined): LastGood {
  const said = Object.entries(shapes).map(([key, shape]) => [key, withSaid(shape, before?.shapes[key])]);
  return { shapes: Object.fromEntries(said), levels };
}

async function remake(db: Database, row: ShapeRow, readings: readonly ReadingRow[]): Promise<void> {
  if (readings.length === 0) return deleteGood(db, row);
  await writeGood(db, row, allWithSaid(await learn(db, readings), row), null);
}

/**
 * All lists of a shop of which anything is known; of others it is learnt when they are next read. Runs inside a
 * transaction that holds `shapes`, `levels`, `readings`, `sheets` and `imports`.
 */
export async function remakeShapes(db: Database, shop: string): Promise<void> {
  const rows = await withPrefix(db.shapes, '[shop+list]', [shop]).toArray();
  if (rows.length === 0) return;
  const newest = await newestOf(db, shop, await stagedFilter(db));
  for (const row of rows) await remake(db, row, newest.get(row.list) ?? []);
}

/**
 * What the stored sheets of a list tell of it; null where there are none. The same transaction as above.
 * @param before what an older build has left of it
 */
export async function learntOf(db: Database, place: Place, before?: ShapeRow): Promise<LastGood | null> {
  const newest = await newestOf(db, place.shop, await stagedFilter(db));
  const readings = newest.get(listOf(place));
  return readings ? allWithSaid(await learn(db, readings), before) : null;
}
