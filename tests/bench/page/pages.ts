/** Pages of 10 rows, one after the other, on top of a year of 10,000 products. */

import { monthsBetween } from '../../../utils/history/buckets.ts';
import type { PackedRecord } from '../../../utils/history/packed.ts';
import type { SheetDraft } from '../../../utils/sheets/sheet.ts';
import type { Database } from '../../../utils/storage/database.ts';
import { importSheets } from '../../../utils/storage/import-sheets.ts';
import { storeSheet } from '../../../utils/storage/store-sheet.ts';
import { addDays, type Day, dayNumber } from '../../../utils/time/day.ts';
import type { Pair } from '../measure.ts';
import { AT, committed, importOptions, progress, timed, withBare, withDatabase } from './databases.ts';
import { METRICS, pageBody, productId, type SheetOptions, shopSheets } from './shop.ts';

const PRODUCTS = 10_000;
const PAGE_SIZE = 10;
/** Rows of the older sheets: many, because how they were paged makes no difference to the pages measured. */
const OLD_PAGE_SIZE = 100;
const TODAY = '2026-11-30' as Day;
const MONTH_SO_FAR = 29;
const OLD_MONTHS = monthsBetween('2025-12-01' as Day, '2026-10-31' as Day);
const CHUNK = 1000;

export function draftOf(options: SheetOptions): SheetDraft {
  return { ...pageBody(options), identities: [{ kind: 'answer-field', value: 'bench' }] };
}

/** Stores a page as the worker does. @returns the shop. @throws when it is refused */
export async function storePage(db: Database, options: SheetOptions, at: number): Promise<string> {
  const result = await storeSheet(db, draftOf(options), at, 'bench');
  if (!result.ok) throw new Error(`${result.code} ${result.detail}`);
  return result.shop.id;
}

/** A record of a full month, of the size the product writes. */
function oldRecord(shop: string, bucket: string, product: string): PackedRecord {
  const first = dayNumber(`${bucket}-01` as Day);
  const axis = Array.from({ length: 30 }, (_, i) => first + i);
  return {
    version: 1,
    shop,
    bucket,
    product,
    source: 'sycm.item-rank|answer',
    metrics: METRICS.map(([id]) => id).sort(),
    axis,
    figures: new Float64Array(METRICS.length * axis.length).fill(100),
    sheets: axis.map((day) => `sheet-of-day-${day}`),
    others: [],
  };
}

/** The older months as they lie packed; the month that pages are added to comes through an import. */
async function seedYear(db: Database): Promise<void> {
  const shop = await storePage(
    db,
    { products: PRODUCTS, day: dayNumber(TODAY) - 40, page: 1, pageSize: 10, channel: 'answer' },
    AT,
  );
  progress(`pages: laying down ${OLD_MONTHS.length} months of ${PRODUCTS} products`);
  for (const bucket of OLD_MONTHS) {
    for (let start = 0; start < PRODUCTS; start += CHUNK) {
      const records = Array.from({ length: CHUNK }, (_, i) => oldRecord(shop, bucket, productId(start + i)));
      await db.history.bulkPut(records);
    }
  }
  progress(`pages: importing ${MONTH_SO_FAR} days of the running month`);
  const stretch = { shop, products: PRODUCTS, pageSize: OLD_PAGE_SIZE, channel: 'answer', days: MONTH_SO_FAR } as const;
  const last = addDays(TODAY, -1);
  await importSheets(db, shopSheets({ ...stretch, last }), importOptions({ shops: [] }));
}

/** One transaction of as many bare records as the page has rows. */
async function putBare(bare: IDBDatabase, page: number): Promise<void> {
  const transaction = bare.transaction('days', 'readwrite');
  const store = transaction.objectStore('days');
  for (let i = 0; i < PAGE_SIZE; i += 1) {
    store.put({ product: productId(page * PAGE_SIZE + i), day: dayNumber(TODAY), visitors: i });
  }
  await committed(transaction);
}

async function measurePages(db: Database, bare: IDBDatabase): Promise<Pair> {
  const pair = { ours: [] as number[], base: [] as number[] };
  const count = PRODUCTS / PAGE_SIZE;
  for (let page = 1; page <= count; page += 1) {
    const options = {
      products: PRODUCTS,
      day: dayNumber(TODAY),
      page,
      pageSize: PAGE_SIZE,
      channel: 'answer',
    } as const;
    pair.base.push(await timed(() => putBare(bare, page)));
    pair.ours.push(await timed(() => storePage(db, options, AT + page)));
    if (page % 250 === 0) progress(`pages: ${page} of ${count} stored`);
  }
  return pair;
}

/** @returns ms of every page of one day in order, each against a bare transaction of ten records */
export async function pages(): Promise<Pair> {
  return withDatabase(async (db) => {
    await seedYear(db);
    return withBare(['product', 'day'], (bare) => measurePages(db, bare));
  });
}
