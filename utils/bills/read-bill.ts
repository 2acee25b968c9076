/** From the tables of a file to bills and orders: by declared headers, all of it or nothing. Rows are handed on as they are read. */

import type { BillRefusal } from '../settlement/bill-refusal.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow, FileTable } from '../sheets/file-table.ts';
import { BillFault } from './bill-fault.ts';
import type { BillLayout } from './bill-layout.ts';
import { isRemark } from './footers.ts';
import { matchBill, refusePersonal } from './match-bill.ts';
import { headerRows, matchTable, SCORED_ROWS } from './match-table.ts';
import type { OrderLayout, OrderRole } from './order-layout.ts';
import {
  BillTableReader,
  OrderTableReader,
  type RowRun,
  type TableFacts,
  type TableHead,
  type TableReader,
} from './table-reader.ts';
import { matchTaught } from './taught-layout.ts';
import { matchTaughtOrders } from './taught-orders-layout.ts';

export type BillResult =
  /** At least one; `unread` names the others that hold rows. */
  | { readonly ok: true; readonly tables: readonly TableFacts[]; readonly unread: readonly string[] }
  | { readonly ok: false; readonly refusal: BillRefusal };

/** Takes the rows of one table, in their order; the next ones are read once it is done with these. */
export type TakeRows = (rows: RowRun) => Promise<void>;

export interface ReadBillOptions {
  readonly bills: readonly BillLayout[];
  readonly orders: readonly OrderLayout[];
  /** What the operator taught, those to be asked first at the front. */
  readonly taught?: readonly BillLayout[];
  readonly taughtOrders?: readonly OrderLayout[];
  /** A wider row is no header. */
  readonly columns: number;
  readonly signal: AbortSignal;
  /** Rows of the table gone through so far. */
  readonly onRows?: (rows: number) => void;
  /** Whoever takes the rows of a table. What was handed on counts for nothing unless the whole file could be read. */
  readonly open: (head: TableHead) => Promise<TakeRows>;
}

/** So many wait before they are handed on. */
const RUN = 4000;

/** What was taught is asked last: it never takes the place of what is declared. */
function readerOf(sheet: string, head: readonly FileRow[], options: ReadBillOptions): TableReader | null {
  const { bills, orders, taught = [], taughtOrders = [], columns } = options;
  const headers = headerRows(head, columns);
  refusePersonal(headers);
  const bill = matchBill(headers, bills);
  if (bill) return new BillTableReader(sheet, bill);
  const list = matchTable<OrderRole, OrderLayout>(headers, orders);
  if (list) return new OrderTableReader(sheet, list);
  const own = matchTaught(headers, taught);
  if (own) return new BillTableReader(sheet, own);
  const ownOrders = matchTaughtOrders(headers, taughtOrders);
  return ownOrders && new OrderTableReader(sheet, ownOrders);
}

/** A table on its way: its first rows wait until it is known what it is. */
class OneTable {
  readonly #sheet: string;
  readonly #options: ReadBillOptions;
  readonly #head: FileRow[] = [];
  #reader: TableReader | null = null;
  #take: TakeRows | null = null;
  #rows = 0;
  /** Whether anything but remarks stands in it. */
  #says = false;

  constructor(sheet: string, options: ReadBillOptions) {
    this.#sheet = sheet;
    this.#options = options;
  }

  async go(run: readonly FileRow[]): Promise<void> {
    for (const row of run) {
      this.#says ||= !isRemark(row);
      if (this.#rows < SCORED_ROWS) this.#head.push(row);
      else this.#reader?.read(row, this.#rows);
      this.#rows += 1;
      if (this.#rows === SCORED_ROWS) await this.#begin();
      if (this.#reader && this.#reader.waiting >= RUN) await this.#handOn(this.#reader);
    }
    this.#options.onRows?.(this.#rows);
  }

  /** null of a table nobody knows; without anything in it it is `'empty'`. */
  async end(): Promise<TableFacts | 'empty' | null> {
    if (this.#rows < SCORED_ROWS) await this.#begin();
    if (!this.#says) return 'empty';
    if (!this.#reader) return null;
    await this.#handOn(this.#reader);
    return this.#reader.end();
  }

  async #begin(): Promise<void> {
    this.#reader = readerOf(this.#sheet, this.#head, this.#options);
    if (!this.#reader) return;
    this.#take = await this.#options.open(this.#reader.head);
    for (const [at, row] of this.#head.entries()) this.#reader.read(row, at);
  }

  async #handOn(reader: TableReader): Promise<void> {
    this.#options.signal.throwIfAborted();
    if (reader.waiting > 0) await this.#take?.(reader.take());
  }
}

/** With the sheet's name in whatever is refused. */
async function readTable(table: FileTable, options: ReadBillOptions): Promise<TableFacts | 'empty' | null> {
  const one = new OneTable(table.name, options);
  try {
    for await (const run of table.rows) {
      options.signal.throwIfAborted();
      await one.go(run);
    }
    return await one.end();
  } catch (error) {
    if (error instanceof BillFault) throw new BillFault(error.refusal.code, { ...error.refusal, sheet: table.name });
    throw error;
  }
}

async function read(tables: readonly FileTable[], options: ReadBillOptions): Promise<BillResult> {
  const found: TableFacts[] = [];
  const unread: string[] = [];
  for (const table of tables) {
    const one = await readTable(table, options);
    if (one === null) unread.push(table.name);
    else if (one !== 'empty') found.push(one);
  }
  if (found.some(({ count }) => count > 0)) return { ok: true, tables: found, unread };
  throw new FileFault(unread.length > 0 && found.length === 0 ? 'layout-unknown' : 'file-empty');
}

/** Never throws but the signal's reason and what the tables or those who take rows throw besides refusals. */
export async function readBill(tables: readonly FileTable[], options: ReadBillOptions): Promise<BillResult> {
  try {
    return await read(tables, options);
  } catch (error) {
    if (error instanceof FileFault || error instanceof BillFault) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
