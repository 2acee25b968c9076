/** A file is all in or all out: its rows are staged where nobody sees them, then one small write makes it live. */
import { Dexie } from 'dexie';
import type { BillRow } from '../../settlement/bill-row.ts';
import type { OrderRow } from '../../settlement/order-row.ts';
import { spanOf } from '../../settlement/span.ts';
import type { Yield } from '../../settlement/yield.ts';
import { withFreeLock, withLock } from '../locks.ts';
import type { BillFileRow, ChunkRow, SettlementDatabase } from './settlement-database.ts';

const ROWS = 500;
/** Chunks written at once: a write of its own for each would take longer than the rows do. */
const AT_ONCE = 8;
/** Held while a file is staged, so that nobody takes it for one that was interrupted. */
const LOCK = 'kuance-settlement-import';

interface LayoutFacts {
  readonly id: string;
  readonly version: number;
  readonly repeatsOrder?: true;
  readonly itemsOnly?: true;
  readonly ledger?: string;
  readonly yields?: readonly Yield[];
  readonly paysOut?: true;
}

/** What was read of one table of a file. */
export type NewTable = { readonly layout: LayoutFacts; readonly sheet: string } & (
  | {
      readonly kind: 'bill';
      readonly rows: readonly BillRow[];
      readonly balanceBreaks: readonly number[];
      readonly sumsMissing?: boolean;
    }
  | { readonly kind: 'orders'; readonly rows: readonly OrderRow[] }
);

export interface BillImport {
  readonly id: string;
  readonly book: string;
  readonly hash: string;
  readonly fileName: string;
  /** When (ms). */
  readonly at: number;
  readonly signal: AbortSignal;
  /** Rows stored so far, of all tables. */
  readonly onRows?: (rows: number) => void;
}

function fileRow(table: NewTable, id: string, { book, hash, fileName, at }: BillImport): BillFileRow {
  return {
    id,
    book,
    kind: table.kind,
    layout: table.layout.id,
    version: table.layout.version,
    hash,
    fileName,
    sheet: table.sheet,
    rows: table.rows.length,
    ...spanOf(table),
    at,
    state: 'staging',
    balanceBreaks: table.kind === 'bill' ? table.balanceBreaks : [],
    sumsMissing: table.kind === 'bill' && table.sumsMissing === true,
    repeatsOrder: table.layout.repeatsOrder === true,
    itemsOnly: table.layout.itemsOnly === true,
    ledger: table.layout.ledger ?? null,
    yields: table.layout.yields ?? [],
    paysOut: table.layout.paysOut === true,
  };
}

function* chunksOf(table: NewTable, file: string): Generator<ChunkRow> {
  for (let from = 0; from < table.rows.length; from += ROWS) {
    const part = from / ROWS;
    const to = from + ROWS;
    if (table.kind === 'bill') yield { file, part, bills: table.rows.slice(from, to) };
    else yield { file, part, orders: table.rows.slice(from, to) };
  }
}

function take(chunks: Generator<ChunkRow>, count: number): readonly ChunkRow[] {
  const taken: ChunkRow[] = [];
  for (let next = chunks.next(); !next.done; next = chunks.next()) {
    taken.push(next.value);
    if (taken.length === count) break;
  }
  return taken;
}

/** Deletes files with their rows. */
export async function dropFiles(db: SettlementDatabase, ids: readonly string[]): Promise<void> {
  await db.transaction('rw', db.files, db.chunks, async () => {
    for (const id of ids) await db.chunks.where('[file+part]').between([id, Dexie.minKey], [id, Dexie.maxKey]).delete();
    await db.files.bulkDelete([...ids]);
  });
}

/** Does `job` while no file is being staged: what is taken away then is not stored half. */
export function betweenImports(job: () => Promise<void>): Promise<void> {
  return withLock(LOCK, new AbortController().signal, job);
}

/** What an interrupted import left behind; nothing while one is running elsewhere. */
export async function sweepBills(db: SettlementDatabase): Promise<void> {
  await withFreeLock(LOCK, async () => {
    await dropFiles(db, await db.files.where('state').equals('staging').primaryKeys());
  });
}

async function stage(db: SettlementDatabase, tables: readonly NewTable[], options: BillImport): Promise<string[]> {
  const files = tables.map((table, at) => fileRow(table, `${options.id}-${at}`, options));
  await db.files.bulkAdd(files);
  let done = 0;
  for (const [at, table] of tables.entries()) {
    const chunks = chunksOf(table, files[at]?.id ?? '');
    for (let some = take(chunks, AT_ONCE); some.length > 0; some = take(chunks, AT_ONCE)) {
      options.signal.throwIfAborted();
      await db.chunks.bulkAdd(some);
      done += some.reduce((sum, { bills, orders }) => sum + (bills ?? orders ?? []).length, 0);
      options.onRows?.(done);
    }
  }
  return files.map(({ id }) => id);
}

/** @throws whatever a write throws, or the signal's reason; nothing is left of the file then */
export async function importBill(
  db: SettlementDatabase,
  tables: readonly NewTable[],
  options: BillImport,
): Promise<readonly string[]> {
  return withLock(LOCK, options.signal, async () => {
    try {
      const ids = await stage(db, tables, options);
      options.signal.throwIfAborted();
      await db.transaction('rw', db.files, db.books, async () => {
        if (!(await db.books.get(options.book))) throw new Error('the shop is gone');
        for (const id of ids) {
          if ((await db.files.update(id, { state: 'live' })) === 0) throw new Error('a staged file is gone');
        }
      });
      return ids;
    } catch (error) {
      await dropFiles(
        db,
        tables.map((_, at) => `${options.id}-${at}`),
      ).catch(() => undefined);
      throw error;
    }
  });
}
