import 'fake-indexeddb/auto';
import { expect, it } from 'vitest';
import { SettlementBackupJob } from '../../../utils/imports/settlement-backup-job.ts';
import { openSettlementDatabase } from '../../../utils/storage/settlement/settlement-database.ts';
import { storeInTurn } from '../../../utils/storage/settlement/staged-files.ts';
import { fileOf, fillShop } from './made-shop.ts';

const fresh = () => openSettlementDatabase(`test-${crypto.randomUUID()}`);
const TAUGHT = { layout: 'taught.x', version: 1 };

/** A backup of a shop with a bill somebody taught, and books of that shop with the bill as `here` says. */
async function booksWith(here: object) {
  const [db, other] = [fresh(), fresh()];
  await fillShop(db);
  await db.files.update('i-0', TAUGHT);
  const own = await db.files.get('i-0');
  await other.books.bulkPut(await db.books.toArray());
  await other.files.put({ ...own!, id: 'here', ...here });
  const job = new SettlementBackupJob(other);
  const opened = await job.open({ file: await fileOf(new SettlementBackupJob(db).save({ createdAt: 5 })) });
  expect(await job.restore()).toBe('restored');
  const bills = await other.files.filter(({ kind }) => kind === 'bill').primaryKeys();
  return { bills, differ: opened.ok && opened.preview.differ.filter(({ table }) => table === 'files') };
}

const LEFT_OUT = { bills: ['here'], differ: [{ table: 'files', name: 'x.csv' }] };

it('a bill whose bytes were read by another layout here stays out, and is told', async () => {
  expect(await booksWith({ layout: 'douyin.fund' })).toEqual(LEFT_OUT);
});

it('a bill of days that are here as it was taught anew stays out, and is told', async () => {
  expect(await booksWith({ ...TAUGHT, version: 2, hash: 'later' })).toEqual(LEFT_OUT);
});

it.each([
  ['of other days', { first: '2026-09-01', last: '2026-09-30' }],
  ['of another layout', { layout: 'taught.y' }],
  ['of another shop', { book: 'c' }],
])('beside a bill %s it comes back', async (_, more) => {
  const found = await booksWith({ ...TAUGHT, version: 2, hash: 'later', ...more });
  expect(found).toEqual({ bills: ['here', 'i-0'], differ: [] });
});

it('a backup comes back between two bills that are stored, never while one is looked up', async () => {
  const [db, other] = [fresh(), fresh()];
  await fillShop(db);
  const job = new SettlementBackupJob(other);
  await job.open({ file: await fileOf(new SettlementBackupJob(db).save({ createdAt: 5 })) });
  const { promise: stored, resolve } = Promise.withResolvers<void>();
  const storing = storeInTurn(new AbortController().signal, () => stored);
  const restoring = job.restore();
  // Far more turns than restoring takes.
  for (let turn = 0; turn < 200; turn += 1) expect(await other.books.count()).toBe(0);
  resolve();
  await storing;
  expect(await restoring).toBe('restored');
  expect(await other.books.count()).toBe(1);
});
