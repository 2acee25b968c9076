/** A month of 100,000 orders and 150,000 rows of bills: into the books, reconciled, against parsing the two files alone. */
import { parse } from 'papaparse';
import { BILL_LAYOUTS, ORDER_LAYOUTS } from '../../../utils/bills/bill-registry.ts';
import { readBill } from '../../../utils/bills/read-bill.ts';
import { FILE_LIMITS } from '../../../utils/files/file-limits.ts';
import { SettlementJob } from '../../../utils/imports/settlement-job.ts';
import { BillDraft } from '../../../utils/storage/settlement/bill-draft.ts';
import { openSettlementDatabase } from '../../../utils/storage/settlement/settlement-database.ts';
import type { Day } from '../../../utils/time/day.ts';
import { billText, orderText } from '../../bills/many-rows.ts';
import { alternate, type Pair } from '../measure.ts';
import { progress, SIGNAL, timed } from './databases.ts';
import { weighed } from './file-heaps.ts';
import { tablesOf } from './file-jobs.ts';
import { heapUsed } from './heap-used.ts';

export const ORDERS = 100_000;
const BILLS = 150_000;
const SIGNALS = { signal: SIGNAL, onProgress: () => undefined };

const filesOf = (orders: number): readonly File[] => [
  new File([billText(orders)], 'bills.csv'),
  new File([orderText(orders)], 'orders.csv'),
];

const registry = {
  bills: BILL_LAYOUTS,
  orders: ORDER_LAYOUTS,
  columns: FILE_LIMITS.columns,
  signal: SIGNAL,
  open: async () => async () => undefined,
};

async function bare(files: readonly File[]): Promise<void> {
  for (const file of files) if (parse(await file.text()).data.length < ORDERS) throw new Error('too few rows');
}

async function readAll(files: readonly File[]): Promise<void> {
  for (const file of files) {
    const read = await readBill(await tablesOf(file), registry);
    if (!read.ok) throw new Error(read.refusal.code);
  }
}

/** Read, stored and reconciled in a database of its own, which is gone afterwards. */
async function whole(files: readonly File[]): Promise<void> {
  const db = openSettlementDatabase(`bench-${crypto.randomUUID()}`);
  try {
    await db.books.put({ id: 'b', name: 'b', source: 'pdd', settleDays: 1 });
    for (const [at, file] of files.entries()) {
      const job = new SettlementJob(db, SIGNALS);
      const read = await job.read({ file, importId: `${at}` });
      if (!read.ok) throw new Error(read.refusal.code);
      const stored = await job.store({ book: 'b', fileName: file.name, at });
      if (!stored.ok) throw new Error(stored.refusal.code);
    }
    const report = new SettlementJob(db, SIGNALS);
    await report.report({ book: 'b', today: '2026-11-30' as Day, language: 'zh' });
    const { total } = report.list({ book: 'b', show: 'all', from: 0, count: 1 });
    if (total !== ORDERS) throw new Error(`${total} orders`);
  } finally {
    await db.delete();
  }
}

export interface SettlementRounds {
  readonly read: Pair;
  readonly whole: Pair;
}

/** @param rounds of each */
export async function settlement(rounds: number): Promise<SettlementRounds> {
  progress('settlement: making the files');
  const files = filesOf(ORDERS);
  const base = () => timed(() => bare(files));
  progress('settlement: reading');
  const read = await alternate(rounds, 1, { ours: () => timed(() => readAll(files)), base });
  progress('settlement: reading, storing, reconciling');
  return { read, whole: await alternate(rounds, 1, { ours: () => timed(() => whole(files)), base }) };
}

export interface SettlementHeaps {
  /** At each quarter of the rows, while they are gone through. */
  readonly read: readonly number[];
  /** All the bare library made of the file. */
  readonly bare: number;
}

/** Bytes of the heap in use while bills of 150,000 rows are read and staged. */
export async function settlementHeaps(): Promise<SettlementHeaps> {
  progress('settlement: memory');
  const file = new File([billText(ORDERS)], 'bills.csv');
  const heaps: number[] = [];
  const tables = await tablesOf(file);
  const db = openSettlementDatabase(`bench-${crypto.randomUUID()}`);
  const draft = await BillDraft.open(db, 'b', SIGNAL);
  const before = await heapUsed();
  const read = await readBill(
    tables.map((table) => weighed(table, BILLS, heaps)),
    { ...registry, open: (head) => draft.table(head) },
  );
  if (!read.ok) throw new Error(read.refusal.code);
  await db.delete();
  const held = await heapUsed();
  const { data } = parse(await file.text());
  const bytes = (await heapUsed()) - held;
  if (data.length < BILLS) throw new Error('too few rows');
  return { read: heaps.map((heap) => heap - before), bare: bytes };
}
