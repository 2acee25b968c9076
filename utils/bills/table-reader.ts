/** One table of a file, read line by line: of its rows nothing is held but those nobody took yet. */
import type { BillRow } from '../settlement/bill-row.ts';
import type { OrderRow } from '../settlement/order-row.ts';
import type { Span } from '../settlement/span.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { BalanceChain } from './balance-chain.ts';
import type { BillLayout } from './bill-layout.ts';
import { BillLines } from './bill-lines.ts';
import { BillRowReader } from './bill-rows.ts';
import { isBlank } from './footers.ts';
import type { BillMatch } from './match-bill.ts';
import { leftOutOf } from './match-table.ts';
import type { OrderLayout } from './order-layout.ts';
import { type OrderMatch, OrderReader, orderLeftOut } from './order-rows.ts';
import { RowTally } from './row-tally.ts';
import { type FoundShop, ShopNumber } from './shop-number.ts';
import { numberedRow } from './table-body.ts';
import { NO_WORDS, UntaughtCount, type UntaughtWords } from './untaught-words.ts';

export type TableHead = {
  /** Name of the sheet; '' where the format has none. */
  readonly sheet: string;
} & (
  | { readonly kind: 'bill'; readonly layout: BillLayout }
  | { readonly kind: 'orders'; readonly layout: OrderLayout }
);

export type RowRun = { readonly bills: readonly BillRow[] } | { readonly orders: readonly OrderRow[] };

/** What is known of a table once it was read to its end. */
export type TableFacts = TableHead &
  Span & {
    readonly count: number;
    /** Rows with a number a spreadsheet cut. */
    readonly lost: number;
    /** Rows whose balance does not follow from the one before: rows may be missing between. */
    readonly balanceBreaks: readonly number[];
    /** It does not state what its rows come to, though such a bill does. */
    readonly sumsMissing: boolean;
    readonly untaught: UntaughtWords;
    /** The shop its rows name; null where they name none. */
    readonly shop: FoundShop | null;
    /** Headers nobody declared; their values were not read. */
    readonly leftOut: readonly string[];
  };

export interface TableReader {
  readonly head: TableHead;
  /** Rows nobody took yet. */
  readonly waiting: number;
  /** @param at its place from 0. @throws BillFault where it cannot be read */
  readonly read: (cells: FileRow, at: number) => void;
  readonly take: () => RowRun;
  /** @throws BillFault where the rows contradict what the table states */
  readonly end: () => TableFacts;
}

export class BillTableReader implements TableReader {
  readonly head: TableHead & { readonly kind: 'bill' };
  readonly #match: BillMatch;
  readonly #lines: BillLines;
  readonly #reader: BillRowReader;
  readonly #chain = new BalanceChain();
  readonly #untaught: UntaughtCount;
  readonly #shop: ShopNumber;
  readonly #rows = new RowTally<BillRow>();

  constructor(sheet: string, match: BillMatch) {
    this.head = { kind: 'bill', sheet, layout: match.layout };
    this.#match = match;
    this.#lines = new BillLines(match);
    this.#reader = new BillRowReader(match);
    this.#untaught = new UntaughtCount(match.layout);
    this.#shop = new ShopNumber(match.columns.get('shop'));
  }

  get waiting(): number {
    return this.#rows.waiting;
  }

  read(cells: FileRow, at: number): void {
    const line = this.#lines.take(cells, at);
    if (!line) return;
    this.#shop.see(line);
    const row = this.#reader.read(line);
    this.#rows.add(row, row.at, row.link.order === null && row.link.lost === true);
    this.#chain.add(row);
    this.#untaught.add(row);
  }

  take(): RowRun {
    return { bills: this.#rows.take() };
  }

  end(): TableFacts {
    const { header, columns, parts } = this.#match;
    return {
      ...this.head,
      ...this.#rows.facts(),
      balanceBreaks: this.#chain.breaks(),
      sumsMissing: this.#reader.sumsMissing(this.#lines.remarks()),
      untaught: this.#untaught.words(),
      shop: this.#shop.found(),
      leftOut: leftOutOf(header, [...columns.values(), ...parts]),
    };
  }
}

export class OrderTableReader implements TableReader {
  readonly head: TableHead & { readonly kind: 'orders' };
  readonly #match: OrderMatch;
  readonly #reader: OrderReader;
  readonly #shop: ShopNumber;
  readonly #rows = new RowTally<OrderRow>();

  constructor(sheet: string, match: OrderMatch) {
    this.head = { kind: 'orders', sheet, layout: match.layout };
    this.#match = match;
    this.#reader = new OrderReader(match);
    this.#shop = new ShopNumber(match.columns.get('shop'));
  }

  get waiting(): number {
    return this.#rows.waiting;
  }

  read(cells: FileRow, at: number): void {
    const { header } = this.#match;
    if (at <= header.at || isBlank(cells)) return;
    const line = numberedRow(cells, header.cells.length, at);
    this.#shop.see(line);
    const row = this.#reader.read(line);
    this.#rows.add(row, row.paidAt, row.order === null);
  }

  take(): RowRun {
    return { orders: this.#rows.take() };
  }

  end(): TableFacts {
    return {
      ...this.head,
      ...this.#rows.facts(),
      balanceBreaks: [],
      sumsMissing: false,
      untaught: NO_WORDS,
      shop: this.#shop.found(),
      leftOut: orderLeftOut(this.#match),
    };
  }
}
