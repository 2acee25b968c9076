/** What is kept in memory of a list is never taken for what is stored when it is something else. */
import { expect, it } from 'vitest';
import { claimShop } from '../../utils/storage/claim-shop.ts';
import { openDatabase } from '../../utils/storage/database.ts';
import { digestOf, dropPage, setPage, stateOf } from '../../utils/storage/list-state.ts';
import type { ListPage } from '../../utils/storage/rows.ts';
import { lastGood } from '../../utils/storage/shapes.ts';
import { stamped } from '../../utils/storage/stamped.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import { wipeShop } from '../../utils/storage/wipe-shop.ts';
import { draft, dump, freshDatabase, NOON, never, type Row, stored } from './support.ts';

const rowsOf = (page: number): Row[] =>
  [0, 1].map((i) => [String(6000 + page * 2 + i), { payItems: '2', payAmount: String(20 + page) }]);
const options = (page: number) => ({ page, pageSize: 2, total: 40, rows: rowsOf(page) });
const TABLES = ['lists', 'pages', 'shapes', 'levels', 'periods'];

it('keeps the latest few, each under one stamp', () => {
  const kept = stamped<number>(2);
  const db = freshDatabase();
  kept.put(db, 'a', '1', 1);
  kept.put(db, 'b', '1', 2);
  kept.put(db, 'c', '1', 3);
  expect([kept.take(db, 'a', '1'), kept.take(db, 'b', '2'), kept.take(db, 'b', '1')]).toEqual([null, null, null]);
  expect([kept.take(db, 'c', '1'), kept.take(db, 'c', '1')]).toEqual([3, null]);
  kept.put(db, 'd', '1', 4);
  expect(kept.take(freshDatabase(), 'd', '1')).toBeNull();
});

it('after a write that failed, and after one from elsewhere, it is read anew', async () => {
  const db = freshDatabase();
  const elsewhere = openDatabase(db.name);
  const plain = freshDatabase();
  const fail = () => {
    throw new Error('no');
  };
  await stored(db, options(1));
  db.periods.hook('updating', fail);
  db.dirty.hook('creating', fail);
  expect(await storeSheet(db, draft(options(2)), NOON + 1, 'tab-1')).toMatchObject({ code: 'storage-failed' });
  db.periods.hook('updating').unsubscribe(fail);
  db.dirty.hook('creating').unsubscribe(fail);
  await stored(elsewhere, options(3), NOON + 2);
  const { coverage } = await stored(db, options(4), NOON + 3);
  elsewhere.close();
  expect(coverage.read).toBe(6);
  for (const page of [1, 3, 4]) await stored(plain, options(page), page === 1 ? NOON : NOON + page - 1);
  expect(await dump(db, TABLES)).toBe(await dump(plain, TABLES));
});

it('of levels, a page writes the parts it changes and reads none it has in memory', async () => {
  const db = freshDatabase();
  for (const page of [1, 2, 3, 4, 5]) await stored(db, options(page), NOON + page);
  const [touched, read] = [new Set<string>(), [] as unknown[]];
  db.levels.hook('creating', (key) => void touched.add(String(key)));
  db.levels.hook('updating', (_changes, key) => void touched.add(String(key)));
  db.levels.hook('reading', (row) => {
    read.push(row);
    return row;
  });
  const { shop } = await stored(db, options(6), NOON + 6);
  expect(touched.size).toBeGreaterThan(0);
  expect(touched.size).toBeLessThanOrEqual(2);
  expect(read).toEqual([]);
  const cold = openDatabase(db.name);
  const place = { shop: shop.id, page: 'sycm.item-rank', level: 'spu' } as const;
  expect(await lastGood(cold, place)).toEqual(await lastGood(db, place));
  cold.close();
});

it('a list has one digest, whatever way its pages came and went', () => {
  const page = (number: number, sheet = 's'): ListPage => ({
    ...{ page: number, products: [`${number}`, 'both'], payAmount: 1, lowestPayAmount: 1, total: 9 },
    ...{ sheet: `${sheet}${number}`, at: NOON },
  });
  const straight = stateOf([page(1), page(2)]);
  const around = stateOf([page(2, 'old'), page(3), page(1)]);
  setPage(around, page(2));
  expect(digestOf(around)).not.toBe(digestOf(straight));
  dropPage(around, 3);
  expect(digestOf(around)).toBe(digestOf(straight));
  expect([around.products.size, around.products.get('both')]).toEqual([3, 2]);
});

it('a page of a tab whose shop was wiped or named meanwhile goes where its evidence leads now', async () => {
  const db = freshDatabase();
  const { shop } = await stored(db, options(1));
  await wipeShop(db, shop.id);
  const again = await stored(db, options(2), NOON + 1);
  expect([again.shop.id, again.coverage.read]).toEqual([shop.id, 2]);
  const nameless = await stored(db, { ...options(3), identities: [] }, NOON + 2);
  await claimShop(db, nameless.shop.id, { into: null, name: '丙店' }, { at: NOON + 3, signal: never });
  const later = await stored(db, { ...options(4), identities: [] }, NOON + 4);
  expect(later.shop).not.toMatchObject({ id: nameless.shop.id });
  const readings = await db.readings.toArray();
  expect(readings.map((row) => row.shop).sort()).toEqual([shop.id, nameless.shop.id, later.shop.id].sort());
});
