/** Many sheets at once: backups, files, the demo shop, a 待认领店铺 on its way to its shop. */
import { emptyBulk } from './bulk-gather.ts';
import type { Database } from './database.ts';
import { finishImport } from './finish-import.ts';
import { withLock } from './locks.ts';
import { oneAhead } from './one-ahead.ts';
import { seenLookup } from './seen-lookup.ts';
import { withSaidSince } from './shop-since.ts';
import { type Input, itemsOf, type Stage, stageItems } from './stage-sheets.ts';
import { discardImport, IMPORT_LOCK } from './sweep-imports.ts';
import type { ImportRow, ShopRow } from './tables.ts';

export interface ImportOptions {
  /** Random, a new one for every import. */
  readonly importId: string;
  readonly kind: ImportRow['kind'];
  /** Epoch ms, for sheets that do not say when they were seen. */
  readonly at: number;
  readonly signal: AbortSignal;
  /**
   * Rows of the shops the sheets belong to; they replace stored ones when the import becomes live, but for what is said
   * of them from now on.
   */
  readonly shops?: readonly ShopRow[];
  /** Sheets stored so far. */
  readonly onProgress?: (sheets: number) => void;
  /** Name of the file they come from. */
  readonly file?: string;
}

export interface ImportResult {
  readonly sheets: number;
  /** Of these, how many were not stored before. */
  readonly fresh: number;
}

/** Every batch waits for the disk; twenty thousand rows are some megabytes. */
const BATCH_ROWS = 20_000;
const BATCH_SHEETS = 500;

async function* batches(sheets: AsyncIterable<Input> | Iterable<Input>): AsyncGenerator<Input[]> {
  let batch: Input[] = [];
  let rows = 0;
  for await (const sheet of sheets) {
    batch.push(sheet);
    rows += sheet.rows.length;
    if (rows < BATCH_ROWS && batch.length < BATCH_SHEETS) continue;
    yield batch;
    batch = [];
    rows = 0;
  }
  if (batch.length > 0) yield batch;
}

async function stageAll(
  stage: Stage,
  sheets: AsyncIterable<Input> | Iterable<Input>,
  { signal, onProgress }: ImportOptions,
): Promise<number> {
  let count = 0;
  const make = async (batch: readonly Input[]) => {
    signal.throwIfAborted();
    return { items: await itemsOf(batch, stage.at), size: batch.length };
  };
  await oneAhead(batches(sheets), make, async ({ items, size }) => {
    await stageItems(stage, items);
    count += size;
    onProgress?.(count);
  });
  signal.throwIfAborted();
  return count;
}

type Shops = readonly (ShopRow | undefined)[];

/** As they are stored. */
const shopsOf = (db: Database, shops: readonly ShopRow[]): Promise<Shops> =>
  db.shops.bulkGet(shops.map(({ id }) => id));

/** The small transaction after which the import exists for everybody. */
async function goLive(db: Database, { importId, shops = [] }: ImportOptions, then: Shops): Promise<void> {
  await db.transaction('rw', db.imports, db.shops, async () => {
    const now = await shopsOf(db, shops);
    await db.shops.bulkPut(shops.map((row, at) => withSaidSince(row, then[at], now[at])));
    await db.imports.update(importId, { state: 'projecting' });
  });
}

async function run(
  db: Database,
  sheets: AsyncIterable<Input> | Iterable<Input>,
  options: ImportOptions,
  shops: Shops,
): Promise<ImportResult> {
  const { importId, kind, at, signal, file } = options;
  const stage: Stage = { db, importId, at, bulk: emptyBulk(seenLookup(db)), fresh: 0 };
  const named = file === undefined ? {} : { file };
  await db.imports.put({ id: importId, kind, createdAt: at, state: 'staging', ...named });
  let count: number;
  try {
    count = await stageAll(stage, sheets, options);
    await goLive(db, options, shops);
  } catch (error) {
    await discardImport(db, importId);
    throw error;
  }
  await finishImport(db, importId, stage.bulk, signal);
  return { sheets: count, fresh: stage.fresh };
}

/**
 * Stores sheets in batches that nobody sees until all are there. Afterwards the products they touch
 * are dirty: run `refreshShop`. The sheets must have passed the same checks as those of a page.
 * Aborted before it is live, nothing is left; aborted after, `sweepImports` brings it to its end.
 * @throws the signal's reason, and what storing throws (see `storageFailure`)
 */
export async function importSheets(
  db: Database,
  sheets: AsyncIterable<Input> | Iterable<Input>,
  options: ImportOptions,
): Promise<ImportResult> {
  const shops = await shopsOf(db, options.shops ?? []);
  return withLock(IMPORT_LOCK, options.signal, () => run(db, sheets, options, shops));
}
