/** A bill nobody knows, held while the operator says what its columns are. */
import { BillFault } from '../bills/bill-fault.ts';
import { BILL_LAYOUTS, ORDER_LAYOUTS } from '../bills/bill-registry.ts';
import { isRemark } from '../bills/footers.ts';
import { lookAtBill } from '../bills/look-at-bill.ts';
import { matchBill, refusePersonal } from '../bills/match-bill.ts';
import { headerRows, matchTable } from '../bills/match-table.ts';
import type { OrderLayout, OrderRole } from '../bills/order-layout.ts';
import { rowsOf } from '../bills/table-body.ts';
import { matchTaught, taughtLayouts } from '../bills/taught-layout.ts';
import { matchTaughtOrders, taughtOrdersLayouts } from '../bills/taught-orders-layout.ts';
import { type BillTrial, tryBill } from '../bills/try-bill.ts';
import { type OrdersTrial, tryOrders } from '../bills/try-orders.ts';
import { FILE_LIMITS } from '../files/file-limits.ts';
import { openFile } from '../files/open-file.ts';
import { parseTaughtDraft } from '../settlement/taught-bill-schema.ts';
import type { AnyTaughtDraft } from '../settlement/taught-orders.ts';
import { parseOrdersDraft } from '../settlement/taught-orders-schema.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow, FileTable } from '../sheets/file-table.ts';
import type { SettlementDatabase } from '../storage/settlement/settlement-database.ts';
import { dropTaught, keepTaught, readTaught, renameTaught } from '../storage/settlement/taught-bills.ts';
import type { JobSignals } from './serve-thread.ts';
import type { BillLookOutcome, SettlementQuestions } from './settlement-protocol.ts';

type Input<A extends keyof SettlementQuestions> = Parameters<SettlementQuestions[A]>[0];

interface HeldTable {
  readonly sheet: string;
  readonly rows: readonly FileRow[];
  /** What was taught reads it. */
  readonly isTaught: boolean;
}

/** What is declared is never taught anew. @throws BillFault bill-personal for a buyer's own bill */
function isDeclared(rows: readonly FileRow[]): boolean {
  const headers = headerRows(rows, FILE_LIMITS.columns);
  refusePersonal(headers);
  return (matchBill(headers, BILL_LAYOUTS) ?? matchTable<OrderRole, OrderLayout>(headers, ORDER_LAYOUTS)) !== null;
}

export class TeachBill {
  readonly #db: SettlementDatabase;
  readonly #signals: JobSignals;
  #tables: readonly HeldTable[] = [];

  constructor(db: SettlementDatabase, signals: JobSignals) {
    this.#db = db;
    this.#signals = signals;
  }

  async #hold(tables: readonly FileTable[]): Promise<void> {
    const held: HeldTable[] = [];
    const known = await readTaught(this.#db);
    const [bills, orders] = [taughtLayouts(known), taughtOrdersLayouts(known)];
    for (const { name: sheet, rows: runs } of tables) {
      const rows = await rowsOf({ name: sheet, rows: runs }, { signal: this.#signals.signal });
      if (rows.every(isRemark) || isDeclared(rows)) continue;
      const headers = headerRows(rows, FILE_LIMITS.columns);
      const isTaught = (matchTaught(headers, bills) ?? matchTaughtOrders(headers, orders)) !== null;
      held.push({ sheet, rows, isTaught });
    }
    this.#tables = held;
  }

  /** @param sheet null for the first in which a header is found, of one nobody taught where there is one */
  async look(input: Input<'look'>): Promise<BillLookOutcome> {
    try {
      return await this.#look(input);
    } catch (error) {
      if (error instanceof FileFault || error instanceof BillFault) return { ok: false, refusal: error.refusal };
      throw error;
    }
  }

  async #look({ file, sheet, headerRow }: Input<'look'>): Promise<BillLookOutcome> {
    if (this.#tables.length === 0) {
      const { signal } = this.#signals;
      const opened = await openFile(file, { signal, limits: FILE_LIMITS, several: true });
      if (!opened.ok) return opened;
      await this.#hold(opened.tables);
    }
    const looked = this.#tables.map((table) => ({ ...table, look: lookAtBill(table.rows, headerRow) }));
    const headed = looked.filter(({ look }) => look.headerRow >= 0);
    const likely = headed.find((one) => !one.isTaught) ?? headed[0];
    const found = looked.find((one) => one.sheet === sheet) ?? likely ?? looked[0];
    if (!found) return { ok: false, refusal: new FileFault('layout-unknown').refusal };
    return { ok: true, sheets: looked.map((one) => one.sheet), sheet: found.sheet, look: found.look };
  }

  #rows(sheet: string): readonly FileRow[] {
    const rows = this.#tables.find((one) => one.sheet === sheet)?.rows;
    if (!rows) throw new Error('nothing was looked at');
    return rows;
  }

  tryTaught({ sheet, draft }: Input<'tryTaught'>): BillTrial {
    return tryBill(this.#rows(sheet), draft, FILE_LIMITS.columns);
  }

  tryOrders({ sheet, draft }: Input<'tryOrders'>): OrdersTrial {
    return tryOrders(this.#rows(sheet), draft, FILE_LIMITS.columns);
  }

  /** As it may be kept; null where it is not sound, or does not read every row. */
  #sound(sheet: string, draft: AnyTaughtDraft): AnyTaughtDraft | null {
    if ('states' in draft) {
      const orders = parseOrdersDraft(draft);
      return orders && this.tryOrders({ sheet, draft: orders }).ok ? orders : null;
    }
    const bill = parseTaughtDraft(draft);
    return bill && this.tryTaught({ sheet, draft: bill }).ok ? bill : null;
  }

  /** Whether it was kept: only what is sound and reads every row is. */
  async learn({ sheet, draft, at }: Input<'learn'>): Promise<boolean> {
    const sound = this.#sound(sheet, draft);
    if (!sound) return false;
    await keepTaught(this.#db, sound, at);
    this.#tables = [];
    return true;
  }

  /** Whether it is so now. */
  async change({ id, name }: Input<'changeTaught'>): Promise<boolean> {
    if (name !== null) return renameTaught(this.#db, id, name);
    await dropTaught(this.#db, id);
    return true;
  }

  list(): ReturnType<typeof readTaught> {
    return readTaught(this.#db);
  }
}
