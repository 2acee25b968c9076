/** Everything that is true out of the database and back in; projections are never shipped. */
import { unitsOf } from '../metrics/shop-units.ts';
import type { BackupData } from '../notes/backup-data.ts';
import type { OwnRecord } from '../notes/records.ts';
import type { StoredSheet } from '../sheets/sheet.ts';
import { sheetId } from '../sheets/sheet-id.ts';
import { mapShops, mergedShop } from './backup-shops.ts';
import type { Database } from './database.ts';
import { importSheets } from './import-sheets.ts';
import { newerRecord, putRecords, recordTables } from './records.ts';
import { remakeShapes } from './remake-shapes.ts';
import { goodTables } from './shapes.ts';
import { decodeSheet } from './sheet-codec.ts';
import { stagedFilter } from './staging.ts';

export interface MergePreview {
  /** Shops that are not here yet. */
  readonly shops: number;
  readonly sheets: { readonly fresh: number; readonly known: number };
  /** Against the ones here: not here, newer than here, older than or equal to here. */
  readonly records: { readonly fresh: number; readonly newer: number; readonly older: number };
}

export interface MergeOptions {
  /** Random. */
  readonly importId: string;
  /** Epoch ms. */
  readonly at: number;
  readonly signal: AbortSignal;
  /** Sheets stored so far. */
  readonly onProgress?: (sheets: number) => void;
}

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

/** Shops, sheets and the operator's records, ascending by id. */
export async function readEverything(db: Database, signal: AbortSignal): Promise<BackupData> {
  const shops = (await db.shops.orderBy('id').toArray()).map((shop) => ({ ...shop, ...unitsOf(shop) }));
  const sheets = await allSheets(db, signal);
  return { shops, sheets, records: await db.records.orderBy('id').toArray() };
}

/** The data under the shop ids used here. */
async function translated(db: Database, data: BackupData): Promise<BackupData> {
  const ids = mapShops(await db.shops.toArray(), data.shops);
  const here = (shop: string) => ids.get(shop) ?? shop;
  if ([...ids].every(([from, to]) => from === to)) return data;
  return {
    shops: data.shops.map((shop) => ({ ...shop, id: here(shop.id) })),
    sheets: data.sheets.map((sheet) => ({ ...sheet, shop: here(sheet.shop) })),
    records: data.records.map((record) => rehomed(record, here(record.shop))),
  };
}

function rehomed(record: OwnRecord, shop: string): OwnRecord {
  if (record.shop === shop) return record;
  const byShop = record.kind === 'product' || record.kind === 'task';
  return { ...record, shop, id: byShop ? record.id.replace(`:${record.shop}:`, () => `:${shop}:`) : record.id };
}

/** What a merge would do; nothing is written. */
export async function previewMerge(db: Database, data: BackupData): Promise<MergePreview> {
  const { shops, sheets, records } = await translated(db, data);
  const isStaged = await stagedFilter(db);
  const ids = [
    ...new Set(await Promise.all(sheets.map(({ id: _id, seenAt: _s, importId: _i, ...sheet }) => sheetId(sheet)))),
  ];
  const stored = await db.readings.bulkGet(ids);
  const known = stored.filter((reading) => reading && !isStaged(reading)).length;
  const knownShops = await db.shops.bulkGet(shops.map((shop) => shop.id));
  const own = await db.records.bulkGet(records.map((record) => record.id));
  const fresh = own.filter((record) => !record).length;
  const newer = records.filter((record, i) => {
    const here = own[i];
    return (
      here !== undefined && newerRecord(here, record) === record && JSON.stringify(here) !== JSON.stringify(record)
    );
  }).length;
  return {
    shops: knownShops.filter((shop) => !shop).length,
    sheets: { fresh: ids.length - known, known },
    records: { fresh, newer, older: records.length - fresh - newer },
  };
}

async function mergeRecords(db: Database, records: readonly OwnRecord[]): Promise<void> {
  await db.transaction('rw', recordTables(db), async () => {
    const own = await db.records.bulkGet(records.map((record) => record.id));
    const puts = records.filter((record, i) => {
      const here = own[i];
      return !here || (newerRecord(here, record) === record && JSON.stringify(here) !== JSON.stringify(record));
    });
    await putRecords(db, puts);
  });
}

/**
 * Merges a backup: sheets by id with the union of their times of reading, records by version and
 * time. In whatever order two backups are merged, the same comes out. Refresh the shops afterwards.
 * @returns ids of the shops touched
 */
export async function mergeEverything(db: Database, data: BackupData, options: MergeOptions): Promise<string[]> {
  const { importId, at, signal, onProgress } = options;
  const { shops, sheets, records } = await translated(db, data);
  const here = new Map((await db.shops.toArray()).map((shop) => [shop.id, shop]));
  const rows = new Map<string, (typeof shops)[number]>();
  for (const shop of shops) rows.set(shop.id, mergedShop(rows.get(shop.id) ?? here.get(shop.id), shop));
  const progress = onProgress ? { onProgress } : {};
  await importSheets(db, sheets, { importId, kind: 'backup', at, signal, shops: [...rows.values()], ...progress });
  await mergeRecords(db, records);
  for (const shop of rows.keys()) await db.transaction('rw', goodTables(db), async () => remakeShapes(db, shop));
  return [...rows.keys()];
}
