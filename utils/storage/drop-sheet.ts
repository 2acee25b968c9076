/** Undo: takes one sheet back and remakes what it touched. */
import { emptyGathered, gatherSheet } from '../history/gather.ts';
import { observe } from '../sheets/observe.ts';
import { periodKey } from '../time/period.ts';
import { emptyBulk } from './bulk-gather.ts';
import { writeLists } from './bulk-write.ts';
import { allTables, type Database, withPrefix } from './database.ts';
import { markDirty } from './dirty.ts';
import { dropReadings } from './drop-readings.ts';
import { listKey } from './list-keys.ts';
import { gatherReadings } from './read-bodies.ts';
import type { ReadingRow } from './rows.ts';
import { seenLookup } from './seen-lookup.ts';
import { decodeRows, decodeSheet } from './sheet-codec.ts';
import { type IsStaged, stagedFilter } from './staging.ts';
import { writeFacts } from './write-facts.ts';

async function othersOf(db: Database, reading: ReadingRow, isStaged: IsStaged): Promise<ReadingRow[]> {
  const all = await withPrefix(db.readings, '[shop+last]', [reading.shop]).toArray();
  return all.filter((other) => other.id !== reading.id && !isStaged(other));
}

/** Facts of these products from the sheets that are left; a product no sheet knows any more loses them. */
async function remakeFacts(db: Database, shop: string, others: readonly ReadingRow[], only: ReadonlySet<string>) {
  await db.facts.bulkDelete([...only].map((product): [string, string] => [shop, product]));
  const seen = seenLookup(db);
  const gathered = emptyGathered(shop);
  for (const other of others) {
    const body = await db.sheets.get(other.id);
    if (!body) continue;
    seen.set(other.id, other.last);
    const sheet = decodeSheet(other, body);
    gatherSheet(gathered, { sheet, id: other.id, rows: observe(sheet), seen: seen.lastSeen, only });
  }
  await writeFacts(db, shop, gathered.facts);
  await markDirty(db, shop, only);
}

/** Coverage and completeness of the sheet's period from what else was read of it. */
async function remakeLists(db: Database, { id, shop, head }: ReadingRow, others: readonly ReadingRow[]): Promise<void> {
  const period = periodKey(head.period);
  const rows = withPrefix(db.coverage, '[list+order+page]', [listKey({ ...head, shop })]);
  await rows.filter((row) => row.sheet === id).delete();
  await db.periods.delete([shop, period]);
  const { signal } = new AbortController();
  const seen = seenLookup(db);
  const bulk = emptyBulk(seen);
  const left = others.filter((other) => periodKey(other.head.period) === period);
  await gatherReadings(db, bulk, left, signal);
  const gather = bulk.shops.get(shop);
  if (gather) await writeLists({ db, shop, seen, signal }, gather);
}

/** @returns false when no such sheet is stored. The shop must be refreshed afterwards. */
export async function dropSheet(db: Database, id: string): Promise<boolean> {
  return db.transaction('rw', allTables(db), async () => {
    const isStaged = await stagedFilter(db);
    const [reading, body] = [await db.readings.get(id), await db.sheets.get(id)];
    if (!reading || !body || isStaged(reading)) return false;
    const others = await othersOf(db, reading, isStaged);
    await dropReadings(db, [reading], isStaged);
    await remakeFacts(db, reading.shop, others, new Set(decodeRows(body).map((row) => row.product)));
    await remakeLists(db, reading, others);
    return true;
  });
}
