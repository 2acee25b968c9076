import type { Database } from '../storage/database.ts';
import { listRecords } from '../storage/list-records.ts';
import { watch } from '../storage/watch.ts';
import type { RecordsSource } from './notes-store.ts';
import { productName } from './product-name.ts';

async function namesOf(db: Database, shop: string, products: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const rows = await db.products.bulkGet(products.map((product): [string, string] => [shop, product]));
  return new Map(rows.flatMap((row) => (row ? [[row.product, productName(row, row.product)]] : [])));
}

export function recordsSource(db: Database): RecordsSource {
  return {
    records: (shop) => watch(() => listRecords(db, shop)),
    names: (shop, products) => watch(() => namesOf(db, shop, products)),
    // Fetched when something is first written: what is shown does not need it.
    save: async (...records) => (await import('../storage/records.ts')).saveRecord(db, ...records),
    change: async (id, next) => (await import('../storage/records.ts')).changeRecord(db, id, next),
    now: Date.now,
    newId: () => crypto.randomUUID(),
  };
}
