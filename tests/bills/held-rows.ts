/** A bill with all of its rows held at once, as no screen ever holds them. */
import { type BillResult, type ReadBillOptions, readBill } from '../../utils/bills/read-bill.ts';
import type { RowRun, TableFacts, TableHead } from '../../utils/bills/table-reader.ts';
import type { BillRow } from '../../utils/settlement/bill-row.ts';
import type { OrderRow } from '../../utils/settlement/order-row.ts';

export type BillTable = TableFacts & { readonly kind: 'bill'; readonly rows: readonly BillRow[] };
export type OrderTable = TableFacts & { readonly kind: 'orders'; readonly rows: readonly OrderRow[] };
export type ReadTable = BillTable | OrderTable;

export type HeldResult =
  | { readonly ok: true; readonly tables: readonly ReadTable[]; readonly unread: readonly string[] }
  | Extract<BillResult, { ok: false }>;

export async function readHeld(
  tables: Parameters<typeof readBill>[0],
  options: Omit<ReadBillOptions, 'open'>,
): Promise<HeldResult> {
  const held: (BillRow | OrderRow)[][] = [];
  const open = async ({ kind }: TableHead) => {
    const rows: (BillRow | OrderRow)[] = [];
    held.push(rows);
    return async (run: RowRun) => {
      if ('bills' in run !== (kind === 'bill')) throw new Error('rows of another kind');
      rows.push(...('bills' in run ? run.bills : run.orders));
    };
  };
  const read = await readBill(tables, { ...options, open });
  if (!read.ok) return read;
  return { ...read, tables: read.tables.map((table, at) => ({ ...table, rows: held[at] ?? [] }) as ReadTable) };
}
