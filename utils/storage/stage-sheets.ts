/** First half of an import: sheets go into the store under an import id that every query passes over. */
import { observe } from '../sheets/observe.ts';
import type { Place, Sheet, StoredSheet } from '../sheets/sheet.ts';
import { sheetId } from '../sheets/sheet-id.ts';
import { type BulkGather, gatherInBulk } from './bulk-gather.ts';
import type { Database } from './database.ts';
import { mergePlaces, newestListing, placesOf } from './places.ts';
import type { ReadingRow } from './rows.ts';
import { mergeSeen } from './seen-at.ts';
import { encodeBody, encodeReading } from './sheet-codec.ts';
import { stagedFilter } from './staging.ts';

/** A sheet as it is read, or as it was stored. */
export type Input = Sheet | StoredSheet;

export interface Stage {
  readonly db: Database;
  readonly importId: string;
  /** Epoch ms for sheets that do not say when they were seen. */
  readonly at: number;
  /** What the new sheets say; null once they are too many to be held in memory. */
  bulk: BulkGather | null;
  fresh: number;
}

export interface Item {
  readonly id: string;
  readonly sheet: Sheet;
  readonly seenAt: readonly number[];
  readonly places: readonly Place[];
}

/** Rows held in memory before an import is read back from the database instead. */
const MOST_ROWS = 300_000;

function bare(input: Input): Sheet {
  if (!('seenAt' in input)) return input;
  const { id: _id, seenAt: _seenAt, importId: _importId, places: _places, ...sheet } = input;
  return sheet;
}

async function itemOf(input: Input, at: number): Promise<Item> {
  const sheet = bare(input);
  const seenAt = 'seenAt' in input && input.seenAt.length > 0 ? mergeSeen(input.seenAt, []) : [at];
  const id = await sheetId(sheet);
  const places = 'seenAt' in input ? input.places : undefined;
  if (places) return { id, sheet: { ...sheet, listing: newestListing(places) }, seenAt, places };
  return { id, sheet, seenAt, places: placesOf(sheet.listing, seenAt.at(-1) ?? at) };
}

/** One item an id, with all its times of reading. */
function unique(items: readonly Item[]): Item[] {
  const byId = new Map<string, Item>();
  for (const item of items) {
    const known = byId.get(item.id);
    if (!known) byId.set(item.id, item);
    else {
      const seenAt = mergeSeen(known.seenAt, item.seenAt);
      const places = mergePlaces(known.places, item.places);
      byId.set(item.id, { ...item, sheet: { ...item.sheet, listing: newestListing(places) }, seenAt, places });
    }
  }
  return [...byId.values()];
}

function hold(stage: Stage, items: readonly Item[]): void {
  for (const { id, sheet, seenAt, places } of items) {
    if (!stage.bulk) return;
    gatherInBulk(stage.bulk, { sheet, id, rows: observe(sheet) }, { last: seenAt.at(-1) ?? stage.at, places });
    if (stage.bulk.rows > MOST_ROWS) stage.bulk = null;
  }
}

/** New times of reading of sheets that are stored already wait until the import is live. */
async function putWaiting({ db, importId }: Stage, items: readonly Item[]): Promise<void> {
  if (items.length === 0) return;
  const before = await db.staged.bulkGet(items.map(({ id }): [string, string] => [importId, id]));
  await db.staged.bulkPut(
    items.map(({ id, seenAt, places }, i) => ({
      importId,
      id,
      seenAt: mergeSeen(before[i]?.seenAt ?? [], seenAt),
      places: mergePlaces(before[i]?.places ?? [], places),
    })),
  );
}

/** A sheet that is stored already keeps its row. */
async function put(stage: Stage, items: readonly Item[]): Promise<void> {
  const { db, importId } = stage;
  const [isStaged, stored] = await Promise.all([stagedFilter(db), db.readings.bulkGet(items.map((item) => item.id))]);
  const known = (old: ReadingRow | undefined) => old !== undefined && (old.importId === importId || !isStaged(old));
  const fresh = items.filter((_, i) => !known(stored[i]));
  const puts = Promise.all([
    db.sheets.bulkPut(fresh.map(({ id, sheet }) => encodeBody(id, sheet))),
    db.readings.bulkPut(fresh.map(({ sheet, ...origin }) => encodeReading(sheet, { ...origin, importId }))),
    putWaiting(
      stage,
      items.filter((_, i) => known(stored[i])),
    ),
  ]);
  // While that is written. Should it fail, the whole import is discarded and with it what is held.
  hold(stage, fresh);
  await puts;
  stage.fresh += fresh.length;
}

/** A batch of sheets with their ids, one of each. @param at epoch ms for sheets that do not say when they were seen */
export async function itemsOf(inputs: readonly Input[], at: number): Promise<Item[]> {
  return unique(await Promise.all(inputs.map((input) => itemOf(input, at))));
}

/** Stores a batch for an import. */
export async function stageItems(stage: Stage, items: readonly Item[]): Promise<void> {
  const { db } = stage;
  await db.transaction('rw', db.sheets, db.readings, db.staged, db.imports, () => put(stage, items));
}
