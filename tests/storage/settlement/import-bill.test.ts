import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { wipeSettlement } from '../../../utils/storage/settlement/books.ts';
import { importBill, type NewTable, sweepBills } from '../../../utils/storage/settlement/import-bill.ts';
import { readBooks } from '../../../utils/storage/settlement/read-books.ts';
import { openSettlementDatabase } from '../../../utils/storage/settlement/settlement-database.ts';
import { bill, entry, order } from '../../settlement/made-books.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
beforeEach(async () => {
  for (const id of ['b', 'other']) await db.books.put({ id, name: id, source: 'jd', settleDays: null });
});
afterEach(async () => {
  await db.files.clear();
  await db.chunks.clear();
});

const bills = (count: number): NewTable => ({
  kind: 'bill',
  layout: { id: 'x.bill', version: 1 },
  sheet: '',
  rows: Array.from({ length: count }, (_, n) =>
    bill(`o${n}`, [entry('sale', n + 1)], { flow: `flow${n}`, row: n + 2 }),
  ),
  balanceBreaks: [],
});
const orders: NewTable = {
  kind: 'orders',
  layout: { id: 'x.orders', version: 1, repeatsOrder: true },
  sheet: '',
  rows: [order('o1', 2)],
};
const options = (id: string, signal = new AbortController().signal) => ({
  id,
  book: 'b',
  hash: `hash-${id}`,
  fileName: `${id}.csv`,
  at: Number(id.slice(1)),
  signal,
});

describe('a file of bills', () => {
  it('is live whole, with its days and rows', async () => {
    const seen: number[] = [];
    await importBill(db, [bills(8003), orders], { ...options('f1'), onRows: (rows) => seen.push(rows) });
    const books = await readBooks(db, 'b');
    expect(books.bills).toHaveLength(8003);
    expect(books.bills.at(-1)).toMatchObject({ file: 'f1-0', row: 8004 });
    expect(books).toMatchObject({ orders: [{ file: 'f1-1', order: 'o1', layout: 'x.orders', repeatsOrder: true }] });
    expect(books.files[0]).toMatchObject({ rows: 8003, first: '2026-10-16', last: '2026-10-16', hash: 'hash-f1' });
    expect(seen).toEqual([4000, 8000, 8003, 8004]);
  });

  it('stopped on the way leaves nothing', async () => {
    const stop = new AbortController();
    const running = importBill(db, [bills(8003)], { ...options('f1', stop.signal), onRows: () => stop.abort() });
    await expect(running).rejects.toThrow();
    expect(await db.files.count()).toBe(0);
    expect(await db.chunks.count()).toBe(0);
  });

  it('that was interrupted exists for nobody, and is swept', async () => {
    await importBill(db, [bills(3)], options('f1'));
    await db.files.update('f1-0', { state: 'staging' });
    expect((await readBooks(db, 'b')).bills).toEqual([]);
    await sweepBills(db);
    expect(await db.chunks.count()).toBe(0);
  });

  it('comes again in a later file without a row twice', async () => {
    await importBill(db, [bills(10)], options('f1'));
    await importBill(db, [bills(12)], options('f2'));
    const books = await readBooks(db, 'b');
    expect(books.bills.map((row) => row.file)).toEqual([...Array(10).fill('f1-0'), 'f2-0', 'f2-0']);
  });

  it('of another shop is not among them', async () => {
    await importBill(db, [bills(2)], { ...options('f1'), book: 'other' });
    expect((await readBooks(db, 'b')).bills).toEqual([]);
  });

  it('of a shop that is gone meanwhile leaves nothing', async () => {
    const onRows = () => void db.books.clear();
    await expect(importBill(db, [bills(1203)], { ...options('f1'), onRows })).rejects.toThrow('gone');
    expect(await db.chunks.count()).toBe(0);
  });

  it('is wiped after it is stored, never in the middle of it', async () => {
    let wiped: Promise<void> | null = null;
    const onRows = () => {
      wiped ??= wipeSettlement(db);
    };
    await importBill(db, [bills(1203)], { ...options('f1'), onRows });
    await wiped;
    expect([await db.files.count(), await db.chunks.count(), await db.books.count()]).toEqual([0, 0, 0]);
  });
});
