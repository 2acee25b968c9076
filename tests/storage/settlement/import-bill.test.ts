import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BillDraft } from '../../../utils/storage/settlement/bill-draft.ts';
import { wipeSettlement } from '../../../utils/storage/settlement/books.ts';
import { readBooks } from '../../../utils/storage/settlement/read-books.ts';
import { openSettlementDatabase } from '../../../utils/storage/settlement/settlement-database.ts';
import { sweepBills } from '../../../utils/storage/settlement/staged-files.ts';
import { bill, entry, order } from '../../settlement/made-books.ts';
import { type HeldTable, importBill } from './made-import.ts';

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
beforeEach(async () => {
  for (const id of ['b', 'other']) await db.books.put({ id, name: id, source: 'jd', settleDays: null });
});
afterEach(async () => {
  await db.files.clear();
  await db.chunks.clear();
});

const bills = (count: number): HeldTable => ({
  kind: 'bill',
  layout: { id: 'x.bill', version: 1 },
  sheet: '',
  rows: Array.from({ length: count }, (_, n) =>
    bill(`o${n}`, [entry('sale', n + 1)], { flow: `flow${n}`, row: n + 2 }),
  ),
});
const orders: HeldTable = {
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
    await importBill(db, [bills(8003), orders], { ...options('f1'), onRun: (rows) => seen.push(rows) });
    const books = await readBooks(db, 'b');
    expect(books.bills).toHaveLength(8003);
    expect(books.bills.at(-1)).toMatchObject({ file: 'f1-0', row: 8004 });
    expect(books).toMatchObject({ orders: [{ file: 'f1-1', order: 'o1', layout: 'x.orders', repeatsOrder: true }] });
    expect(books.files[0]).toMatchObject({ rows: 8003, first: '2026-10-16', last: '2026-10-16', hash: 'hash-f1' });
    expect(seen).toEqual([4000, 8000, 8003, 1]);
  });

  it('stopped on the way leaves nothing', async () => {
    const stop = new AbortController();
    const running = importBill(db, [bills(8003)], { ...options('f1', stop.signal), onRun: () => stop.abort() });
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
    const onRun = () => void db.books.clear();
    await expect(importBill(db, [bills(1203)], { ...options('f1'), onRun })).rejects.toThrow('gone');
    expect(await db.chunks.count()).toBe(0);
  });

  it('is live nowhere where all was wiped while it was read', async () => {
    let wiped: Promise<void> | null = null;
    const onRun = () => {
      wiped ??= wipeSettlement(db);
    };
    await expect(importBill(db, [bills(8003)], { ...options('f1'), onRun })).rejects.toThrow('gone');
    await wiped;
    expect([await db.files.count(), await db.chunks.count(), await db.books.count()]).toEqual([0, 0, 0]);
  });

  it('waits where nobody sees it, is not swept meanwhile, and is gone when it is let go', async () => {
    const draft = await BillDraft.open(db, 'f1', new AbortController().signal);
    const { kind, layout, sheet } = orders;
    await (await draft.table({ kind, layout, sheet }))({ orders: [order('o1', 2)] });
    await sweepBills(db);
    expect(await db.chunks.count()).toBe(1);
    expect((await readBooks(db, 'b')).orders).toEqual([]);
    await draft.drop();
    expect([await db.files.count(), await db.chunks.count()]).toEqual([0, 0]);
  });

  it('that becomes live while others are swept stays', async () => {
    for (const id of ['f0', 'f1']) {
      await importBill(db, [bills(3)], options(id));
      await db.files.update(`${id}-0`, { state: 'staging' });
    }
    const draft = await BillDraft.open(db, 'f2', new AbortController().signal);
    const table = { kind: 'orders', layout: orders.layout, sheet: '' } as const;
    await (await draft.table(table))({ orders: [order('o1', 2)] });
    const told = { ...table, count: 1, first: null, last: null, balanceBreaks: [], sumsMissing: false, shop: null };
    const { id: _, signal, ...of } = options('f2');
    // All three are found on their way in; the last arrives while those before it are taken away.
    const { promise: published, resolve } = Promise.withResolvers<void>();
    db.chunks.hook('deleting', function publish() {
      db.chunks.hook('deleting').unsubscribe(publish);
      this.onsuccess = () => void draft.publish([told], of, signal).then(resolve);
    });
    await Promise.all([sweepBills(db), published]);
    expect((await readBooks(db, 'b')).orders).toHaveLength(1);
    expect(await db.files.toCollection().primaryKeys()).toEqual(['f2-0']);
  });

  it('that is live is not taken away by letting its import go', async () => {
    await importBill(db, [bills(3)], options('f0'));
    const draft = await BillDraft.open(db, 'f1', new AbortController().signal);
    const table = { kind: 'orders', layout: orders.layout, sheet: '' } as const;
    await (await draft.table(table))({ orders: [order('o1', 2)] });
    const told = { ...table, count: 1, first: null, last: null, balanceBreaks: [], sumsMissing: false, shop: null };
    const { id: _, signal, ...of } = options('f1');
    await Promise.all([draft.publish([told], of, signal), draft.drop()]);
    expect((await readBooks(db, 'b')).orders).toHaveLength(1);
  });
});
