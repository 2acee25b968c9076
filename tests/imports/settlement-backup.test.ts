/** The backup of settlement: everything of it and nothing else, back again whole or not at all. */
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../utils/files/backup.ts';
import { readSettlementBackup, writeSettlementBackup } from '../../utils/files/settlement-backup.ts';
import { SettlementBackupJob } from '../../utils/imports/settlement-backup-job.ts';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import { openDatabase } from '../../utils/storage/database.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { TABLE_NAMES } from '../../utils/storage/settlement/backup-tables.ts';
import { wipeSettlement } from '../../utils/storage/settlement/books.ts';
import { checkedRow } from '../../utils/storage/settlement/gathered-rows.ts';
import { keepRule } from '../../utils/storage/settlement/rule-book.ts';
import { saveEverything } from '../../utils/storage/settlement/save-everything.ts';
import { openSettlementDatabase, type SettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import { wipeShop } from '../../utils/storage/wipe-shop.ts';
import type { Day } from '../../utils/time/day.ts';
import { madeText, readMade } from '../bills/made-bills.ts';
import { ORDERED, PAID_OUT, SETTLED } from '../bills/made-rows.ts';
import { MORE_ROWS } from '../bills/more-rows.ts';
import { NOTHING, SHOP } from '../files/backup-fixture.ts';
import { rate, rule } from '../splits/made-rules.ts';
import { closedRow, fileOf, fillShop, ofBills, SAID } from '../storage/settlement/made-shop.ts';

const fresh = (): SettlementDatabase => openSettlementDatabase(`test-${crypto.randomUUID()}`);
const save = (db: SettlementDatabase) => fileOf(new SettlementBackupJob(db).save({ createdAt: 5 }));

async function everything(db: SettlementDatabase): Promise<Record<string, readonly unknown[]>> {
  const all: Record<string, readonly unknown[]> = {};
  for (const { name } of db.tables) all[name] = await db.table(name).toArray();
  return all;
}

/** What the preview said, or why the file was refused. */
async function restored(db: SettlementDatabase, file: Blob) {
  const job = new SettlementBackupJob(db);
  const opened = await job.open({ file });
  if (!opened.ok) return opened.code;
  const before = await everything(db);
  expect(await everything(db)).toEqual(before);
  expect(await job.restore()).toBe('restored');
  return opened.preview;
}

let db: SettlementDatabase;
beforeEach(async () => {
  db = fresh();
  await fillShop(db, 1203);
});

describe('there and back', () => {
  it('holds every table there is, and each has rows in this test', async () => {
    await db.open();
    expect([...TABLE_NAMES].sort()).toEqual(db.tables.map(({ name }) => name).sort());
    const stored = await everything(db);
    expect(TABLE_NAMES.filter((name) => stored[name]?.length === 0)).toEqual([]);
  });

  it('comes back as it was, and a second time changes nothing', async () => {
    const [file, stored, other] = [await save(db), await everything(db), fresh()];
    const preview = await restored(other, file);
    expect(preview).toMatchObject({ createdAt: 5, differ: [] });
    expect(await everything(other)).toEqual(stored);
    const again = await restored(other, file);
    expect(again).toMatchObject({ differ: [] });
    const fresher = typeof again === 'string' ? [] : again.tables.filter((one) => one.fresh + one.later > 0);
    expect(fresher).toEqual([]);
    expect(await everything(other)).toEqual(stored);
  });

  it('also after it was wiped; what was being imported is no part of it', async () => {
    await db.files.put({ ...(await db.files.get('i-0'))!, id: 'half', state: 'staging' });
    const file = await save(db);
    await wipeSettlement(db);
    await restored(db, file);
    expect(await db.files.toCollection().primaryKeys()).toEqual(['i-0', 'i-1']);
  });
});

it('a row that could not be read back is never written: saving fails', async () => {
  await db.parties.put({ id: 'q', name: 'q', role: 'supplier', person: false, phone: '1' } as never);
  await expect(save(db)).rejects.toThrow('no file can hold');
});

describe('what is here already', () => {
  it('a closed month stays byte for byte, and two that differ are told', async () => {
    const file = await save(db);
    const own = closedRow('另一种说法', { at: 9, who: '小王' });
    await db.closed.put(own);
    expect(await restored(db, file)).toMatchObject({ differ: [{ table: 'closed', name: '我的店 2026-10' }] });
    expect(await db.closed.toArray()).toEqual([own]);
  });

  it('a closed month of the same text is the same month', async () => {
    const file = await save(db);
    const own = closedRow('', { at: 9, who: '小王' });
    await db.closed.put(own);
    expect(await restored(db, file)).toMatchObject({ differ: [] });
    expect(await db.closed.toArray()).toEqual([own]);
  });

  it('what was said later holds, on whichever side', async () => {
    const [old, other] = [await save(db), fresh()];
    await db.confirmations.put({ book: 'b', ...SAID, reason: '改口', at: 2 });
    await restored(other, old);
    const preview = await restored(other, await save(db));
    expect(preview).toMatchObject({ tables: expect.arrayContaining([expect.objectContaining({ later: 1 })]) });
    expect(await other.confirmations.toArray()).toMatchObject([{ reason: '改口' }]);
    await restored(other, old);
    expect(await other.confirmations.toArray()).toMatchObject([{ reason: '改口' }]);
  });

  it('shops keep the name and days they have here', async () => {
    const file = await save(db);
    await db.books.update('b', { name: '改名' });
    expect(await restored(db, file)).toMatchObject({ differ: [{ table: 'books', name: '我的店' }] });
    expect((await db.books.get('b'))?.name).toBe('改名');
  });

  it('a rule goes on, but no version of it is written over or slipped in', async () => {
    const [old, other] = [await save(db), fresh()];
    await restored(other, old);
    const next = (bp: number, day: string) => rule([rate('a', bp, { party: 'p' })], { from: day as Day });
    await keepRule(db, next(600, '2026-11-01'));
    await restored(other, await save(db));
    expect((await other.rules.toArray()).map(({ version }) => version)).toEqual([1, 2]);
    await keepRule(other, next(700, '2026-11-05'));
    await keepRule(db, next(800, '2026-11-06'));
    const stood = await other.rules.toArray();
    expect(await restored(other, await save(db))).toMatchObject({ differ: [{ table: 'rules', name: 'rule' }] });
    expect(await other.rules.toArray()).toEqual(stood);
  });

  it('a file of the same bytes is here once, whatever its import was called', async () => {
    const [file, other] = [await save(db), fresh()];
    await other.books.bulkPut(await db.books.toArray());
    const rows = await db.files.toArray();
    for (const row of rows) await other.files.put({ ...row, id: `x${row.id}` });
    await restored(other, file);
    expect(await other.files.toCollection().primaryKeys()).toEqual(['xi-0', 'xi-1']);
    expect(await other.chunks.count()).toBe(0);
  });

  it('all or nothing: where one row cannot be stored, none is', async () => {
    const [file, other] = [await save(db), fresh()];
    other.chunks.hook('creating', () => {
      throw new Error('disk');
    });
    const job = new SettlementBackupJob(other);
    expect(await job.open({ file })).toMatchObject({ ok: true });
    expect(await job.restore()).toBe('storage-failed');
    expect(Object.values(await everything(other)).flat()).toEqual([]);
  });
});

describe('files that are no good', () => {
  const code = (file: Blob) => restored(fresh(), file);

  it('cut, changed, newer, and of products', async () => {
    const file = await save(db);
    const header = (await file.text()).indexOf('\n');
    expect(await code(file.slice(0, header))).toBe('not-a-backup');
    for (const size of [header + 1, header + 40, file.size - 1])
      expect(await code(file.slice(0, size))).toBe('cut-off');
    const bytes = new Uint8Array(await file.arrayBuffer());
    bytes[bytes.length - 9]! ^= 1;
    expect(await code(new Blob([bytes]))).toBe('checksum');
    expect(await code(new Blob(['x,y\n1,2\n']))).toBe('not-a-backup');
    expect(await code(await writeBackup(NOTHING, 0))).toBe('product-backup');
    const rows = async function* () {};
    const newer = await fileOf(writeSettlementBackup(rows(), { schema: db.verno + 1, createdAt: 0 }));
    expect(await code(newer)).toBe('newer-version');
    const text = await newer.text();
    expect(await code(new Blob([text.replace('"version":1', '"version":3')]))).toBe('newer-version');
  });

  /** The rows of a good file, one of them changed. */
  async function forged(change: (table: string, row: Record<string, unknown>) => unknown[]): Promise<Blob> {
    const stored = await everything(db);
    async function* rows() {
      for (const table of TABLE_NAMES)
        for (const row of stored[table] ?? [])
          for (const one of change(table, row as Record<string, unknown>)) yield [table, one] as const;
    }
    return fileOf(writeSettlementBackup(rows(), { schema: db.verno, createdAt: 0 }));
  }
  const first = (table: string, change: (row: Record<string, unknown>) => unknown[]) =>
    forged((name, row) => (name === table ? change(row) : [row]));

  it.each([
    ['a shop that stands twice', 'books', (row: object) => [row, row]],
    ['files of no shop', 'books', () => []],
    ['rows of no file', 'files', () => []],
    ['a file without its rows', 'chunks', () => []],
    ['a field nobody declared', 'books', (row: object) => [{ ...row, bankCard: '6222' }]],
    ['a field of a party nobody declared', 'parties', (row: object) => [{ ...row, phone: '1' }]],
    ['an amount that is no sum', 'chunks', ofBills({ amount: 1 })],
    ['a day there never was', 'chunks', ofBills({ at: '2026-13-05 08:00:00' })],
    ['a file of another age', 'files', (row: object) => [{ ...row, first: '1026-10-01' }]],
    ['an amount that is not whole', 'confirmations', (row: object) => [{ ...row, net: 0.5 }]],
    ['a closed month of another text', 'closed', (row: object) => [{ ...row, text: '{}' }]],
    ['a closed month of another hash', 'closed', (row: object) => [{ ...row, hash: 'a'.repeat(64) }]],
    ['a closed month under another', 'closed', (row: object) => [{ ...row, month: '2026-09' }]],
    ['a rule over its bounds', 'rules', (row: object) => [{ ...row, version: 0 }]],
    ['a file that was not live', 'files', (row: object) => [{ ...row, state: 'staging' }]],
    ['a balance of no shop', 'balances', (row: object) => [{ ...row, book: 'x' }]],
    ['a balance of no moment', 'balances', (row: object) => [{ ...row, moment: '2026-10-31' }]],
    ['no object', 'parties', () => [null]],
  ] as const)('%s', async (_, table, change) => {
    expect(await code(await first(table, change as never))).toBe('bad-row');
  });

  it('a table nobody knows, and rows other than were counted', async () => {
    async function* rows() {
      yield ['secrets', {}] as const;
    }
    expect(await code(await fileOf(writeSettlementBackup(rows(), { schema: 1, createdAt: 0 })))).toBe('bad-row');
    const taker = { schema: 99, take: () => true, isWhole: () => true };
    const good = await save(db);
    const text = new Uint8Array(await good.arrayBuffer());
    const end = text.indexOf(10);
    const header = new TextDecoder().decode(text.subarray(0, end)).replace('"parties":1', '"parties":2');
    const file = new Blob([header, text.subarray(end)]);
    expect(await readSettlementBackup(file, taker)).toEqual({ ok: false, code: 'counts-differ' });
    const small = { fileBytes: 1e9, inflatedBytes: 1e9, lineChars: 1e9, rows: 3 };
    expect(await readSettlementBackup(good, taker, small)).toEqual({ ok: false, code: 'too-large' });
  });

  it('refused, nothing is stored', async () => {
    const other = fresh();
    const file = await first('closed', (row) => [{ ...row, text: '{}' }]);
    expect(await restored(other, file)).toBe('bad-row');
    expect(Object.values(await everything(other)).flat()).toEqual([]);
  });
});

describe('what the product itself stores', () => {
  it('a month from bills to its close comes back, and is told the same', async () => {
    const own = fresh();
    await own.books.put({ id: 'b', name: '我的店', source: 'douyin', settleDays: 1 });
    await keepRule(own, rule([rate('a', 5000, { party: 'p' })], { base: 'settled' }));
    const month = { book: 'b', month: '2026-10', today: '2026-11-20' as Day } as const;
    const job = (of: SettlementDatabase) =>
      new SettlementJob(of, { signal: new AbortController().signal, onProgress: () => undefined });
    const texts = [madeText('douyinFund', [SETTLED, PAID_OUT]), madeText('douyinOrders', [ORDERED])];
    for (const [at, text] of texts.entries()) {
      const one = job(own);
      await one.read({ importId: `${at}`, file: new File([text], 'x.csv') });
      expect(await one.store({ book: 'b', fileName: 'x.csv', at })).toEqual({ ok: true });
    }
    const one = job(own);
    const told = { ...month, language: 'zh' as const };
    const report = await one.report(told);
    expect(await one.close({ ...month, said: { reason: '没有流水', who: '', at: 5 } })).toBe('closed');
    const other = fresh();
    await restored(other, await save(own));
    expect(await everything(other)).toEqual(await everything(own));
    const two = job(other);
    expect(await two.report(told)).toEqual(report);
    expect(await two.payables(month)).toEqual(await one.payables(month));
  });

  it.each(Object.keys(MORE_ROWS) as (keyof typeof MORE_ROWS)[])('rows of %s', async (kind) => {
    const result = await readMade(madeText(kind, [MORE_ROWS[kind]]));
    if (!result.ok) throw new Error(result.refusal.code);
    for (const { kind: is, rows } of result.tables) {
      const chunk = { file: 'f', part: 0, ...(is === 'bill' ? { bills: rows } : { orders: rows }) };
      expect(checkedRow('chunks', chunk)).toEqual(chunk);
    }
  });
});

describe('apart from products', () => {
  it('neither is wiped with the other, and neither backup holds the other', async () => {
    const products = openDatabase(`test-${crypto.randomUUID()}`);
    await products.shops.put({ ...SHOP } as never);
    const kept = await products.shops.toArray();
    const stored = await everything(db);
    await wipeShop(products, 'another');
    const backup = await readEverything(products, new AbortController().signal);
    expect(Object.keys(backup).filter((list) => TABLE_NAMES.includes(list as never) && list !== 'files')).toEqual([]);
    expect(JSON.stringify(backup)).not.toContain('我的店');
    await wipeShop(products, SHOP.id);
    expect(await everything(db)).toEqual(stored);
    await products.shops.bulkPut(kept);
    const rows: string[] = [];
    await saveEverything(db, async (all) => {
      for await (const row of all) rows.push(JSON.stringify(row));
      return rows;
    });
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.filter((row) => row.includes(SHOP.name) || row.includes(SHOP.id))).toEqual([]);
    expect(await readBackup(await save(db))).toMatchObject({ ok: false, code: 'not-a-backup' });
    await wipeSettlement(db);
    expect(Object.values(await everything(db)).flat()).toEqual([]);
    expect(await products.shops.toArray()).toEqual(kept);
  });
});
