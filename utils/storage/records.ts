/** Writing the operator's own records. */
import type { OwnRecord, ProductRecord } from '../notes/records.ts';
import { grouped } from '../statistics/grouped.ts';
import type { Database } from './database.ts';
import { markDirty, markShop } from './dirty.ts';
import { writeSummaries } from './summaries.ts';

/** Carries names and 在测 of these product records into the summaries and the list of dirty products. */
async function follow(db: Database, records: readonly ProductRecord[]): Promise<void> {
  const keys = records.map(({ shop, product }): [string, string] => [shop, product]);
  const facts = await db.facts.bulkGet(keys);
  for (const row of facts) {
    if (!row) continue;
    await writeSummaries(db, row.shop, [row]);
    await markDirty(db, row.shop, [row.product]);
  }
}

/** Tables that a record may touch. */
export const recordTables = (db: Database) => [db.records, db.facts, db.products, db.names, db.dirty];

/** Stores records as they are. Runs inside a transaction over `recordTables`. */
export async function putRecords(db: Database, records: readonly OwnRecord[]): Promise<void> {
  await db.records.bulkPut([...records]);
  await follow(
    db,
    records.filter((record) => record.kind === 'product'),
  );
  for (const [shop, own] of grouped(
    records.filter((record) => record.kind === 'uncounted'),
    (record) => record.shop,
  )) {
    await markDirty(db, shop, new Set(own.map(({ product }) => product)));
  }
  // Of a pin what is suggested stays, and is published anew beside it; by other rules all are judged anew.
  const ofShop = records.filter(({ kind }) => kind === 'pin' || kind === 'rules');
  for (const shop of new Set(ofShop.map((record) => record.shop))) await markShop(db, shop);
}

/** Stores records together, each as the next version of what is stored under its id. */
export async function saveRecord(db: Database, ...records: OwnRecord[]): Promise<void> {
  await db.transaction('rw', recordTables(db), async () => {
    const old = await db.records.bulkGet(records.map(({ id }) => id));
    const version = (record: OwnRecord, i: number) => Math.max(record.version, (old[i]?.version ?? 0) + 1);
    await putRecords(
      db,
      records.map((record, i) => ({ ...record, version: version(record, i) })),
    );
  });
}

/** Stores what is made of the record as it is stored at that moment: of what was said elsewhere since it was shown, all stays. */
export async function changeRecord(
  db: Database,
  id: string,
  next: (stored: OwnRecord | undefined) => OwnRecord,
): Promise<void> {
  await db.transaction('rw', recordTables(db), async () => saveRecord(db, next(await db.records.get(id))));
}
