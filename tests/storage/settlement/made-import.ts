/** Tables of rows that are held, through the staging of a file. */
import type { BillRow } from '../../../utils/settlement/bill-row.ts';
import type { OrderRow } from '../../../utils/settlement/order-row.ts';
import { spanOf } from '../../../utils/settlement/span.ts';
import {
  BillDraft,
  type BillImport,
  type NewTable,
  type ReadTable,
} from '../../../utils/storage/settlement/bill-draft.ts';
import type { SettlementDatabase } from '../../../utils/storage/settlement/settlement-database.ts';

export type HeldTable = NewTable &
  (
    | {
        readonly kind: 'bill';
        readonly rows: readonly BillRow[];
        readonly balanceBreaks?: readonly number[];
        readonly sumsMissing?: boolean;
      }
    | { readonly kind: 'orders'; readonly rows: readonly OrderRow[] }
  );

export interface ImportOptions extends BillImport {
  readonly id: string;
  readonly signal: AbortSignal;
  /** Called after a run of rows was staged. */
  readonly onRun?: (rows: number) => void;
}

export const RUN = 4000;

function toldOf(table: HeldTable): ReadTable {
  const { kind, layout, sheet, rows } = table;
  const { balanceBreaks = [], sumsMissing = false } = table.kind === 'bill' ? table : {};
  return { kind, layout, sheet, count: rows.length, ...spanOf(table), balanceBreaks, sumsMissing, shop: null };
}

async function stage(draft: BillDraft, table: HeldTable, onRun: (rows: number) => void): Promise<void> {
  const put = await draft.table(table);
  for (let at = 0; at < table.rows.length; at += RUN) {
    if (table.kind === 'bill') await put({ bills: table.rows.slice(at, at + RUN) });
    else await put({ orders: table.rows.slice(at, at + RUN) });
    onRun(Math.min(at + RUN, table.rows.length));
  }
}

/** Nothing is left where it fails. */
export async function importBill(
  db: SettlementDatabase,
  tables: readonly HeldTable[],
  { id, signal, onRun = () => undefined, ...of }: ImportOptions,
): Promise<void> {
  const draft = await BillDraft.open(db, id, signal);
  try {
    for (const table of tables) await stage(draft, table, onRun);
    await draft.publish(tables.map(toldOf), of, signal);
  } catch (error) {
    await draft.drop();
    throw error;
  }
}
