/** Stored sheets back from the database, ready to be merged into projections. */
import { observe } from '../sheets/observe.ts';
import { type BulkGather, gatherInBulk } from './bulk-gather.ts';
import type { Database } from './database.ts';
import type { ReadingRow } from './rows.ts';
import { decodeSheet } from './sheet-codec.ts';

const BATCH = 100;

/** Gathers the sheets of these readings; one whose body is missing is passed over. */
export async function gatherReadings(
  db: Database,
  bulk: BulkGather,
  readings: readonly ReadingRow[],
  signal: AbortSignal,
): Promise<void> {
  for (let start = 0; start < readings.length; start += BATCH) {
    signal.throwIfAborted();
    const part = readings.slice(start, start + BATCH);
    const bodies = await db.sheets.bulkGet(part.map((reading) => reading.id));
    part.forEach((reading, i) => {
      const body = bodies[i];
      if (!body) return;
      const sheet = decodeSheet(reading, body);
      gatherInBulk(bulk, { sheet, id: reading.id, rows: observe(sheet) }, reading);
    });
  }
}
