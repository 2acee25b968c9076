/** First half of an import: sheets go into the store under an import id that every query passes over. */
import { observe } from '../sheets/observe.ts';
import type { Sheet, StoredSheet } from '../sheets/sheet.ts';
import { sheetId } from '../sheets/sheet-id.ts';
import { type BulkGather, gatherInBulk } from './bulk-gather.ts';
import type { Database } from './database.ts';
import type { ReadingRow } from './rows.ts';
import { mergeSeen } from './seen-at.ts';
import { encodeBody, encodeReading } from './sheet-codec.ts';
import { type IsStaged, stagedFilter } from './staging.ts';

export interface Stage {
  readonly db: Database;
  readonly importId: string;
  /** Epoch ms for sheets that do not say when they were seen. */
  readonly at: number;
  /** What the new sheets say; null once they are too many to be held in memory. */
  bulk: BulkGather | null;
  fresh: number;
}

interface Item {
  readonly id: string;
  readonly sheet: Sheet;
  readonly seenAt: readonly number[];
}

/** Rows held in memory before an import is read back from the database instead. */
const MOST_ROWS = 300_000;

function bare(input: Sheet | StoredSheet): Sheet {
  if (!('seenAt' in input)) return input;
  const { id: _id, seenAt: _seenAt, importId: _importId, ...sheet } = input;
  return sheet;
}

async function itemOf(input: Sheet | StoredSheet, at: number): Promise<Item> {
  const sheet = bare(input);
  const seenAt = 'seenAt' in input && input.seenAt.length > 0 ? mergeSeen(input.seenAt, []) : [at];
  return { id: await sheetId(sheet), sheet, seenAt };
}

/** One item an id, with all its times of reading. */
function unique(items: readonly Item[]): Item[] {
  const byId = new Map<string, Item>();
  for (const item of items) {
    const known = byId.get(item.id);
    byId.set(item.id, known ? { ...item, seenAt: mergeSeen(known.seenAt, item.seenAt) } : item);
  }
  return [...byId.values()];
}

/**
 * A sheet that is stored already keeps its row; its new times of reading wait until the import is live.
 * @returns what was not stored yet
 */
async function put(stage: Stage, items: readonly Item[], isStaged: IsStaged): Promise<readonly Item[]> {
  const { db, importId } = stage;
  const stored = await db.readings.bulkGet(items.map((item) => item.id));
  const known = (old: ReadingRow | undefined) => old !== undefined && (old.importId === importId || !isStaged(old));
  const fresh = items.filter((_, i) => !known(stored[i]));
  const waiting = items.filter((_, i) => known(stored[i]));
  await db.sheets.bulkPut(fresh.map(({ id, sheet }) => encodeBody(id, sheet)));
  await db.readings.bulkPut(fresh.map(({ id, sheet, seenAt }) => encodeReading(sheet, { id, seenAt, importId })));
  const before = await db.staged.bulkGet(waiting.map(({ id }): [string, string] => [importId, id]));
  await db.staged.bulkPut(
    waiting.map(({ id, seenAt }, i) => ({ importId, id, seenAt: mergeSeen(before[i]?.seenAt ?? [], seenAt) })),
  );
  return fresh;
}

function hold(stage: Stage, items: readonly Item[]): void {
  for (const { id, sheet, seenAt } of items) {
    if (!stage.bulk) return;
    gatherInBulk(stage.bulk, { sheet, id, rows: observe(sheet) }, seenAt.at(-1) ?? stage.at);
    if (stage.bulk.rows > MOST_ROWS) stage.bulk = null;
  }
}

/** Stores a batch of sheets for an import. */
export async function stageBatch(stage: Stage, inputs: readonly (Sheet | StoredSheet)[]): Promise<void> {
  const { db } = stage;
  const items = unique(await Promise.all(inputs.map((input) => itemOf(input, stage.at))));
  const fresh = await db.transaction('rw', db.sheets, db.readings, db.staged, db.imports, async () =>
    put(stage, items, await stagedFilter(db)),
  );
  stage.fresh += fresh.length;
  hold(stage, fresh);
}
