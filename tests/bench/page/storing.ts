/** 100,000 product-days in one import, and back, against bare records of one product-day each. */
import type { Sheet } from '../../../utils/sheets/sheet.ts';
import { type Database, withPrefix } from '../../../utils/storage/database.ts';
import { importSheets } from '../../../utils/storage/import-sheets.ts';
import { readHistory } from '../../../utils/storage/refresh-history.ts';
import { addDays, type Day, dayNumber } from '../../../utils/time/day.ts';
import type { Pair } from '../measure.ts';
import { committed, done, importOptions, progress, SHOP, timed, withBare, withDatabase } from './databases.ts';
import { figuresOf, METRICS, productId, shopSheets } from './shop.ts';

const PRODUCTS = 1000;
const DAYS = 100;
const LAST = '2026-11-29' as Day;
const BARE_KEY = ['shop', 'product', 'day'];
const CHUNK = 500;

type BareRecord = Record<string, string | number>;

function bareRecords(): BareRecord[] {
  const records: BareRecord[] = [];
  for (let index = 0; index < PRODUCTS; index += 1) {
    for (let day = dayNumber(LAST) - DAYS + 1; day <= dayNumber(LAST); day += 1) {
      const figures = figuresOf(index, day);
      const named = Object.fromEntries(METRICS.map(([id], m) => [id, figures[m] ?? 0]));
      records.push({ shop: SHOP, product: productId(index), day, ...named });
    }
  }
  return records;
}

/** All in one transaction, no answer waited for but the last: the fastest way of single puts. */
async function putAll(db: IDBDatabase, records: readonly BareRecord[]): Promise<void> {
  const transaction = db.transaction('days', 'readwrite');
  const store = transaction.objectStore('days');
  for (const record of records) store.put(record);
  await committed(transaction);
}

interface BareRound {
  readonly store: number;
  readonly read: number;
}

interface OurRound {
  readonly store: number;
  readonly packed: number;
  readonly engine: number;
}

async function bareRound(records: readonly BareRecord[]): Promise<BareRound> {
  return withBare(BARE_KEY, async (db) => {
    const store = await timed(() => putAll(db, records));
    const read = await timed(async () => {
      const all = await done(db.transaction('days').objectStore('days').getAll());
      if (all.length !== records.length) throw new Error(`${all.length} records`);
    });
    return { store, read };
  });
}

/** Everything the packed records hold, as it lies in the database. */
const readPacked = (db: Database) => withPrefix(db.history, '[shop+bucket+product+source]', [SHOP]).toArray();

/** As the engine run reads: product by product the figures of every day, in chunks of 500 products. */
async function readForEngine(db: Database): Promise<void> {
  const window = { kind: 'days', from: addDays(LAST, 1 - DAYS), to: LAST } as const;
  const products = Array.from({ length: PRODUCTS }, (_, index) => productId(index)).sort();
  let days = 0;
  for (let start = 0; start < PRODUCTS; start += CHUNK) {
    const chunk = products.slice(start, start + CHUNK);
    const { historyOf } = await readHistory({ db, shop: SHOP, window: { window }, today: addDays(LAST, 1) }, chunk);
    for (const product of chunk) {
      const history = historyOf(product);
      if (history.kind === 'days') days += history.days.length;
    }
  }
  if (days !== PRODUCTS * DAYS) throw new Error(`${days} product-days`);
}

async function ourRound(sheets: readonly Sheet[]): Promise<OurRound> {
  return withDatabase(async (db) => {
    const store = await timed(() => importSheets(db, sheets, importOptions()));
    const packed = await timed(() => readPacked(db));
    const engine = await timed(() => readForEngine(db));
    return { store, packed, engine };
  });
}

/**
 * Export files of one day each, and bare `put`s of one product-day each.
 * @param warmUp rounds thrown away
 * @param pageSize rows a sheet
 */
export async function storing(rounds: number, warmUp: number, pageSize: number) {
  const channel = pageSize === PRODUCTS ? 'file' : 'answer';
  const sheets = [...shopSheets({ shop: SHOP, products: PRODUCTS, pageSize, channel, days: DAYS, last: LAST })];
  const records = bareRecords();
  const base: BareRound[] = [];
  const ours: OurRound[] = [];
  for (let round = -warmUp; round < rounds; round += 1) {
    progress(`storing, sheets of ${pageSize} rows: ${round < 0 ? 'warming up' : `round ${round + 1} of ${rounds}`}`);
    const b = await bareRound(records);
    const a = await ourRound(sheets);
    if (round < 0) continue;
    base.push(b);
    ours.push(a);
  }
  const pair = (of: keyof OurRound, against: keyof BareRound): Pair => ({
    ours: ours.map((round) => round[of]),
    base: base.map((round) => round[against]),
  });
  return { store: pair('store', 'store'), packed: pair('packed', 'read'), engine: pair('engine', 'read') };
}
