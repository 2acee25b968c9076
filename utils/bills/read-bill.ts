/** From the tables of a file to bills and orders: by declared headers, all of it or nothing. */

import type { BillRefusal } from '../settlement/bill-refusal.ts';
import type { BillRow } from '../settlement/bill-row.ts';
import type { OrderRow } from '../settlement/order-row.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow, FileTable } from '../sheets/file-table.ts';
import { balanceBreaks } from './balance-chain.ts';
import { BillFault } from './bill-fault.ts';
import type { BillLayout } from './bill-layout.ts';
import { billRows } from './bill-rows.ts';
import { isRemark } from './footers.ts';
import { matchBill, refusePersonal } from './match-bill.ts';
import { leftOutOf, matchTable } from './match-table.ts';
import type { OrderLayout, OrderRole } from './order-layout.ts';
import { orderRows } from './order-rows.ts';
import { bodyOf, rowsOf } from './table-body.ts';

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
}

export interface OrderTable extends TableRead {
  readonly kind: 'orders';
  readonly layout: OrderLayout;
  readonly rows: readonly OrderRow[];
}

export type ReadTable = BillTable | OrderTable;

export type BillResult =
  /** At least one. */
  { readonly ok: true; readonly tables: readonly ReadTable[] } | { readonly ok: false; readonly refusal: BillRefusal };

export interface ReadBillOptions {
  readonly bills: readonly BillLayout[];
  readonly orders: readonly OrderLayout[];
  readonly signal: AbortSignal;
  /** Rows of the table gone through so far. */
  readonly onRows?: (rows: number) => void;
}

function tableOf(sheet: string, all: readonly FileRow[], { bills, orders }: ReadBillOptions): ReadTable | null {
  refusePersonal(all);
  const bill = matchBill(all, bills);
  if (bill) {
    const rows = billRows(bill, bodyOf(all, bill.headerRow));
    const leftOut = leftOutOf(bill.header, [...bill.columns.values(), ...bill.parts]);
    return { kind: 'bill', sheet, layout: bill.layout, rows, balanceBreaks: balanceBreaks(rows), leftOut };
  }
  const list = matchTable<OrderRole, OrderLayout>(all, orders);
  if (!list) return null;
  const rows = orderRows(list, bodyOf(all, list.headerRow).rows);
  return {
    kind: 'orders',
    sheet,
    layout: list.layout,
    rows,
    leftOut: leftOutOf(list.header, [...list.columns.values()]),
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

async function read(tables: readonly FileTable[], options: ReadBillOptions): Promise<readonly ReadTable[]> {
  const found: ReadTable[] = [];
  let unknown = false;
  for (const table of tables) {
    const all = await rowsOf(table, options);
    if (all.every(isRemark)) continue;
    const one = namedTable(table.name, all, options);
    if (one) found.push(one);
    else unknown = true;
  }
  if (found.some(({ rows }) => rows.length > 0)) return found;
  throw new FileFault(unknown && found.length === 0 ? 'layout-unknown' : 'file-empty');
}

/** Never throws but the signal's reason and what the tables themselves throw besides refusals. */
export async function readBill(tables: readonly FileTable[], options: ReadBillOptions): Promise<BillResult> {
  try {
    return { ok: true, tables: await read(tables, options) };
  } catch (error) {
    if (error instanceof FileFault || error instanceof BillFault) return { ok: false, refusal: error.refusal };
    throw error;
  }
}
