/**
 * What the extension has stored, read from a document of its own origin that runs none of its code,
 * so that looking never changes anything.
 */
import type { Page } from 'playwright-core';
import type { CostRecord } from '../../../utils/costs/cost-record.ts';
import type { PackedRecord } from '../../../utils/history/packed.ts';
import type { OwnRecord } from '../../../utils/notes/records.ts';
import type { StoredSheet } from '../../../utils/sheets/sheet.ts';
import type { DirtyRow, ListRow, ReadingRow, SheetRecord } from '../../../utils/storage/rows.ts';
import { decodeSheet } from '../../../utils/storage/sheet-codec.ts';
import type {
  AsideRow,
  ImportRow,
  LogRow,
  ProductSummary,
  RefusalRow,
  ShopRow,
  ShopState,
} from '../../../utils/storage/tables.ts';
import type { Extension } from './extension.ts';
import { until } from './until.ts';

declare const chrome: {
  readonly scripting: { getRegisteredContentScripts(): Promise<readonly { readonly id: string }[]> };
  readonly storage: {
    readonly local: {
      get(keys: null): Promise<Record<string, unknown>>;
      set(values: Record<string, unknown>): Promise<void>;
      remove(keys: readonly string[]): Promise<void>;
    };
  };
};

interface Rows {
  readonly sheets: readonly SheetRecord[];
  readonly readings: readonly ReadingRow[];
  readonly history: readonly PackedRecord[];
  readonly products: readonly ProductSummary[];
  readonly dirty: readonly DirtyRow[];
  readonly lists: readonly ListRow[];
  readonly shops: readonly ShopRow[];
  readonly shopStates: readonly ShopState[];
  readonly records: readonly OwnRecord[];
  readonly costs: readonly CostRecord[];
  readonly imports: readonly ImportRow[];
  readonly refusals: readonly RefusalRow[];
  readonly asides: readonly AsideRow[];
  readonly log: readonly LogRow[];
}

const TABLES = [
  'sheets',
  'readings',
  'history',
  'products',
  'dirty',
  'lists',
  'shops',
  'shopStates',
  'records',
  'costs',
  'imports',
  'refusals',
  'asides',
  'log',
] as const satisfies readonly (keyof Rows)[];

export interface Snapshot extends Omit<Rows, 'sheets' | 'readings'> {
  readonly sheets: readonly StoredSheet[];
}

/** A document of the extension's origin, in whichever browser. */
export interface ExtensionDocument {
  readonly evaluate: <R, A>(run: (argument: A) => R | Promise<R>, argument: A) => Promise<R>;
}

export interface Stored {
  /** Everything as of one moment. */
  readonly now: () => Promise<Snapshot>;
  /** The same once nothing is left to be computed. */
  readonly settled: () => Promise<Snapshot>;
  /** Empties every table, as on the day of installation; settings stay. */
  readonly clear: () => Promise<void>;
  readonly settings: () => Promise<Record<string, unknown>>;
  readonly set: (values: Record<string, unknown>) => Promise<void>;
  /** Ids of the content scripts now registered, sorted. */
  readonly scripts: () => Promise<readonly string[]>;
}

const EMPTY: Rows = Object.fromEntries(TABLES.map((name) => [name, []])) as unknown as Rows;

/** All rows of these tables in one transaction; null before the first one was ever written. */
async function readTables(page: ExtensionDocument): Promise<Rows | null> {
  const text = await page.evaluate(async (names) => {
    const known = await indexedDB.databases();
    if (!known.some(({ name }) => name === 'kuance')) return null;
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const db = await done(indexedDB.open('kuance'));
    const transaction = db.transaction(names, 'readonly');
    const rows = await Promise.all(
      names.map(async (name) => [name, await done(transaction.objectStore(name).getAll())]),
    );
    db.close();
    // Figures stand in typed arrays, in which NaN or the least of all whole numbers means unknown.
    return JSON.stringify(Object.fromEntries(rows), (_key, value: unknown) => {
      if (!(value instanceof Float64Array || value instanceof Int32Array)) return value;
      return [...value].map((figure) => (Number.isNaN(figure) || figure === -(2 ** 31) ? null : figure));
    });
  }, TABLES.slice());
  return text === null ? null : (JSON.parse(text) as Rows);
}

async function snapshot(page: ExtensionDocument): Promise<Snapshot> {
  const { sheets, readings, history, ...rest } = (await readTables(page)) ?? EMPTY;
  const bodies = new Map(sheets.map((body) => [body.id, body]));
  return {
    ...rest,
    history: history.map((record) => ({
      ...record,
      figures: Float64Array.from(record.figures, (figure) => figure ?? Number.NaN),
    })),
    sheets: readings.map((reading) => {
      const body = bodies.get(reading.id);
      if (!body) throw new Error(`sheet ${reading.id} has no rows`);
      return decodeSheet(reading, body);
    }),
  };
}

async function clearTables(page: ExtensionDocument): Promise<void> {
  await page.evaluate(async () => {
    const open = indexedDB.open('kuance');
    const db = await new Promise<IDBDatabase>((resolve) => {
      open.onsuccess = () => resolve(open.result);
    });
    const transaction = db.transaction(db.objectStoreNames, 'readwrite');
    for (const name of db.objectStoreNames) transaction.objectStore(name).clear();
    await new Promise((resolve) => {
      transaction.oncomplete = resolve;
    });
    db.close();
    const keys = Object.keys(await chrome.storage.local.get(null)).filter((key) => key.startsWith('revision.'));
    await chrome.storage.local.remove(keys);
  }, null);
}

export function storedIn(page: ExtensionDocument): Stored {
  const now = () => snapshot(page);
  const settled = () =>
    until(now, ({ dirty, sheets, shopStates }) => {
      const judged = sheets.length === 0 || shopStates.length > 0;
      return dirty.length === 0 && judged;
    });
  return {
    now,
    settled,
    clear: async () => {
      if ((await readTables(page)) === null) return;
      await settled();
      await clearTables(page);
    },
    settings: () => page.evaluate(() => chrome.storage.local.get(null), null),
    set: (values) => page.evaluate((next) => chrome.storage.local.set(next), values),
    scripts: () =>
      page.evaluate(
        async () => (await chrome.scripting.getRegisteredContentScripts()).map(({ id }) => id).sort(),
        null,
      ),
  };
}

export interface StoredInTab extends Stored {
  /** A document of the extension's origin; extension interfaces are there, none of our code is. */
  readonly page: Page;
}

export async function openStored(extension: Extension): Promise<StoredInTab> {
  const page = await extension.context.newPage();
  await page.goto(extension.url('manifest.json'));
  return { page, ...storedIn({ evaluate: (run, argument) => page.evaluate(run as never, argument as never) }) };
}
