/** 200,000 rows: sums to the fen, and of a file that was cut nothing. */
import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { SettlementJob } from '../../utils/imports/settlement-job.ts';
import { openSettlementDatabase } from '../../utils/storage/settlement/settlement-database.ts';
import { billNet, billText } from '../bills/many-rows.ts';

const ORDERS = 133_334;
const ROWS = 200_001;
const TEXT = billText(ORDERS);

const db = openSettlementDatabase(`test-${crypto.randomUUID()}`);
beforeEach(async () => {
  await Promise.all(db.tables.map((table) => table.clear()));
  await db.books.put({ id: 'b', name: 'b', source: 'pdd', settleDays: 1 });
});

const STORED = { book: 'b', fileName: 'x.csv', at: 1 };
const file = (text: string) => new File([text], 'x.csv');

const job = () => new SettlementJob(db, { signal: new AbortController().signal, onProgress: () => undefined });

it('is live whole, and its sums are exact', async () => {
  const one = job();
  expect(await one.read({ importId: crypto.randomUUID(), file: file(TEXT) })).toMatchObject({
    ok: true,
    tables: [{ rows: ROWS }],
  });
  expect(await one.store(STORED)).toEqual({ ok: true });
  let [rows, sum] = [0, 0n];
  await db.chunks.each(({ bills = [] }) => {
    rows += bills.length;
    for (const { amount } of bills) sum += BigInt(amount);
  });
  expect([rows, sum]).toEqual([ROWS, billNet(ORDERS) * 1000n]);
});

it.each([
  ['within its last amount', TEXT.lastIndexOf(',技术服务费') - 1],
  ['between two cells of its last row', TEXT.lastIndexOf(',-,') + 1],
])('cut %s is refused by its row', async (_, end) => {
  const read = await job().read({ importId: crypto.randomUUID(), file: file(TEXT.slice(0, end)) });
  expect(read).toMatchObject({ ok: false, refusal: { row: ROWS + 1 } });
  expect(await db.files.count()).toBe(0);
});

it('stopped while it is read leaves nothing of what was staged', async () => {
  const stop = new AbortController();
  const staged: number[] = [];
  const onProgress = (rows: number) => {
    if (rows > ROWS / 2) stop.abort();
  };
  db.chunks.hook('creating', (_, { bills = [] }) => void staged.push(bills.length));
  const one = new SettlementJob(db, { signal: stop.signal, onProgress });
  await expect(one.read({ importId: 'stopped', file: file(TEXT) })).rejects.toThrow();
  expect(staged.length).toBeGreaterThan(0);
  expect([await db.files.count(), await db.chunks.count()]).toEqual([0, 0]);
});
