/** Stored sheets back from the database. */
import { observe } from '../sheets/observe.ts';
import type { StoredSheet } from '../sheets/sheet.ts';
import { type BulkGather, gatherInBulk } from './bulk-gather.ts';
import type { Database } from './database.ts';
import type { ReadingRow } from './rows.ts';
import { decodeSheet } from './sheet-codec.ts';

const BATCH = 100;

interface Stored {
  readonly reading: ReadingRow;
  readonly sheet: StoredSheet;
}

/** The sheets of these readings in their order; one whose body is missing is passed over. */
export async function* storedSheets(
  db: Database,
  readings: readonly ReadingRow[],
  signal: AbortSignal,
): AsyncGenerator<Stored, void> {
  for (let start = 0; start < readings.length; start += BATCH) {
    signal.throwIfAborted();
    const part = readings.slice(start, start + BATCH);
    const bodies = await db.sheets.bulkGet(part.map((reading) => reading.id));
    for (const [i, reading] of part.entries()) {
      const body = bodies[i];
      if (body) yield { reading, sheet: decodeSheet(reading, body) };
    }
  }
}

/** Gathers the sheets of these readings. */
export async function gatherReadings(
  db: Database,
  bulk: BulkGather,
  readings: readonly ReadingRow[],
  signal: AbortSignal,
): Promise<void> {
  for await (const { reading, sheet } of storedSheets(db, readings, signal)) {
    gatherInBulk(bulk, { sheet, id: reading.id, rows: observe(sheet) }, reading);
  }
}
