/** Everything that is true out of the database; projections are never shipped. */
import { unitsOf } from '../metrics/shop-units.ts';
import type { BackupData } from '../notes/backup-data.ts';
import type { StoredSheet } from '../sheets/sheet.ts';
import type { Database } from './database.ts';
import { keptFiles } from './imported-files.ts';
import { decodeSheet } from './sheet-codec.ts';
import { stagedFilter } from './staging.ts';

const BATCH = 200;

async function allSheets(db: Database, signal: AbortSignal): Promise<StoredSheet[]> {
  const isStaged = await stagedFilter(db);
  const readings = (await db.readings.orderBy('id').toArray()).filter((reading) => !isStaged(reading));
  const sheets: StoredSheet[] = [];
  for (let start = 0; start < readings.length; start += BATCH) {
    signal.throwIfAborted();
    const part = readings.slice(start, start + BATCH);
    const bodies = await db.sheets.bulkGet(part.map((reading) => reading.id));
    part.forEach((reading, i) => {
      const body = bodies[i];
      if (body) sheets.push(decodeSheet(reading, body));
    });
  }
  return sheets;
}

const unnumbered = <T extends { readonly id?: number }>({ id: _id, ...row }: T): Omit<T, 'id'> => row;

/** Shops, sheets, files and the operator's records ascending by id; what waits or was refused as it came. */
export async function readEverything(db: Database, signal: AbortSignal): Promise<BackupData> {
  const shops = (await db.shops.orderBy('id').toArray()).map((shop) => ({ ...shop, ...unitsOf(shop) }));
  const sheets = await allSheets(db, signal);
  const records = await db.records.orderBy('id').toArray();
  const [asides, refusals] = [await db.asides.toArray(), await db.refusals.toArray()];
  const files = await keptFiles(db);
  return { shops, sheets, records, files, asides: asides.map(unnumbered), refusals: refusals.map(unnumbered) };
}
