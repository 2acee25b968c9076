/** What an export of orders comes to if it is read as the operator says, before anything of it is kept. */
import type { Amount } from '../settlement/amount.ts';
import type { BillRefusal } from '../settlement/bill-refusal.ts';
import { repeatedAmount } from '../settlement/order-due.ts';
import type { OrderRow, OrderState } from '../settlement/order-row.ts';
import { spanOf } from '../settlement/span.ts';
import { MOST_STATES, type TaughtOrdersDraft, type TaughtState } from '../settlement/taught-orders.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { grouped } from '../statistics/grouped.ts';
import { keptName, plainCell } from './bill-cells.ts';
import { BillFault } from './bill-fault.ts';
import { isBlank } from './footers.ts';
import { LIKELY_STATES } from './layouts/taught-orders.ts';
import { refusePersonal } from './match-bill.ts';
import { headerRows } from './match-table.ts';
import { type OrderMatch, OrderReader } from './order-rows.ts';
import { type NumberedRow, numberedRow } from './table-body.ts';
import { matchTaughtOrders, trialOrders } from './taught-orders-layout.ts';

/** A word of the export for how far an order is. */
export interface SeenState extends Omit<TaughtState, 'state'> {
  readonly rows: number;
  readonly likely: OrderState;
}

export interface ReadOrders {
  readonly ok: true;
  readonly rows: number;
  readonly orders: number;
  /** Of all lines that say it, each order once where lines repeat it. */
  readonly receivable: Amount;
  /** Orders whose lines should repeat one amount and say several: none of them is known. */
  readonly differing: number;
  /** Lines that do not say it, and with a number a spreadsheet cut. */
  readonly unsaid: number;
  readonly lost: number;
  readonly first: string | null;
  readonly last: string | null;
  readonly words: readonly SeenState[];
}

export type OrdersTrial =
  | ReadOrders
  | { readonly ok: false; readonly rows: number; readonly unread: number; readonly refusal: BillRefusal };

function wordsOf({ columns }: OrderMatch, lines: readonly NumberedRow[]): readonly SeenState[] {
  const column = columns.get('state');
  if (!column) return [];
  const found = new Map<string, number>();
  for (const { cells } of lines) {
    const word = plainCell(cells[column.at]);
    if (keptName(word) === word) found.set(word, (found.get(word) ?? 0) + 1);
  }
  return [...found]
    .sort(([, a], [, b]) => b - a)
    .slice(0, MOST_STATES)
    .map(([word, rows]) => ({
      word,
      rows,
      likely: LIKELY_STATES.find(({ words }) => words.test(word))?.state ?? 'unknown',
    }));
}

/** Of orders whose lines repeat them each once, and nothing of those whose lines say other amounts. */
function ofOrders(rows: readonly OrderRow[]): Pick<ReadOrders, 'receivable' | 'differing'> {
  const orders = [...grouped(rows, ({ order, row }) => order ?? `row ${row}`).values()];
  const amounts = orders.map(repeatedAmount);
  return {
    receivable: amounts.reduce<Amount>((sum, amount) => sum + (amount ?? 0), 0),
    differing: orders.filter((lines, at) => amounts[at] === null && lines.some(isSaid)).length,
  };
}

const sumOf = (rows: readonly OrderRow[]): Amount =>
  rows.reduce<Amount>((sum, { receivable }) => sum + (receivable ?? 0), 0);

const isSaid = ({ receivable }: OrderRow): boolean => receivable !== null;

function read(match: OrderMatch, lines: readonly NumberedRow[]): OrdersTrial {
  const reader = new OrderReader(match);
  const rows: OrderRow[] = [];
  let [unread, first] = [0, null as BillFault | null];
  for (const line of lines) {
    try {
      rows.push(reader.read(line));
    } catch (error) {
      if (!(error instanceof BillFault)) throw error;
      unread += 1;
      first ??= error;
    }
  }
  if (first) return { ok: false, rows: rows.length, unread, refusal: first.refusal };
  return {
    ok: true,
    rows: rows.length,
    orders: new Set(rows.flatMap(({ order }) => order ?? [])).size,
    ...(match.layout.repeatsOrder ? ofOrders(rows) : { receivable: sumOf(rows), differing: 0 }),
    unsaid: rows.filter((row) => !isSaid(row)).length,
    lost: rows.filter(({ order }) => order === null).length,
    ...spanOf({ kind: 'orders', rows }),
    words: wordsOf(match, lines),
  };
}

/** @param draft sound, but for its name. Never throws but what is no refusal */
export function tryOrders(all: readonly FileRow[], draft: TaughtOrdersDraft, columns: number): OrdersTrial {
  try {
    const headers = headerRows(all, columns);
    refusePersonal(headers);
    const match = matchTaughtOrders(headers, [trialOrders(draft)]);
    if (!match) throw new FileFault('layout-unknown');
    const { header } = match;
    const lines = all.flatMap((cells, at) =>
      at <= header.at || isBlank(cells) ? [] : numberedRow(cells, header.cells.length, at),
    );
    if (lines.length === 0) throw new BillFault('file-empty');
    return read(match, lines);
  } catch (error) {
    if (error instanceof FileFault || error instanceof BillFault) {
      return { ok: false, rows: 0, unread: 0, refusal: error.refusal };
    }
    throw error;
  }
}
