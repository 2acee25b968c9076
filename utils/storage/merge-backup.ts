/** A backup into the database: what it would add, and adding it. */

import { inShop } from '../costs/cost-record.ts';
import { keepsCurrency } from '../metrics/currency-units.ts';
import type { BackupData } from '../notes/backup-data.ts';
import type { OwnRecord } from '../notes/records.ts';
import { hasAmounts } from '../sheets/amounts.ts';
import type { StoredSheet } from '../sheets/sheet.ts';
import { sheetId } from '../sheets/sheet-id.ts';
import { freshAsides, mergeAsides } from './asides.ts';
import { mapShops, mergedShop } from './backup-shops.ts';
import { costTables, putCosts } from './costs.ts';
import type { Database } from './database.ts';
import { importSheets } from './import-sheets.ts';
import { freshFiles, mergeFiles } from './imported-files.ts';
import { countRecords, newerRecord, type RecordCounts, recordsToPut } from './newer-record.ts';
import { plannedIn } from './planner.ts';
import { rulesRecordId } from './record-ids.ts';
import { putRecords, recordTables } from './records.ts';
import { freshRefusals, mergeRefusals } from './refusals.ts';
import { remakeShapes } from './remake-shapes.ts';
import { goodTables } from './shapes.ts';
import { keepsAmounts } from './shop-currency.ts';
import { stagedFilter } from './staging.ts';

export interface MergePreview {
  /** Shops that are not here yet. */
  readonly shops: number;
  readonly sheets: { readonly fresh: number; readonly known: number };
  readonly records: RecordCounts;
  readonly costs: RecordCounts;
  readonly planner: RecordCounts;
  /** Imported files, sheets set aside and refusals that are not here yet. */
  readonly files: number;
  readonly asides: number;
  readonly refusals: number;
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

/** The data under the shop ids used here. */
async function translated(db: Database, data: BackupData): Promise<BackupData> {
  const ids = mapShops(await db.shops.toArray(), data.shops);
  const here = (shop: string) => ids.get(shop) ?? shop;
  if ([...ids].every(([from, to]) => from === to)) return data;
  return {
    ...data,
    shops: data.shops.map((shop) => ({ ...shop, id: here(shop.id) })),
    sheets: await Promise.all(data.sheets.map((sheet) => movedSheet(sheet, here(sheet.shop)))),
    records: data.records.map((record) => rehomed(record, here(record.shop))),
    costs: data.costs.map((record) => inShop(record, here(record.shop))),
    planner: onceEach(data.planner.map((record) => plannedIn(record, here))),
    asides: data.asides.map((aside) => ({ ...aside, shop: here(aside.shop) })),
    refusals: data.refusals.map((refusal) => ({ ...refusal, shop: refusal.shop && here(refusal.shop) })),
  };
}

/** Two shops of the file may be one here. */
function onceEach(records: BackupData['planner']): BackupData['planner'] {
  const byId = new Map<string, BackupData['planner'][number]>();
  for (const record of records) {
    const before = byId.get(record.id);
    byId.set(record.id, before ? newerRecord(before, record) : record);
  }
  return [...byId.values()];
}

/** A sheet is known by its shop too. */
async function movedSheet(sheet: StoredSheet, shop: string): Promise<StoredSheet> {
  const moved = { ...sheet, shop };
  return sheet.shop === shop ? sheet : { ...moved, id: await sheetId(moved) };
}

const ONCE: ReadonlySet<OwnRecord['kind']> = new Set(['product', 'task', 'pin', 'uncounted']);

function rehomed(record: OwnRecord, shop: string): OwnRecord {
  if (record.shop === shop) return record;
  if (record.kind === 'rules') return { ...record, shop, id: rulesRecordId(shop) };
  const isOnce = ONCE.has(record.kind);
  return { ...record, shop, id: isOnce ? record.id.replace(`:${record.shop}:`, () => `:${shop}:`) : record.id };
}

/** What a merge would do; nothing is written. */
export async function previewMerge(db: Database, data: BackupData): Promise<MergePreview> {
  const { shops, sheets, records, costs, planner, files, asides, refusals } = await translated(db, data);
  const isStaged = await stagedFilter(db);
  const ids = [...new Set(sheets.map(({ id }) => id))];
  const stored = await db.readings.bulkGet(ids);
  const known = stored.filter((reading) => reading && !isStaged(reading)).length;
  const knownShops = await db.shops.bulkGet(shops.map((shop) => shop.id));
  const own = await db.records.bulkGet(records.map((record) => record.id));
  const ownCosts = await db.costs.bulkGet(costs.map((record) => record.id));
  const ownPlanner = await db.planner.bulkGet(planner.map((record) => record.id));
  return {
    shops: knownShops.filter((shop) => !shop).length,
    sheets: { fresh: ids.length - known, known },
    records: countRecords(records, own),
    costs: countRecords(costs, ownCosts),
    planner: countRecords(planner, ownPlanner),
    files: (await freshFiles(db, { files, sheets })).length,
    asides: (await freshAsides(db, asides)).length,
    refusals: (await freshRefusals(db, refusals)).length,
  };
}

async function mergeRecords(db: Database, records: readonly OwnRecord[]): Promise<void> {
  await db.transaction('rw', recordTables(db), async () => {
    const own = await db.records.bulkGet(records.map((record) => record.id));
    await putRecords(db, recordsToPut(records, own));
  });
}

async function mergeCosts(db: Database, costs: BackupData['costs']): Promise<void> {
  await db.transaction('rw', costTables(db), async () => {
    const own = await db.costs.bulkGet(costs.map((record) => record.id));
    await putCosts(db, recordsToPut(costs, own));
  });
}

async function mergePlanner(db: Database, planner: BackupData['planner']): Promise<void> {
  await db.transaction('rw', db.planner, async () => {
    const own = await db.planner.bulkGet(planner.map((record) => record.id));
    await db.planner.bulkPut(recordsToPut(planner, own));
  });
}

/**
 * Merges a backup: sheets by id with the union of their times of reading, records by version and time. In whatever
 * order two backups are merged, the same figures, places and records come out; of a sheet both have, the first says
 * which file it came in, where in a table of parts it stood and what the page's own sums were. Refresh the shops
 * afterwards.
 * @returns ids of the shops touched
 */
export async function mergeEverything(db: Database, data: BackupData, options: MergeOptions): Promise<string[]> {
  const { importId, at, signal, onProgress } = options;
  const { shops, sheets, records, costs, planner, files, asides, refusals } = await translated(db, data);
  const here = new Map((await db.shops.toArray()).map((shop) => [shop.id, shop]));
  const rows = new Map<string, (typeof shops)[number]>();
  const priced = sheets.filter(hasAmounts);
  const withAmounts = new Set(priced.map(({ shop }) => shop));
  for (const shop of shops) {
    const incoming = withAmounts.has(shop.id);
    const before = rows.get(shop.id);
    const amounts = { incoming, here: before ? incoming : await keepsAmounts(db, shop.id) };
    rows.set(shop.id, mergedShop(before ?? here.get(shop.id), shop, amounts));
  }
  for (const { shop, currency } of priced) {
    const row = rows.get(shop) ?? here.get(shop);
    if (row && !keepsCurrency(row, currency)) throw new Error('a sheet in another currency than its shop');
  }
  const progress = onProgress ? { onProgress } : {};
  await importSheets(db, sheets, { importId, kind: 'backup', at, signal, shops: [...rows.values()], ...progress });
  await mergeRecords(db, records);
  await mergeCosts(db, costs);
  await mergePlanner(db, planner);
  await mergeFiles(db, { files, sheets });
  await mergeAsides(db, asides);
  await mergeRefusals(db, refusals);
  for (const shop of rows.keys()) await db.transaction('rw', goodTables(db), async () => remakeShapes(db, shop));
  return [...rows.keys()];
}
