import { expect, it } from 'vitest';
import { dirtyShops, refreshShop } from '../../utils/storage/refresh.ts';
import { day, freshDatabase, NOON, never, stored, TODAY } from './support.ts';

const options = { today: TODAY, now: NOON, signal: never };

it('statistics of an older shape are made anew, though nothing else has changed', async () => {
  const db = freshDatabase();
  const { shop } = await stored(db, {
    rows: [['101', { visitors: '900', cartAdders: '40', payBuyers: '20' }]],
    period: day('2026-11-21'),
  });
  await refreshShop(db, shop.id, options);
  const all = async () => (await db.statistics.toArray()).map(({ mark: _, ...row }) => row);
  const made = await db.statistics.toArray();
  const before = await all();
  // What stood before a new product knew whether only its tag calls it new.
  const older = made.map((row) => ({ ...row, window: row.window.replace(/ \d+$/, ' 12'), usableDays: 9 }));
  await db.statistics.bulkPut(older);
  const state = (await db.shopStates.get(shop.id))!;
  await db.shopStates.put({ ...state, basis: { ...state.basis!, shape: 12 } });
  expect(await dirtyShops(db, NOON)).toEqual([shop.id]);
  await refreshShop(db, shop.id, options);
  expect(await all()).toEqual(before);
});
