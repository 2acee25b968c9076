/** From the tables of a file to bills and orders: by declared headers, all of it or nothing. */

import type { BillRefusal } from '../settlement/bill-refusal.ts';
import type { BillRow } from '../settlement/bill-row.ts';
import type { OrderRow } from '../settlement/order-row.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow, FileTable } from '../sheets/file-table.ts';
import { balanceBreaks } from './balance-chain.ts';
import { billBody } from './bill-body.ts';
import { BillFault } from './bill-fault.ts';
import type { BillLayout } from './bill-layout.ts';
import { billRows } from './bill-rows.ts';
import { isBlank, isRemark } from './footers.ts';
import { type BillMatch, matchBill, refusePersonal } from './match-bill.ts';
import { headerRows, leftOutOf, matchTable } from './match-table.ts';
import type { OrderLayout, OrderRole } from './order-layout.ts';
import { orderLeftOut, orderRows } from './order-rows.ts';
import { bodyOf, rowsOf } from './table-body.ts';
import { matchTaught } from './taught-layout.ts';

interface TableRead {
  /** Name of the sheet; '' where the format has none. */
  readonly sheet: string;
  /** Headers nobody declared; their values were not read. */
  readonly leftOut: readonly string[];
}

export interface BillTable extends TableRead {
  readonly kind: 'bill';
  readonly layout: BillLayout;
  readonly rows: readonly BillRow[];
  /** Rows whose balance does not follow from the one before: rows may be missing between. */
  readonly balanceBreaks: readonly number[];
  /** It does not state what its rows come to, though such a bill does. */
  readonly sumsMissing: boolean;
}

export interface OrderTable extends TableRead {
  readonly kind: 'orders';
  readonly layout: OrderLayout;
  readonly rows: readonly OrderRow[];
}

export type ReadTable = BillTable | OrderTable;

export type BillResult =
  /** At least one; `unread` names the others that hold rows. */
  | { readonly ok: true; readonly tables: readonly ReadTable[]; readonly unread: readonly string[] }
  | { readonly ok: false; readonly refusal: BillRefusal };

export interface ReadBillOptions {
  readonly bills: readonly BillLayout[];
  readonly orders: readonly OrderLayout[];
  /** What the operator taught, those to be asked first at the front. */
  readonly taught?: readonly BillLayout[];
  /** A wider row is no header. */
  readonly columns: number;
  readonly signal: AbortSignal;
  /** Rows of the table gone through so far. */
  readonly onRows?: (rows: number) => void;
}

function billTable(sheet: string, match: BillMatch, all: readonly FileRow[]): BillTable {
  const { layout, header } = match;
  const body = billRows(match, billBody(match, all));
  const leftOut = leftOutOf(header, [...match.columns.values(), ...match.parts]);
  return { kind: 'bill', sheet, layout, ...body, balanceBreaks: balanceBreaks(body.rows), leftOut };
}

/** What was taught is asked last: it never takes the place of what is declared. */
function tableOf(sheet: string, all: readonly FileRow[], options: ReadBillOptions): ReadTable | null {
  const { bills, orders, taught, columns } = options;
  const headers = headerRows(all, columns);
  refusePersonal(headers);
  const bill = matchBill(headers, bills);
  if (bill) return billTable(sheet, bill, all);
  const list = matchTable<OrderRole, OrderLayout>(headers, orders);
  if (!list) {
    const own = matchTaught(headers, taught ?? []);
    return own && billTable(sheet, own, all);
  }
  const rows = orderRows(list, bodyOf(all, list.header.at, isBlank).rows);
  return {
    kind: 'orders',
    sheet,
    layout: list.layout,
    rows,
    leftOut: orderLeftOut(list),
  };
}

/** The same with the sheet's name in whatever is refused. */
function namedTable(sheet: string, all: readonly FileRow[], options: ReadBillOptions): ReadTable | null {
  try {
    return tableOf(sheet, all, options);
  } catch (error) {
    if (error instanceof BillFault) throw new BillFault(error.refusal.code, { ...error.refusal, sheet });
    throw error;
  }
}

async function read(tables: readonly FileTable[], options: ReadBillOptions): Promise<BillResult> {
  const found: ReadTable[] = [];
  const unread: string[] = [];
  for (const table of tables) {
    const all = await rowsOf(table, options);
    if (all.every(isRemark)) continue;
    const one = namedTable(table.name, all, options);
    if (one) found.push(one);
    else unread.push(table.name);
  }
  if (found.some(({ rows }) => rows.length > 0)) return { ok: true, tables: found, unread };
  throw new FileFault(unread.length > 0 && found.length === 0 ? 'layout-unknown' : 'file-empty');
}

/** Never throws but the signal's reason and what the tables themselves throw besides refusals. */
export async function readBill(tables: readonly FileTable[], options: ReadBillOptions): Promise<BillResult> {
  try {
    return await read(tables, options);
  } catch (error) {
    if (error instanceof FileFault || error instanceof BillFault) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
