/** Drafts and databases for the tests of this room. */
import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { afterEach } from 'vitest';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import type { BackupData } from '../../utils/notes/backup-data.ts';
import type { ColumnUnit, SheetColumn, SheetDraft, ShopIdentity } from '../../utils/sheets/sheet.ts';
import { type Database, openDatabase } from '../../utils/storage/database.ts';
import { mergeEverything } from '../../utils/storage/merge-backup.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import type { Day } from '../../utils/time/day.ts';
import type { Period } from '../../utils/time/period.ts';

// Dexie looks for the API when it is loaded, which may be before this file.
Dexie.dependencies.indexedDB = indexedDB;
Dexie.dependencies.IDBKeyRange = IDBKeyRange;

const opened: Database[] = [];

/** A database of its own for one test; closed and deleted afterwards. */
export function freshDatabase(): Database {
  const db = openDatabase(`test-${crypto.randomUUID()}`);
  opened.push(db);
  return db;
}

afterEach(async () => {
  for (const db of opened.splice(0)) await db.delete();
});

export const never = new AbortController().signal;
export const HOUR = 3_600_000;
/** 2026-11-22 10:00 in Shanghai. */
export const NOON = Date.parse('2026-11-22T02:00:00Z');
export const TODAY = '2026-11-22' as Day;

export const day = (text: string): Period => ({ kind: 'day', day: text as Day });
export const live = (text: string): Period => ({ kind: 'live', day: text as Day });
export const range = (from: string, to: string): Period => ({ kind: 'range', from: from as Day, to: to as Day });

const UNITS: Partial<Record<MetricId, ColumnUnit>> = {
  payAmount: 'yuan',
  orderAmount: 'yuan',
  refundAmount: 'yuan',
  stayTime: 'seconds',
};

export type Row = readonly [product: string, figures: Partial<Record<MetricId, string>>, title?: string];

export interface DraftOptions {
  readonly period?: Period;
  readonly rows: readonly Row[];
  readonly identities?: readonly ShopIdentity[];
  readonly channel?: SheetDraft['channel'];
  readonly device?: string;
  readonly filters?: Readonly<Record<string, string>>;
  readonly page?: number;
  readonly pageSize?: number;
  readonly total?: number | null;
  readonly orderBy?: string;
  readonly listed?: boolean;
}

export const SHOP_A: ShopIdentity = { kind: 'answer-field', value: 'seller-a' };
/** Twelve products, 101 to 112, each selling a little more than the one before. */
export const ROWS: readonly Row[] = Array.from({ length: 12 }, (_, at) => [
  String(101 + at),
  {
    visitors: String(400 + 60 * at),
    cartAdders: String(20 + 3 * at),
    payBuyers: String(8 + 2 * at),
    payItems: String(9 + 2 * at),
    payAmount: String(900 + 210 * at),
  },
]);

export const SHOP_B: ShopIdentity = { kind: 'answer-field', value: 'seller-b' };
export const named = (value: string): ShopIdentity => ({ kind: 'page-text', value });

export function draft(options: DraftOptions): SheetDraft {
  const metrics = [...new Set(options.rows.flatMap(([, figures]) => Object.keys(figures)))] as MetricId[];
  const columns: SheetColumn[] = [
    { field: 'item.title', as: 'title', unit: 'text' },
    ...metrics.map((metric): SheetColumn => ({ field: metric, as: metric, unit: UNITS[metric] ?? 'count' })),
  ];
  const { page = 1, pageSize = 20, total = options.rows.length, orderBy = 'payAmount', listed = true } = options;
  return {
    version: 1,
    platform: 'taobao',
    page: 'sycm.item-rank',
    channel: options.channel ?? 'answer',
    level: 'spu',
    scope: { device: options.device ?? 'all', filters: options.filters ?? {} },
    period: options.period ?? day('2026-11-21'),
    columns,
    rows: options.rows.map(([product, figures, title]) => ({
      product,
      cells: [title ?? `连衣裙 ${product}`, ...metrics.map((metric) => figures[metric] ?? null)],
    })),
    absent: [],
    listing: listed ? { page, pageSize, total, orderBy, descending: true } : null,
    adapter: 'sycm.item-rank@1',
    identities: options.identities ?? [SHOP_A],
  };
}

/** Stores and expects success. */
export async function stored(db: Database, options: DraftOptions, at = NOON, session = 'tab-1') {
  const result = await storeSheet(db, draft(options), at, session);
  if (!result.ok) throw new Error(result.code);
  return result;
}

/** The contents of some tables, as comparable text. */
export async function dump(db: Database, tables: readonly string[]): Promise<string> {
  const parts = await Promise.all(tables.map(async (name) => [name, await db.table(name).toArray()]));
  return JSON.stringify(parts, (key, value: unknown) => {
    // Random, so that it is another one after every write.
    if (key === 'stamp') return undefined;
    return ArrayBuffer.isView(value) ? [...new Uint8Array(value.buffer)] : value;
  });
}

/** Products marked dirty, ascending, each once. */
export async function dirtyProducts(db: Database): Promise<string[]> {
  return [...new Set((await db.dirty.toArray()).flatMap((row) => row.products))].sort();
}

/** Restores a backup as the panel does. */
export const merge = (db: Database, data: BackupData): Promise<string[]> =>
  mergeEverything(db, data, { importId: crypto.randomUUID(), at: NOON, signal: never });
