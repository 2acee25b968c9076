/** The way of one sheet into the store: one transaction for the sheet and all that follows from it. */
import type { Coverage } from '../sheets/coverage.ts';
import { canBeReviewed, driftOf, driftShape, type Fixed } from '../sheets/drift.ts';
import { type Hints, NO_HINTS } from '../sheets/hints.ts';
import type { LastGood } from '../sheets/last-good.ts';
import { observe } from '../sheets/observe.ts';
import type { Place, Refusal, RefusalCode, Sheet, SheetBody, SheetDraft } from '../sheets/sheet.ts';
import { sheetId } from '../sheets/sheet-id.ts';
import { sheetProblems } from '../sheets/sheet-problems.ts';
import { setAside } from './asides.ts';
import type { ReadSheet } from './coverage-rows.ts';
import { allTables, type Database } from './database.ts';
import { evidenceOf } from './identities.ts';
import { placeKey } from './list-keys.ts';
import { pruneSlot } from './live-slots.ts';
import { mergePlaces, placesOf } from './places.ts';
import { projectSheet } from './project.ts';
import { type Resolution, resolveShop } from './resolve-shop.ts';
import type { ReadingRow } from './rows.ts';
import { addsSeen, mergeSeen } from './seen-at.ts';
import { seenLookup } from './seen-lookup.ts';
import { lastGood, noteGood } from './shapes.ts';
import { encodeBody, encodeReading, readAgain } from './sheet-codec.ts';
import { withCurrency } from './shop-currency.ts';
import { stagedFilter } from './staging.ts';
import { stamped } from './stamped.ts';
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

type Refused = Extract<StoreResult, { ok: false }>;

/** What a sheet is judged by besides itself. */
interface Judging {
  readonly hints: Hints;
  readonly fixed: Fixed;
  /** Figures that cannot be true, unless the page changed. */
  readonly problem: Refusal | null;
}

interface Work {
  /** Whose it is; asked again within the transaction. */
  readonly resolve: () => Promise<Resolution>;
  readonly read: ReadSheet;
  readonly judging: Judging;
  /** Epoch ms. */
  readonly at: number;
}

/**
 * The stored reading, or the new one, with this time added; null when nothing is to be written.
 * Another total, another page of the list or other sums are news even within the hour.
 */
function nextReading(known: ReadingRow | undefined, { read, at }: Work): ReadingRow | null {
  const { listing, totals, within } = read.sheet;
  if (!known) {
    const places = placesOf(listing, at);
    return encodeReading(read.sheet, { id: read.id, seenAt: [at], importId: null, places });
  }
  const adds = addsSeen(known.seenAt, at);
  const stated = known.places.map((place) => JSON.stringify(place.listing));
  const summed = totals !== undefined && JSON.stringify(totals) !== JSON.stringify(known.head.totals);
  const moved = within !== undefined && JSON.stringify(within) !== JSON.stringify(known.head.within);
  const news = adds || summed || moved || (listing !== null && !stated.includes(JSON.stringify(listing)));
  if (!news) return null;
  const seenAt = adds ? mergeSeen(known.seenAt, [at]) : known.seenAt;
  const places = mergePlaces(known.places, placesOf(listing, at));
  return readAgain(known, { seenAt, places, ...(totals && { totals }), ...(within && { within }) });
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

/** Why the sheet is not stored, or null. What the operator can settle is set aside with its shop. */
async function drifted(
  db: Database,
  { read: { sheet }, judging: { hints, fixed, problem }, at }: Work,
  { shop, changed }: Resolution,
  good: LastGood,
): Promise<Refused | null> {
  const findings = driftOf(good, sheet, hints, fixed);
  if (findings.length === 0) return problem && { ok: false, code: problem.code, detail: problem.shape };
  if (!canBeReviewed(findings)) return { ok: false, code: 'fields-changed', detail: driftShape(findings) };
  if (changed) await db.shops.put(shop);
  return { ok: false, code: 'set-aside', detail: await setAside(db, sheet, { good, findings, at }) };
}

async function write(db: Database, work: Work): Promise<StoreResult | null> {
  const { id, sheet } = work.read;
  const [resolution, isStaged, stored, good] = await Promise.all([
    work.resolve(),
    stagedFilter(db),
    db.readings.get(id),
    lastGood(db, sheet),
  ]);
  if (resolution.shop.id !== sheet.shop) return null;
  const shop = await withCurrency(db, resolution.shop, sheet);
  if (!shop) return { ok: false, code: 'shop-currency', detail: sheet.currency ?? '' };
  const changed = resolution.changed || shop !== resolution.shop;
  const refused = await drifted(db, work, { shop, changed }, good);
  if (refused) return refused;
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
    noteGood(db, good, sheet, work.judging.hints),
  ]);
  if (reading?.slot) await pruneSlot(db, reading.slot, isStaged);
  const { name, claimed, demo } = shop;
  return { ok: true, shop: { id: shop.id, name, claimed, demo }, sheet: id, fresh: !known, coverage };
}

/** Whose pages the last few tabs showed: every page of one says the same. */
const lastShops = stamped<string>(20);

interface Arrival {
  readonly body: SheetBody;
  readonly resolve: Work['resolve'];
  /** Id of the shop that the same evidence named last; the transaction asks again. */
  readonly guess: string | null;
  readonly judging: Judging;
  /** Epoch ms. */
  readonly at: number;
}

/** Everything that must be computed before the transaction opens. */
async function prepare({ body, resolve, judging, at, guess }: Arrival): Promise<Work> {
  const shop = guess ?? (await resolve()).shop.id;
  const sheet: Sheet = { ...body, shop };
  return { resolve, judging, at, read: { sheet, id: await sheetId(sheet), rows: observe(sheet) } };
}

async function arrive(db: Database, arrival: Arrival): Promise<StoreResult> {
  try {
    // Another sheet may found or name the shop between hashing and writing; then the id changes too.
    for (let attempt = 0; attempt < 3; attempt += 1) {
      const work = await prepare(attempt === 0 ? arrival : { ...arrival, guess: null });
      const result = await db.transaction('rw', allTables(db), async () => write(db, work));
      if (result) return result;
    }
    return { ok: false, code: 'storage-failed', detail: 'shop kept changing' };
  } catch (error) {
    return { ok: false, code: storageFailure(error), detail: errorName(error) };
  }
}

/**
 * Stores a validated sheet, or sets it aside where its page has changed. Reading the same page again adds at
 * most one time of reading an hour and changes nothing else. A failure in the middle leaves nothing behind.
 * @param at epoch ms of the reading
 * @param tabSession the same for all pages of one tab until it is closed
 * @param fixed metrics the operator cannot leave out of such a page
 */
export async function storeSheet(
  db: Database,
  draft: SheetDraft,
  at: number,
  tabSession: string,
  fixed: Fixed = [],
): Promise<StoreResult> {
  const problem = sheetProblems(draft);
  // Half a fen may be a figure in yuan: that is judged with the good sheets beside it.
  if (problem && problem.code !== 'bad-figure') return { ok: false, code: problem.code, detail: problem.shape };
  const { identities: _identities, hints = NO_HINTS, ...body } = draft;
  try {
    const evidence = await evidenceOf(draft, tabSession);
    const resolve = () => resolveShop(db, evidence, at);
    const said = JSON.stringify(evidence);
    const guess = lastShops.take(db, evidence.session, said);
    const result = await arrive(db, { body, resolve, guess, judging: { hints, fixed, problem }, at });
    if (result.ok) lastShops.put(db, evidence.session, said, result.shop.id);
    return result;
  } catch (error) {
    return { ok: false, code: storageFailure(error), detail: errorName(error) };
  }
}

/** The same for a sheet of a stored shop, as one that was set aside and looked at. */
export async function storeInShop(db: Database, shop: string, body: SheetBody, at: number): Promise<StoreResult> {
  const resolve = async () => {
    const row = await db.shops.get(shop);
    if (!row) throw new Error('no such shop');
    return { shop: row, changed: false };
  };
  return arrive(db, {
    body,
    resolve,
    guess: shop,
    judging: { hints: NO_HINTS, fixed: [], problem: sheetProblems(body) },
    at,
  });
}
