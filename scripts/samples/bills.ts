/** Bills and orders against what their manifest says they come to. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type BillTable, type OrderTable, readHeld } from '../../tests/bills/held-rows.ts';
import { BILL_LAYOUTS, ORDER_LAYOUTS } from '../../utils/bills/bill-registry.ts';
import { matchBill } from '../../utils/bills/match-bill.ts';
import { headerRows, matchTable } from '../../utils/bills/match-table.ts';
import type { OrderLayout, OrderRole } from '../../utils/bills/order-layout.ts';
import { FILE_LIMITS } from '../../utils/files/file-limits.ts';
import { openFile } from '../../utils/files/open-file.ts';
import { type Amount, FEN } from '../../utils/settlement/amount.ts';
import type { EntryClass } from '../../utils/settlement/bill-row.ts';
import { compareAll, type Finding } from './report.ts';

interface Sample {
  readonly file: string;
  readonly rows: number;
  readonly expected?: Readonly<Record<string, unknown>>;
}

interface BillManifest {
  readonly files: readonly Sample[];
}

type Figures = Readonly<Record<string, () => unknown>>;

const sum = (amounts: readonly (Amount | null)[]): number =>
  amounts.reduce<number>((all, amount) => all + (amount ?? 0), 0) / FEN;

/** A bill of what was shared out states it from the side of those who got it. */
const OF_RECEIVERS: ReadonlySet<string> = new Set(['wechat.split']);

/** What the entries of some classes come to, in fen. */
function ofClass({ rows }: BillTable, is: EntryClass): number {
  return sum(rows.flatMap(({ entries }) => entries.filter((entry) => entry.class === is).map(({ amount }) => amount)));
}

function billFigures(table: BillTable): Figures {
  const { rows, layout } = table;
  const amounts = rows.map(({ amount }) => amount);
  return {
    settle_fen_sum: () => ofClass(table, 'sale'),
    refund_fen_sum: () => -ofClass(table, 'refund'),
    order_amount_fen_sum_success_rows: () => sum(rows.map(({ ordered }) => ordered ?? null)),
    // In 0.00001 yuan, which is what amounts are held in.
    fee_micro_yuan_sum_1e5: () => -ofClass(table, 'payment-fee') * FEN,
    income_fen: () => sum(amounts.filter((amount) => amount > 0)),
    expense_fen: () => sum(amounts.filter((amount) => amount < 0)),
    expense_fen_abs: () => -sum(amounts.filter((amount) => amount < 0)),
    net_fen: () => (OF_RECEIVERS.has(layout.id) ? -sum(amounts) : sum(amounts)),
    net_fen_by_row: () => amounts.map((amount) => amount / FEN),
    closing_balance_fen: () => sum([rows.at(-1)?.balance ?? null]),
    rows_without_order: () => rows.filter(({ link }) => link.order === null).length,
    orders: () => new Set(rows.flatMap(({ link }) => link.order ?? [])).size,
  };
}

function orderFigures({ rows }: OrderTable): Figures {
  const receivable = () => sum(rows.filter(({ paidAt }) => paidAt !== null).map((row) => row.receivable));
  return {
    paid_fen_sum: receivable,
    payable_fen: () => sum(rows.map(({ paid }) => paid)),
    buyer_paid_fen: () => sum(rows.map(({ paid }) => paid)),
    merchant_receivable_fen: receivable,
    refund_fen_sum: () => sum(rows.map(({ refunded }) => refunded)),
    closed_orders: () => rows.filter(({ state }) => state === 'closed').length,
    unsettled_orders: () => rows.filter(({ state }) => state === 'shipped' || state === 'paid').length,
    importable_rows: () => rows.filter(({ order }) => order !== null).length,
    rows_to_review: () => rows.filter(({ order }) => order === null).length,
  };
}

/** What a manifest's figure is in a table. */
function figureOf(key: string, table: BillTable | OrderTable): unknown {
  const linked = /^rows_linked_to_order_(\d+)$/.exec(key)?.[1];
  if (linked && table.kind === 'bill') return table.rows.filter(({ link }) => link.order === linked).length;
  return (table.kind === 'bill' ? billFigures(table) : orderFigures(table))[key]?.() ?? 'not told';
}

const options = () => ({
  columns: FILE_LIMITS.columns,
  bills: BILL_LAYOUTS,
  orders: ORDER_LAYOUTS,
  signal: AbortSignal.timeout(60_000),
});

async function checkOne(folder: string, { file, rows, expected = {} }: Sample): Promise<Finding> {
  const name = `bill ${file}`;
  const { signal } = options();
  const opened = await openFile(new Blob([readFileSync(join(folder, file))]), {
    limits: FILE_LIMITS,
    signal,
    several: true,
  });
  if (!opened.ok) return { name, compared: 0, wrong: [opened.refusal.code], detail: '' };
  const read = await readHeld(opened.tables, options());
  if (file.startsWith('consumer/')) {
    return compareAll(name, [['refused as', read.ok ? 'read' : read.refusal.code, 'bill-personal']]);
  }
  if (!read.ok) return { name, compared: 0, wrong: [JSON.stringify(read.refusal)], detail: '' };
  const [table] = read.tables;
  if (!table) return { name, compared: 0, wrong: ['nothing read'], detail: '' };
  const pairs = Object.entries(expected).map(([key, truth]) => [key, figureOf(key, table), truth] as const);
  const people = JSON.stringify(table.rows).includes('〈') ? 'kept' : 'none';
  return compareAll(
    name,
    [['rows', table.rows.length, rows], ['data of people', people, 'none'], ...pairs],
    table.layout.id,
  );
}

/** Lists of headers that are no table of their own. */
const NO_TABLE = /^(?:note|personal_columns)$|\.summary$/;

/** Whether each list of headers is known as some layout, and none of people is declared by it. */
export function checkBillHeaders(text: string): readonly Finding[] {
  const { personal_columns: people = [], ...lists } = JSON.parse(text) as Readonly<Record<string, readonly string[]>>;
  return Object.entries(lists).flatMap(([name, cells]) => {
    if (NO_TABLE.test(name)) return [];
    const headers = headerRows([cells], FILE_LIMITS.columns);
    const found = matchBill(headers, BILL_LAYOUTS) ?? matchTable<OrderRole, OrderLayout>(headers, ORDER_LAYOUTS);
    const declared = [...(found?.columns.values() ?? [])].filter(({ header }) => people.includes(header));
    const pairs = [
      ['known', found !== null, true],
      ['columns of people', declared.length, 0],
    ] as const;
    return [compareAll(`headers ${name}`, pairs, found?.layout.id ?? '')];
  });
}

export async function checkBills(text: string, folder: string): Promise<readonly Finding[]> {
  const { files } = JSON.parse(text) as BillManifest;
  const findings: Finding[] = [];
  for (const sample of files) findings.push(await checkOne(folder, sample));
  return findings;
}
