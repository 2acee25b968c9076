/** The operator says whose the pages were; nothing read meanwhile or later is lost or mixed in. */
import { expect, it } from 'vitest';
import { claimShop } from '../../utils/storage/claim-shop.ts';
import type { Database } from '../../utils/storage/database.ts';
import { addRefusal, listRefusals } from '../../utils/storage/refusals.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { day, draft, freshDatabase, NOON, never, type Row, stored } from './support.ts';

const rows = (from: number): Row[] => [0, 1, 2].map((i): Row => [String(from + i), { visitors: '10' }]);
const CLAIM = { at: NOON, signal: never };

async function twoShops(db: Database) {
  const target = (await stored(db, { rows: rows(100) })).shop.id;
  const lost = (await stored(db, { rows: rows(200), identities: [], period: day('2026-11-20') })).shop.id;
  return { target, lost };
}

it('keeps a sheet acknowledged while the shop is being claimed', async () => {
  const db = freshDatabase();
  const { target, lost } = await twoShops(db);
  const late = draft({ rows: rows(300), identities: [], period: day('2026-11-19') });
  let answer: ReturnType<typeof storeSheet> | null = null;
  db.sheets.hook('reading', (row) => {
    answer ??= storeSheet(db, late, NOON, 'tab-1');
    return row;
  });
  await claimShop(db, lost, { into: target, name: '' }, CLAIM);
  expect(await answer).toMatchObject({ ok: true });
  const bodies = (await db.readings.toArray()).filter((row) => row.shop === target && row.bucket === '2026-11');
  expect(bodies.map((row) => row.head.period)).toContainEqual(day('2026-11-19'));
  expect((await db.facts.toArray()).filter((row) => row.shop === target).length).toBe(9);
});

it('what was set aside gives way to a later reading of the same page', async () => {
  const db = freshDatabase();
  const paid = (payAmount: string): Row[] => rows(100).map(([id]): Row => [id, { payBuyers: '2', payAmount }]);
  const target = (await stored(db, { rows: paid('90') })).shop.id;
  const from = { identities: [], period: day('2026-11-20') };
  const lost = (await stored(db, { ...from, rows: paid('91') })).shop.id;
  const fen = draft({ ...from, rows: paid('9000') });
  await storeSheet(db, fen, NOON, 'tab-1');
  await claimShop(db, lost, { into: target, name: '' }, CLAIM);
  expect((await db.asides.toArray()).map(({ shop, at }) => [shop, at])).toEqual([[target, NOON]]);
  await storeSheet(db, draft({ rows: paid('9000'), period: from.period }), NOON + 1, 'tab-2');
  expect((await db.asides.toArray()).map(({ shop, at }) => [shop, at])).toEqual([[target, NOON + 1]]);
});

it('does not let the tab session lead to the claimed shop', async () => {
  const db = freshDatabase();
  const { target, lost } = await twoShops(db);
  await claimShop(db, lost, { into: target, name: '' }, CLAIM);
  expect((await db.shops.get(target))?.identities.some((one) => one.startsWith('session:'))).toBe(false);
  const next = await stored(db, { rows: rows(500), identities: [] }, NOON + 1);
  expect(next.shop.claimed).toBe(false);
});

it('nor to the shop of its own it has become', async () => {
  const db = freshDatabase();
  const { lost } = await twoShops(db);
  await claimShop(db, lost, { into: null, name: '我的店' }, CLAIM);
  const next = await stored(db, { rows: rows(500), identities: [] }, NOON + 1);
  expect(next.shop).toMatchObject({ claimed: false });
  expect(next.shop.id).not.toBe(lost);
  expect(await db.shops.get(lost)).toMatchObject({ claimed: true, name: '我的店' });
  expect((await stored(db, { rows: rows(600), identities: [] }, NOON + 2)).shop.id).toBe(next.shop.id);
  await claimShop(db, next.shop.id, { into: null, name: '第二家' }, CLAIM);
  expect(new Set([lost, next.shop.id]).has((await stored(db, { rows: rows(700), identities: [] })).shop.id)).toBe(
    false,
  );
});

it('takes the refusals along', async () => {
  const db = freshDatabase();
  const { target, lost } = await twoShops(db);
  await addRefusal(db, { code: 'bad-figure', page: 'sycm.item-rank', channel: 'answer', shape: 'x' }, NOON, lost);
  await claimShop(db, lost, { into: target, name: '' }, CLAIM);
  expect((await listRefusals(db, { shop: target, limit: 9 })).map((row) => row.shop)).toEqual([target]);
});
