/** The operator says whose a 待认领店铺 is. */
import type { OwnRecord } from '../notes/records.ts';
import type { StoredSheet } from '../sheets/sheet.ts';
import { allTables, type Database, withPrefix } from './database.ts';
import { importSheets } from './import-sheets.ts';
import { productRecordId, taskRecordId } from './record-ids.ts';
import { listRecords, newerRecord, putRecords } from './records.ts';
import { decodeSheet } from './sheet-codec.ts';
import { stagedFilter } from './staging.ts';
import type { ShopRow } from './tables.ts';
import { wipeInside } from './wipe-shop.ts';

export interface ClaimTarget {
  /** The shop it belongs to; null = it becomes a shop of its own. */
  readonly into: string | null;
  /** Name of the shop of its own; '' keeps the one it has. */
  readonly name: string;
}

async function* sheetsFor(db: Database, from: string, to: string): AsyncGenerator<StoredSheet> {
  const isStaged = await stagedFilter(db);
  const ids = await withPrefix(db.readings, '[shop+last]', [from]).primaryKeys();
  for (const id of ids) {
    const [reading, body] = await Promise.all([db.readings.get(id), db.sheets.get(id)]);
    if (reading && body && !isStaged(reading)) yield { ...decodeSheet(reading, body), shop: to };
  }
}

function moved(record: OwnRecord, shop: string, at: number): OwnRecord {
  const next = { ...record, shop, version: record.version + 1, updatedAt: at };
  switch (next.kind) {
    case 'product':
      return { ...next, id: productRecordId(shop, next.product) };
    case 'task':
      return { ...next, id: taskRecordId(shop, next.wave, next.task) };
    case 'note':
    case 'decision':
      return next;
  }
}

/** Records, then the sessions that so far led to the unclaimed shop, then the end of it. */
async function handOver(db: Database, from: ShopRow, to: string, at: number): Promise<void> {
  await db.transaction('rw', allTables(db), async () => {
    const records = (await listRecords(db, from.id)).map((record) => moved(record, to, at));
    const known = await db.records.bulkGet(records.map((record) => record.id));
    await wipeInside(db, from.id);
    await putRecords(
      db,
      records.map((record, i) => {
        const other = known[i];
        return other && other.shop === to ? newerRecord(other, record) : record;
      }),
    );
    const target = await db.shops.get(to);
    if (!target) return;
    await db.shops.put({ ...target, identities: [...new Set([...target.identities, ...from.identities])] });
  });
}

/**
 * Gives a 待认领店铺 to a shop of the same platform: its sheets get new ids there, its records move,
 * and later pages of the same tab session follow. Interrupted, both shops remain and it can be done again.
 * @returns the id of the shop that now holds the data; refresh it afterwards
 * @throws Error when one of the shops does not exist, is claimed already, or is of another platform
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
    await db.shops.update(unclaimed, { claimed: true, name: target.name.trim() || from.name });
    return unclaimed;
  }
  const to = await db.shops.get(target.into);
  if (!to?.claimed || to.platform !== from.platform) throw new Error('no shop to claim for');
  const sheets = sheetsFor(db, from.id, to.id);
  const importId = `claim:${crypto.randomUUID()}`;
  await importSheets(db, sheets, { importId, kind: 'claim', at: options.at, signal: options.signal });
  await handOver(db, from, to.id, options.at);
  return to.id;
}
