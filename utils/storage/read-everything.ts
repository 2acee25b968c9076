/** Everything that is true out of the database; projections are never shipped. */
import { unitsOf } from '../metrics/shop-units.ts';
import { parseKeptAside } from '../notes/aside-schema.ts';
import type { BackupData } from '../notes/backup-data.ts';
import { parseKeptFile, parseKeptRefusal } from '../notes/kept-schema.ts';
import { parsePlannerRecord } from '../planner/planner-schema.ts';
import type { StoredSheet } from '../sheets/sheet.ts';
import type { Database } from './database.ts';
import { keptFiles } from './imported-files.ts';
import { storedSheets } from './read-bodies.ts';
import { stagedFilter } from './staging.ts';

async function allSheets(db: Database, signal: AbortSignal): Promise<StoredSheet[]> {
  const isStaged = await stagedFilter(db);
  const readings = (await db.readings.orderBy('id').toArray()).filter((reading) => !isStaged(reading));
  const sheets: StoredSheet[] = [];
  for await (const { sheet } of storedSheets(db, readings, signal)) sheets.push(sheet);
  return sheets;
}

/**
 * Shops, sheets, files and the operator's records ascending by id; what waits or was refused as it came. Shops are
 * read last: what came in meanwhile of a new one, or is left of one that was wiped, belongs to none of them and stays
 * out, like a remark that the reader of the file would not take.
 */
export async function readEverything(db: Database, signal: AbortSignal): Promise<BackupData> {
  const files = (await keptFiles(db)).flatMap((row) => parseKeptFile(row) ?? []);
  const sheets = await allSheets(db, signal);
  const records = await db.records.orderBy('id').toArray();
  const costs = await db.costs.orderBy('id').toArray();
  // What its reader would refuse stays out, rather than the whole file.
  const planner = (await db.planner.orderBy('id').toArray()).flatMap((row) => parsePlannerRecord(row) ?? []);
  const asides = (await db.asides.toArray()).flatMap((row) => parseKeptAside(row) ?? []);
  const refusals = (await db.refusals.toArray()).flatMap((row) => parseKeptRefusal(row) ?? []);
  const shops = (await db.shops.orderBy('id').toArray()).map((shop) => ({ ...shop, ...unitsOf(shop) }));
  const known = new Set<string | null>([null, ...shops.map(({ id }) => id)]);
  const ofShops = <T extends { readonly shop: string | null }>(rows: readonly T[]) =>
    rows.filter(({ shop }) => known.has(shop));
  return {
    shops,
    files,
    sheets: ofShops(sheets),
    records: ofShops(records),
    costs: ofShops(costs),
    planner,
    asides: ofShops(asides),
    refusals: ofShops(refusals),
  };
}
