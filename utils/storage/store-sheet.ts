/** The way of one sheet into the store: one transaction for the sheet and all that follows from it. */
import type { Coverage } from '../sheets/coverage.ts';
import { observe } from '../sheets/observe.ts';
import type { RefusalCode, Sheet, SheetDraft } from '../sheets/sheet.ts';
import { sheetId } from '../sheets/sheet-id.ts';
import { sheetProblems } from '../sheets/sheet-problems.ts';
import type { ReadSheet } from './coverage-rows.ts';
import { allTables, type Database } from './database.ts';
import { type Evidence, evidenceOf } from './identities.ts';
import { placeKey } from './list-keys.ts';
import { pruneSlot } from './live-slots.ts';
import { mergePlaces, type Place, placesOf } from './places.ts';
import { projectSheet } from './project.ts';
import { resolveShop } from './resolve-shop.ts';
import type { ReadingRow } from './rows.ts';
import { addsSeen, mergeSeen } from './seen-at.ts';
import { seenLookup } from './seen-lookup.ts';
import { encodeBody, encodeReading, readAgain } from './sheet-codec.ts';
import { stagedFilter } from './staging.ts';
import { errorName, storageFailure } from './storage-error.ts';
import type { ShopRow } from './tables.ts';
import { writeCoverage } from './write-coverage.ts';
import { notePeriod } from './write-periods.ts';

export type StoreResult =
  | {
      readonly ok: true;
      readonly shop: Pick<ShopRow, 'id' | 'name' | 'claimed' | 'demo'>;
      /** Id of the sheet. */
      readonly sheet: string;
      /** false = the same page was stored before. */
      readonly fresh: boolean;
      readonly coverage: Coverage;
    }
  /** `detail`: the failure's name or shape, for the log; never a figure, title or id. */
  | { readonly ok: false; readonly code: RefusalCode; readonly detail: string };

interface Work {
  readonly evidence: Evidence;
  readonly read: ReadSheet;
  /** Epoch ms. */
  readonly at: number;
}

/**
 * The stored reading, or the new one, with this time added; null when nothing is to be written.
 * Another total, another page of the list or other sums are news even within the hour.
 */
function nextReading(known: ReadingRow | undefined, { read, at }: Work): ReadingRow | null {
  const { listing, totals } = read.sheet;
  if (!known) {
    const places = placesOf(listing, at);
    return encodeReading(read.sheet, { id: read.id, seenAt: [at], importId: null, places });
  }
  const adds = addsSeen(known.seenAt, at);
  const stated = known.places.map((place) => JSON.stringify(place.listing));
  const summed = totals !== undefined && JSON.stringify(totals) !== JSON.stringify(known.head.totals);
  const news = adds || summed || (listing !== null && !stated.includes(JSON.stringify(listing)));
  if (!news) return null;
  const seenAt = adds ? mergeSeen(known.seenAt, [at]) : known.seenAt;
  const places = mergePlaces(known.places, placesOf(listing, at));
  return readAgain(known, { seenAt, places, ...(totals && { totals }) });
}

/** Where this page stands among the places of the reading. */
function placeIn(reading: ReadingRow | undefined, { listing }: Sheet): Place | null {
  if (!listing) return null;
  return reading?.places.find((place) => placeKey(place.listing) === placeKey(listing)) ?? null;
}

/** Puts the sheet and brings up to date what follows from it; all at once, for every answer waited for costs. */
async function keep(db: Database, work: Work, reading: ReadingRow, known: ReadingRow | undefined): Promise<void> {
  const { id, sheet } = work.read;
  const seen = seenLookup(db);
  seen.set(id, reading.last);
  await Promise.all([
    db.readings.put(reading),
    !known && db.sheets.put(encodeBody(id, sheet)),
    projectSheet(db, work.read, seen),
  ]);
}

async function writeLists(db: Database, read: ReadSheet, place: Place | null): Promise<Coverage> {
  const coverage = await writeCoverage(db, read, place);
  await notePeriod(db, read.sheet);
  return coverage;
}

async function write(db: Database, work: Work): Promise<StoreResult | null> {
  const { id, sheet } = work.read;
  const [{ shop, changed }, isStaged, stored] = await Promise.all([
    resolveShop(db, work.evidence, work.at),
    stagedFilter(db),
    db.readings.get(id),
  ]);
  if (shop.id !== sheet.shop) return null;
  if (changed) await db.shops.put(shop);
  if (stored?.importId && isStaged(stored)) {
    const { importId, seenAt, places } = stored;
    await db.staged.put({ importId, id, seenAt, places });
  }
  const known = stored && !isStaged(stored) ? stored : undefined;
  const reading = nextReading(known, work);
  const [coverage] = await Promise.all([
    writeLists(db, work.read, placeIn(reading ?? known, sheet)),
    reading && keep(db, work, reading, known),
  ]);
  if (reading?.slot) await pruneSlot(db, reading.slot, isStaged);
  const { name, claimed, demo } = shop;
  return { ok: true, shop: { id: shop.id, name, claimed, demo }, sheet: id, fresh: !known, coverage };
}

/** Everything that must be computed before the transaction opens. */
async function prepare(db: Database, draft: SheetDraft, evidence: Evidence, at: number): Promise<Work> {
  const { identities: _identities, ...body } = draft;
  const { shop } = await resolveShop(db, evidence, at);
  const sheet: Sheet = { ...body, shop: shop.id };
  return { evidence, at, read: { sheet, id: await sheetId(sheet), rows: observe(sheet) } };
}

/**
 * Stores a validated sheet. Reading the same page again adds at most one time of reading an hour and
 * changes nothing else. A failure in the middle leaves nothing behind.
 * @param at epoch ms of the reading
 * @param tabSession the same for all pages of one tab until it is closed
 */
export async function storeSheet(
  db: Database,
  draft: SheetDraft,
  at: number,
  tabSession: string,
): Promise<StoreResult> {
  const problem = sheetProblems(draft);
  if (problem) return { ok: false, code: problem.code, detail: problem.shape };
  try {
    const evidence = await evidenceOf(draft, tabSession);
    // Another sheet may found or name the shop between hashing and writing; then the id changes too.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const work = await prepare(db, draft, evidence, at);
      const result = await db.transaction('rw', allTables(db), async () => write(db, work));
      if (result) return result;
    }
    return { ok: false, code: 'storage-failed', detail: 'shop kept changing' };
  } catch (error) {
    return { ok: false, code: storageFailure(error), detail: errorName(error) };
  }
}
