/** A file is all in or all out: its rows are staged as they are read, then one small write makes all of them live. */
import type { BillRow } from '../../settlement/bill-row.ts';
import type { OrderRow } from '../../settlement/order-row.ts';
import { NO_SPAN, type Span } from '../../settlement/span.ts';
import type { Yield } from '../../settlement/yield.ts';
import { holdLock } from '../locks.ts';
import type { BillFileRow, ChunkRow, SettlementDatabase } from './settlement-database.ts';
import { betweenImports, draftLock, dropFiles, fileId } from './staged-files.ts';

/** A chunk's: chunks of a run are written at once, for a write of its own for each would take longer than the rows do. */
const ROWS = 500;

interface LayoutFacts {
  readonly id: string;
  readonly version: number;
  readonly repeatsOrder?: true;
  readonly repeatsRefund?: true;
  readonly itemsOnly?: true;
  readonly ledger?: string;
  readonly yields?: readonly Yield[];
  readonly paysOut?: true;
}

/** One table of a file. */
export interface NewTable {
  readonly kind: 'bill' | 'orders';
  readonly layout: LayoutFacts;
  readonly sheet: string;
}

/** What its rows were, once all of them were read. */
export type ReadTable = NewTable &
  Span & {
    readonly count: number;
    readonly balanceBreaks: readonly number[];
    readonly sumsMissing: boolean;
    /** What its rows name their shop by; null where they do not. */
    readonly shop: { readonly number: string } | null;
  };

export interface BillImport {
  readonly book: string;
  readonly hash: string;
  readonly fileName: string;
  /** When (ms). */
  readonly at: number;
}

type Rows = { readonly bills: readonly BillRow[] } | { readonly orders: readonly OrderRow[] };

const NOT_READ = { ...NO_SPAN, count: 0, balanceBreaks: [], sumsMissing: false, shop: null };
const OF_NOBODY: BillImport = { book: '', hash: '', fileName: '', at: 0 };

function fileRow(id: string, state: BillFileRow['state'], table: ReadTable, of: BillImport): BillFileRow {
  const { kind, layout, sheet, count, first, last, balanceBreaks, sumsMissing, shop } = table;
  const { book, hash, fileName, at } = of;
  return {
    ...{ id, book, kind, layout: layout.id, version: layout.version, hash, fileName, sheet },
    ...{ rows: count, first, last, at, state, balanceBreaks, sumsMissing },
    ...(shop !== null && { shop: shop.number }),
    repeatsOrder: layout.repeatsOrder === true,
    ...(layout.repeatsRefund && { repeatsRefund: true }),
    itemsOnly: layout.itemsOnly === true,
    ledger: layout.ledger ?? null,
    yields: layout.yields ?? [],
    paysOut: layout.paysOut === true,
  };
}

function* chunksOf(file: string, from: number, rows: Rows): Generator<ChunkRow> {
  const all = 'bills' in rows ? rows.bills : rows.orders;
  for (let at = 0; at < all.length; at += ROWS) {
    const part = from + at / ROWS;
    if ('bills' in rows) yield { file, part, bills: rows.bills.slice(at, at + ROWS) };
    else yield { file, part, orders: rows.orders.slice(at, at + ROWS) };
  }
}

export class BillDraft {
  readonly #db: SettlementDatabase;
  readonly #id: string;
  readonly #release: () => void;
  /** How many chunks each table has so far. */
  readonly #parts: number[] = [];
  #isOver = false;
  #publishing: Promise<void> | null = null;

  private constructor(db: SettlementDatabase, id: string, release: () => void) {
    this.#db = db;
    this.#id = id;
    this.#release = release;
  }

  /** @param id of the import: no other has it */
  static async open(db: SettlementDatabase, id: string, signal: AbortSignal): Promise<BillDraft> {
    return new BillDraft(db, id, await holdLock(draftLock(id), signal));
  }

  /** Id of the file the rows of a table are staged under. */
  file(at: number): string {
    return fileId(this.#id, at);
  }

  /** @returns what stages rows of it, run by run. @throws whatever a write throws, and where it was dropped */
  async table(head: NewTable): Promise<(rows: Rows) => Promise<void>> {
    const at = this.#parts.push(0) - 1;
    await this.#db.files.add(fileRow(this.file(at), 'staging', { ...head, ...NOT_READ }, OF_NOBODY));
    return (rows) => this.#stage(at, rows);
  }

  async #stage(at: number, rows: Rows): Promise<void> {
    if (this.#isOver) throw new Error('the import is over');
    const from = this.#parts[at] ?? 0;
    const chunks = [...chunksOf(this.file(at), from, rows)];
    this.#parts[at] = from + chunks.length;
    await this.#db.transaction('rw', this.#db.files, this.#db.chunks, async () => {
      await this.#isStaged(at);
      await this.#db.chunks.bulkAdd(chunks);
    });
  }

  /** @throws where it was wiped meanwhile */
  async #isStaged(at: number): Promise<void> {
    if ((await this.#db.files.get(this.file(at)))?.state !== 'staging') throw new Error('a staged file is gone');
  }

  /** All tables at once, in the order they were read. @throws whatever a write throws: nobody sees any of it then */
  publish(tables: readonly ReadTable[], of: BillImport, signal: AbortSignal): Promise<void> {
    this.#publishing = this.#publish(tables, of, signal);
    return this.#publishing;
  }

  async #publish(tables: readonly ReadTable[], of: BillImport, signal: AbortSignal): Promise<void> {
    const { files, books } = this.#db;
    await betweenImports(async () => {
      signal.throwIfAborted();
      await this.#db.transaction('rw', files, books, async () => {
        if (!(await books.get(of.book))) throw new Error('the shop is gone');
        for (const [at, table] of tables.entries()) {
          await this.#isStaged(at);
          await files.put(fileRow(this.file(at), 'live', table, of));
        }
      });
      this.#end();
    }, signal);
  }

  /** Takes away what was staged; nothing once it is live. */
  async drop(): Promise<void> {
    await this.#publishing?.catch(() => undefined);
    if (this.#isOver) return;
    try {
      await dropFiles(
        this.#db,
        this.#parts.map((_, at) => this.file(at)),
      );
    } finally {
      this.#end();
    }
  }

  #end(): void {
    this.#isOver = true;
    this.#release();
  }
}
