/** The operator says whose a 待认领店铺 is. */
import { inShop } from '../costs/cost-record.ts';
import { commonUnits, type ShopUnits } from '../metrics/shop-units.ts';
import type { OwnRecord } from '../notes/records.ts';
import { listCosts, putCosts } from './costs.ts';
import { allTables, type Database, withPrefix } from './database.ts';
import { importSheets } from './import-sheets.ts';
import { listRecords } from './list-records.ts';
import { withLock } from './locks.ts';
import { newerRecord } from './newer-record.ts';
import { movePlanned } from './planner.ts';
import { pinRecordId, productRecordId, rulesRecordId, taskRecordId, uncountedRecordId } from './record-ids.ts';
import { putRecords } from './records.ts';
import { remakeShapes } from './remake-shapes.ts';
import type { ReadingRow } from './rows.ts';
import { decodeSheet } from './sheet-codec.ts';
import { keepsAmounts } from './shop-currency.ts';
import { shopLock } from './shop-lock.ts';
import type { Input } from './stage-sheets.ts';
import { stagedFilter } from './staging.ts';
import { IMPORT_LOCK } from './sweep-imports.ts';
import { wipeInside } from './wipe-shop.ts';

export interface ClaimTarget {
  /** The shop it belongs to; null = it becomes a shop of its own. */
  readonly into: string | null;
  /** Name of the shop of its own; '' keeps the one it has. */
  readonly name: string;
}

/** By id of the sheet: the times and places that went with it to the other shop. */
type Moved = Map<string, string>;

const stampOf = ({ seenAt, places }: ReadingRow): string => JSON.stringify([seenAt, places]);

/** Sheets that were not moved yet, or were read again since. */
async function* sheetsFor(db: Database, from: string, to: string, moved: Moved): AsyncGenerator<Input> {
  const isStaged = await stagedFilter(db);
  const ids = await withPrefix(db.readings, '[shop+last]', [from]).primaryKeys();
  for (const id of ids) {
    const [reading, body] = await Promise.all([db.readings.get(id), db.sheets.get(id)]);
    if (!reading || !body || isStaged(reading) || moved.get(id) === stampOf(reading)) continue;
    moved.set(id, stampOf(reading));
    yield { ...decodeSheet(reading, body), shop: to, places: reading.places };
  }
}

const nextOf = <T extends { readonly version: number }>(record: T, at: number): T => ({
  ...record,
  version: record.version + 1,
  updatedAt: at,
});

function rehomed(record: OwnRecord, shop: string, at: number): OwnRecord {
  const next = { ...nextOf(record, at), shop };
  switch (next.kind) {
    case 'product':
      return { ...next, id: productRecordId(shop, next.product) };
    case 'task':
      return { ...next, id: taskRecordId(shop, next.wave, next.task) };
    case 'pin':
      return { ...next, id: pinRecordId(shop, next.product) };
    case 'uncounted':
      return { ...next, id: uncountedRecordId(shop, next.product, next.day) };
    case 'rules':
      return { ...next, id: rulesRecordId(shop) };
    case 'rule-change':
    case 'note':
    case 'decision':
    case 'pin-change':
      return next;
  }
}

const withoutSessions = (identities: readonly string[]): string[] =>
  identities.filter((identity) => !identity.startsWith('session:'));

interface HandOver {
  readonly from: string;
  readonly to: string;
  /** Epoch ms. */
  readonly at: number;
  readonly moved: Moved;
  /** Of both as one shop. */
  readonly units: ShopUnits;
}

async function moveRecords(db: Database, { from, to, at }: HandOver): Promise<void> {
  const records = (await listRecords(db, from)).map((record) => rehomed(record, to, at));
  const known = await db.records.bulkGet(records.map((record) => record.id));
  const costs = (await listCosts(db, from)).map((record) => inShop(nextOf(record, at), to));
  const knownCosts = await db.costs.bulkGet(costs.map((record) => record.id));
  await movePlanned(db, from, to, at);
  await wipeInside(db, from);
  const kept = records.map((record, i) => {
    const other = known[i];
    return other && other.shop === to ? newerRecord(other, record) : record;
  });
  await putRecords(db, kept);
  await putCosts(
    db,
    costs.map((record, i) => (knownCosts[i] ? newerRecord(knownCosts[i], record) : record)),
  );
}

/**
 * Records and refusals move, and the unclaimed shop ends. The tab session does not follow: another
 * shop may be logged in in that tab, and what nobody can attribute is never mixed into a shop.
 * @returns false when sheets came in meanwhile: nothing is done, and they must be moved first
 */
async function handOver(db: Database, move: HandOver): Promise<boolean> {
  const { from, to, moved, units } = move;
  const readings = await withPrefix(db.readings, '[shop+last]', [from]).toArray();
  if (readings.some((reading) => moved.get(reading.id) !== stampOf(reading))) return false;
  const [source, target] = [await db.shops.get(from), await db.shops.get(to)];
  if (!source) return true;
  if (!target) throw new Error('no shop to claim for');
  await withPrefix(db.refusals, '[shop+at]', [from]).modify({ shop: to });
  await withPrefix(db.asides, '[shop+at]', [from]).modify({ shop: to });
  await moveRecords(db, move);
  await remakeShapes(db, to);
  const identities = [...new Set([...target.identities, ...withoutSessions(source.identities)])];
  await db.shops.put({ ...target, ...units, identities });
  return true;
}

/** Until nothing is left to be moved. No import is on its way while the shop ends. */
async function moveAll(db: Database, move: HandOver, signal: AbortSignal): Promise<void> {
  for (;;) {
    const sheets = sheetsFor(db, move.from, move.to, move.moved);
    await importSheets(db, sheets, { importId: `claim:${crypto.randomUUID()}`, kind: 'claim', at: move.at, signal });
    const run = () => db.transaction('rw', allTables(db), async () => handOver(db, move));
    const done = await withLock(IMPORT_LOCK, signal, () => withLock(shopLock(move.from), signal, run));
    if (done) return;
  }
}

/**
 * Gives a 待认领店铺 to a shop of the same platform: its sheets get new ids there, its records move,
 * also those read meanwhile. Later pages of the same tab make a 待认领店铺 again. Interrupted, both shops remain and it can be done again.
 * @returns the id of the shop that now holds the data; refresh it afterwards
 * @throws Error when one of the shops does not exist, is claimed already, or is of another platform,
 * currency or time zone
 */
export async function claimShop(
  db: Database,
  unclaimed: string,
  target: ClaimTarget,
  options: { readonly at: number; readonly signal: AbortSignal },
): Promise<string> {
  const from = await db.shops.get(unclaimed);
  if (!from || from.claimed) throw new Error('no unclaimed shop of this id');
  if (target.into === null) {
    const name = target.name.trim() || from.name;
    await db.shops.update(unclaimed, { claimed: true, name, identities: withoutSessions(from.identities) });
    return unclaimed;
  }
  const to = await db.shops.get(target.into);
  if (!to?.claimed || to.platform !== from.platform) throw new Error('no shop to claim for');
  const [there, here] = await Promise.all([keepsAmounts(db, to.id), keepsAmounts(db, from.id)]);
  const units = commonUnits({ units: to, amounts: there }, { units: from, amounts: here });
  if (!units) throw new Error('another currency or time zone');
  await moveAll(db, { from: from.id, to: to.id, at: options.at, moved: new Map(), units }, options.signal);
  return to.id;
}
