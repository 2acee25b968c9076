/** One bill on its way, stored whole or not at all; and the report of a book. */
import { BILL_LAYOUTS, ORDER_LAYOUTS } from '../bills/bill-registry.ts';
import { type BillResult, readBill } from '../bills/read-bill.ts';
import type { TableFacts } from '../bills/table-reader.ts';
import { taughtLayouts } from '../bills/taught-layout.ts';
import { taughtOrdersLayouts } from '../bills/taught-orders-layout.ts';
import { FILE_LIMITS } from '../files/file-limits.ts';
import { openFile } from '../files/open-file.ts';
import type { BillRefusal } from '../settlement/bill-refusal.ts';
import { belongsTo } from '../settlement/bill-source.ts';
import type { FileTable } from '../sheets/file-table.ts';
import { BillDraft } from '../storage/settlement/bill-draft.ts';
import type { SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { storeInTurn, sweepBills } from '../storage/settlement/staged-files.ts';
import { readTaught } from '../storage/settlement/taught-bills.ts';
import { storageFailure } from '../storage/storage-error.ts';
import { HeldReport } from './book-report.ts';
import { otherShop } from './other-shop.ts';
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

/** A row could not be written: the file itself is all right. */
class NotStaged extends Error {}

async function written<T>(writing: Promise<T>): Promise<T> {
  try {
    return await writing;
  } catch (cause) {
    throw new NotStaged('not staged', { cause });
  }
}

interface Held {
  readonly hash: string;
  readonly tables: readonly TableFacts[];
  readonly draft: BillDraft;
}

function refused(refusal: Pick<BillRefusal, 'code'> & Partial<BillRefusal>): Extract<BillStoreOutcome, { ok: false }> {
  return { ok: false, refusal: { sheet: '', row: null, column: '', ...refusal } };
}

function summaryOf(table: TableFacts): BillTableSummary {
  const { kind, layout, sheet, count, first, last, lost, balanceBreaks, sumsMissing, untaught, leftOut } = table;
  return {
    ...{ kind, layout: layout.id, name: layout.name, source: layout.source, sheet, rows: count },
    ...{ first, last, lost, balanceBreaks: balanceBreaks.length, sumsMissing, untaught, leftOut },
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

  /** Rows are staged as they are read, for they may be more than can be held; they wait there for `store`. */
  async read({ file, importId }: Input<'read'>): Promise<BillReadOutcome> {
    const { signal } = this.#signals;
    const opened = await openFile(file, { signal, limits: FILE_LIMITS, several: true });
    if (!opened.ok) return opened;
    await this.#letGo();
    await sweepBills(this.#store);
    const draft = await BillDraft.open(this.#store, importId, signal);
    try {
      const read = await this.#stage(opened.tables, draft);
      if (!read.ok) {
        await draft.drop();
        return read;
      }
      const hash = await sha256(await file.arrayBuffer());
      signal.throwIfAborted();
      this.#held = { hash, tables: read.tables, draft };
      signal.addEventListener('abort', () => void this.#letGo(), { once: true });
      const same = this.#store.files.where('hash').equals(hash);
      const known = (await same.filter(({ state }) => state === 'live').count()) > 0;
      return { ok: true, tables: read.tables.map(summaryOf), known, unread: read.unread };
    } catch (error) {
      await draft.drop();
      if (signal.aborted || !(error instanceof NotStaged)) throw error;
      return refused({ code: storageFailure(error.cause) });
    }
  }

  async #stage(tables: readonly FileTable[], draft: BillDraft): Promise<BillResult> {
    const { signal, onProgress } = this.#signals;
    const all = await readTaught(this.#store);
    const taught = { taught: taughtLayouts(all), taughtOrders: taughtOrdersLayouts(all) };
    return readBill(tables, {
      ...{ bills: BILL_LAYOUTS, orders: ORDER_LAYOUTS, ...taught, columns: FILE_LIMITS.columns },
      ...{ signal, onRows: onProgress },
      open: async (head) => {
        const stage = await written(draft.table(head));
        return (rows) => written(stage(rows));
      },
    });
  }

  /** What was read and not stored. */
  async #letGo(): Promise<void> {
    const held = this.#held;
    this.#held = null;
    await held?.draft.drop();
  }

  async store(input: Input<'store'>): Promise<BillStoreOutcome> {
    return storeInTurn(this.#signals.signal, () => this.#take(input));
  }

  async #take({ book, fileName, at }: Input<'store'>): Promise<BillStoreOutcome> {
    if (!this.#held) throw new Error('nothing was read');
    const { hash, tables, draft } = this.#held;
    const { signal } = this.#signals;
    const shop = await this.#store.books.get(book);
    if (!shop) return refused({ code: 'bill-book' });
    const foreign = tables.find(({ kind, layout }) => !belongsTo(shop.source, kind, layout.source));
    if (foreign) {
      const sources = { file: foreign.layout.source, book: shop.source };
      return refused({ code: 'bill-source', sheet: foreign.sheet, sources });
    }
    const other = await otherShop(this.#store, book, tables);
    if (other) return refused(other);
    const otherwise = await readOtherwise(this.#store, book, tables, (of) => draft.file(of));
    if (otherwise) return refused({ code: 'bill-otherwise', sheet: otherwise.sheet });
    try {
      await draft.publish(tables, { book, hash, fileName, at }, signal);
      this.#held = null;
      return { ok: true };
    } catch (error) {
      if (signal.aborted) throw error;
      return refused({ code: storageFailure(error) });
    }
  }
}
