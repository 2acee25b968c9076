/** Takes sheets out of the store and makes anew what rested on them: history, facts and coverage. */
import { feedsSuggestions } from '../history/ad-parts.ts';
import { emptyGathered, gatherSheet } from '../history/gather.ts';
import { tellsStock } from '../history/stock-readings.ts';
import { observe } from '../sheets/observe.ts';
import type { Database } from './database.ts';
import { markDirty } from './dirty.ts';
import { remakeCoverage } from './remake-coverage.ts';
import { remakeFacts } from './remake-facts.ts';
import type { ReadingRow } from './rows.ts';
import { type SeenLookup, seenLookup } from './seen-lookup.ts';
import { decodeRows, decodeSheet, speaksOf } from './sheet-codec.ts';
import type { IsStaged } from './staging.ts';
import { historyKey, writeHistory } from './write-history.ts';

interface Part {
  readonly shop: string;
  readonly source: string;
  readonly bucket: string;
}

/** Products of these readings whose history record rests on one of them. */
async function touchedProducts(db: Database, part: Part, dropped: ReadonlySet<string>, products: readonly string[]) {
  const records = await db.history.bulkGet(products.map((product) => historyKey({ ...part, product })));
  return new Set(
    records
      .filter((record) => record !== undefined)
      .filter(
        (record) =>
          record.sheets.some((sheet) => dropped.has(sheet)) || record.others.some((other) => dropped.has(other.sheet)),
      )
      .map((record) => record.product),
  );
}

/** History of some products in one bucket, made anew from the sheets that are left. */
async function remakeHistory(db: Database, part: Part, products: ReadonlySet<string>, isStaged: IsStaged) {
  await db.history.bulkDelete([...products].map((product) => historyKey({ ...part, product })));
  const { shop, source, bucket } = part;
  const left = await db.readings.where('[shop+source+bucket]').equals([shop, source, bucket]).toArray();
  const seen: SeenLookup = seenLookup(db);
  const gathered = emptyGathered(shop);
  for (const reading of left.filter((row) => !isStaged(row))) {
    const body = await db.sheets.get(reading.id);
    if (!body || !speaksOf(body, products)) continue;
    seen.set(reading.id, reading.last);
    const sheet = decodeSheet(reading, body);
    gatherSheet(gathered, { sheet, id: reading.id, rows: observe(sheet), seen: seen.lastSeen, only: products });
  }
  for (const packs of gathered.packs.values()) await writeHistory(db, [...packs.values()], seen);
}

/** Deletes sheets of one shop, source and bucket, and remakes what rested on them. */
async function dropPart(db: Database, readings: readonly [ReadingRow, ...ReadingRow[]], isStaged: IsStaged) {
  const [part] = readings;
  const ids = readings.map((reading) => reading.id);
  const bodies = (await db.sheets.bulkGet(ids)).filter((body) => body !== undefined);
  const products = [...new Set(bodies.flatMap((body) => decodeRows(body).map((row) => row.product)))];
  await db.readings.bulkDelete(ids);
  await db.sheets.bulkDelete(ids);
  const touched = await touchedProducts(db, part, new Set(ids), products);
  if (touched.size > 0) await remakeHistory(db, part, touched, isStaged);
  const metrics = bodies.flatMap(({ columns }) => columns.map(({ as }) => as));
  if (feedsSuggestions(part) || tellsStock(part.bucket, metrics)) await markDirty(db, part.shop, touched);
  await remakeFacts(db, readings, products, isStaged);
  for (const reading of readings) await remakeCoverage(db, reading, isStaged);
}

/**
 * Deletes these sheets and remakes what rested on them, in the caller's transaction over all tables.
 * Periods of which nothing else was read are left to the caller.
 */
export async function dropReadings(db: Database, readings: readonly ReadingRow[], isStaged: IsStaged): Promise<void> {
  const parts = new Map<string, [ReadingRow, ...ReadingRow[]]>();
  for (const reading of readings) {
    const key = JSON.stringify([reading.shop, reading.source, reading.bucket]);
    const part = parts.get(key);
    if (part) part.push(reading);
    else parts.set(key, [reading]);
  }
  for (const part of parts.values()) await dropPart(db, part, isStaged);
}
