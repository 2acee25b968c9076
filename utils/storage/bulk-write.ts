/** Writes what was gathered in bulk, in transactions small enough to leave room for others. */
import { feedsSuggestions } from '../history/ad-parts.ts';
import type { Pack } from '../history/gather.ts';
import type { BulkGather, ShopGather } from './bulk-gather.ts';
import { allTables, type Database } from './database.ts';
import { markDirty } from './dirty.ts';
import { pruneSlot } from './live-slots.ts';
import { allSettled } from './one-ahead.ts';
import type { SeenLookup } from './seen-lookup.ts';
import { stagedFilter } from './staging.ts';
import { writePages } from './write-coverage.ts';
import { writeFacts } from './write-facts.ts';
import { writeHistory } from './write-history.ts';
import { judgePeriod, markWhole, writePeriods } from './write-periods.ts';

const CHUNK = 1000;

interface Job {
  readonly db: Database;
  readonly shop: string;
  readonly seen: SeenLookup;
  readonly signal: AbortSignal;
}

function* chunks<T>(items: readonly T[]): Generator<T[]> {
  for (let start = 0; start < items.length; start += CHUNK) yield items.slice(start, start + CHUNK);
}

async function writeBucket({ db, seen, signal }: Job, packs: readonly Pack[]): Promise<void> {
  for (const part of chunks(packs)) {
    signal.throwIfAborted();
    await db.transaction('rw', db.history, db.readings, async () => writeHistory(db, part, seen));
  }
}

async function writeHistories(job: Job, { gathered }: ShopGather): Promise<void> {
  for (const packs of gathered.packs.values()) await writeBucket(job, [...packs.values()]);
}

async function writeAllFacts({ db, shop, signal }: Job, { gathered }: ShopGather): Promise<void> {
  const tables = [db.facts, db.products, db.names, db.records];
  for (const part of chunks([...gathered.facts])) {
    signal.throwIfAborted();
    await db.transaction('rw', tables, async () => writeFacts(db, shop, new Map(part)));
  }
}

/** Every product, whether or not an earlier, interrupted try had written it; last, so that no run of the engine sees less. */
async function markAll({ db, shop, signal }: Job, { gathered }: ShopGather): Promise<void> {
  const plans = [...gathered.packs.values()].flatMap((packs) =>
    [...packs.values()].filter(({ key }) => feedsSuggestions(key)),
  );
  const products = new Set([...gathered.facts.keys(), ...plans.map(({ key }) => key.product)]);
  for (const part of chunks([...products])) {
    signal.throwIfAborted();
    await markDirty(db, shop, part);
  }
}

/** Periods and coverage. */
async function writeLists({ db, shop, signal }: Job, { gathered, lists, whole }: ShopGather): Promise<void> {
  signal.throwIfAborted();
  await db.transaction('rw', db.lists, db.pages, db.periods, async () => {
    await writePeriods(db, shop, gathered.periods.values());
    // All asked at once: one by one each question would wait behind a thousand records of history.
    await Promise.all([...lists.values()].map(({ head, pages }) => writePages(db, head, pages)));
    await Promise.all([...whole].map((period) => markWhole(db, shop, period)));
    await Promise.all([...gathered.periods.keys()].map((period) => judgePeriod(db, shop, period)));
  });
}

async function pruneSlots({ db, signal }: Job, slots: ReadonlySet<string>): Promise<void> {
  for (const slot of slots) {
    signal.throwIfAborted();
    await db.transaction('rw', allTables(db), async () => pruneSlot(db, slot, await stagedFilter(db)));
  }
}

/** Merges everything gathered into the projections. Doing it twice changes nothing. */
export async function writeBulk(db: Database, bulk: BulkGather, signal: AbortSignal): Promise<void> {
  for (const [shop, gather] of bulk.shops) {
    const job: Job = { db, shop, seen: bulk.seen, signal };
    // Three sets of tables that have nothing in common: none waits for another's disk.
    await allSettled([writeHistories(job, gather), writeLists(job, gather), writeAllFacts(job, gather)]);
    await markAll(job, gather);
    await pruneSlots(job, gather.slots);
  }
}
