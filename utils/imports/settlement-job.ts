/** One bill on its way, stored whole or not at all; and the report of a book. */
import { BILL_LAYOUTS, ORDER_LAYOUTS } from '../bills/bill-registry.ts';
import { type ReadTable, readBill } from '../bills/read-bill.ts';
import { taughtLayouts } from '../bills/taught-layout.ts';
import { untaughtWords } from '../bills/untaught-words.ts';
import { FILE_LIMITS } from '../files/file-limits.ts';
import { openFile } from '../files/open-file.ts';
import type { BillRefusal } from '../settlement/bill-refusal.ts';
import { belongsTo } from '../settlement/bill-source.ts';
import { spanOf } from '../settlement/span.ts';
import { withLock } from '../storage/locks.ts';
import { importBill, sweepBills } from '../storage/settlement/import-bill.ts';
import type { SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { readTaught } from '../storage/settlement/taught-bills.ts';
import { storageFailure } from '../storage/storage-error.ts';
import { HeldReport } from './book-report.ts';
import type { JobSignals } from './serve-thread.ts';
import { SettlementBackupJob } from './settlement-backup-job.ts';
import type {
  BillReadOutcome,
  BillStoreOutcome,
  BillTableSummary,
  SettlementQuestions,
} from './settlement-protocol.ts';
import { sha256 } from './sha256.ts';
import { readOtherwise } from './taught-otherwise.ts';
import { TeachBill } from './teach-bill.ts';

type Input<A extends keyof SettlementQuestions> = Parameters<SettlementQuestions[A]>[0];

const STORING = 'kuance-settlement-store';

interface Held {
  readonly hash: string;
  readonly tables: readonly ReadTable[];
}

function refused(refusal: Pick<BillRefusal, 'code'> & Partial<BillRefusal>): BillStoreOutcome {
  return { ok: false, refusal: { sheet: '', row: null, column: '', ...refusal } };
}

function lostIn(table: ReadTable): number {
  if (table.kind === 'orders') return table.rows.filter(({ order }) => order === null).length;
  return table.rows.filter(({ link }) => link.order === null && link.lost === true).length;
}

function summaryOf(table: ReadTable): BillTableSummary {
  const { kind, layout, sheet, rows, leftOut } = table;
  return {
    kind,
    layout: layout.id,
    name: layout.name,
    source: layout.source,
    sheet,
    rows: rows.length,
    ...spanOf(table),
    lost: lostIn(table),
    balanceBreaks: table.kind === 'bill' ? table.balanceBreaks.length : 0,
    sumsMissing: table.kind === 'bill' && table.sumsMissing,
    untaught: untaughtWords(table),
    leftOut,
  };
}

export class SettlementJob extends HeldReport {
  readonly #store: SettlementDatabase;
  readonly #signals: JobSignals;
  readonly teach: TeachBill;
  #held: Held | null = null;
  readonly backup: SettlementBackupJob;

  constructor(db: SettlementDatabase, signals: JobSignals) {
    super(db);
    this.teach = new TeachBill(db, signals);
    this.#store = db;
    this.#signals = signals;
    this.backup = new SettlementBackupJob(db);
  }

  async read({ file }: Input<'read'>): Promise<BillReadOutcome> {
    const { signal, onProgress } = this.#signals;
    const opened = await openFile(file, { signal, limits: FILE_LIMITS, several: true });
    if (!opened.ok) return opened;
    const read = await readBill(opened.tables, {
      bills: BILL_LAYOUTS,
      orders: ORDER_LAYOUTS,
      taught: taughtLayouts(await readTaught(this.#store)),
      columns: FILE_LIMITS.columns,
      signal,
      onRows: onProgress,
    });
    if (!read.ok) return read;
    const hash = await sha256(await file.arrayBuffer());
    this.#held = { hash, tables: read.tables };
    const same = this.#store.files.where('hash').equals(hash);
    const known = (await same.filter(({ state }) => state === 'live').count()) > 0;
    return { ok: true, tables: read.tables.map(summaryOf), known, unread: read.unread };
  }

  /** One at a time in the whole browser: what another stores meanwhile may tell of the same days. */
  async store(input: Input<'store'>): Promise<BillStoreOutcome> {
    return withLock(STORING, this.#signals.signal, () => this.#take(input));
  }

  async #take({ book, importId, fileName, at }: Input<'store'>): Promise<BillStoreOutcome> {
    if (!this.#held) throw new Error('nothing was read');
    const { hash, tables } = this.#held;
    const { signal, onProgress } = this.#signals;
    const shop = await this.#store.books.get(book);
    if (!shop) return refused({ code: 'bill-book' });
    const foreign = tables.find(({ kind, layout }) => !belongsTo(shop.source, kind, layout.source));
    if (foreign) {
      const sources = { file: foreign.layout.source, book: shop.source };
      return refused({ code: 'bill-source', sheet: foreign.sheet, sources });
    }
    const otherwise = await readOtherwise(this.#store, book, tables);
    if (otherwise) return refused({ code: 'bill-otherwise', sheet: otherwise.sheet });
    try {
      await sweepBills(this.#store);
      await importBill(this.#store, tables, { id: importId, book, hash, fileName, at, signal, onRows: onProgress });
      this.#held = null;
      return { ok: true };
    } catch (error) {
      if (signal.aborted) throw error;
      return refused({ code: storageFailure(error) });
    }
  }
}
