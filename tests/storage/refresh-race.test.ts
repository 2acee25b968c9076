/** A sheet that is stored while a run looks round: the run may not take it for seen. */
import { expect, it, vi } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import { addDays } from '../../utils/time/day.ts';
import { day, freshDatabase, NOON, never, type Row, stored, TODAY } from './support.ts';

let meanwhile: (() => Promise<unknown>) | null = null;

vi.mock('../../utils/storage/refresh-window.ts', async (original) => {
  const real = await original<typeof import('../../utils/storage/refresh-window.ts')>();
  const shopWindow: typeof real.shopWindow = async (...of) => {
    const window = await real.shopWindow(...of);
    await meanwhile?.();
    meanwhile = null;
    return window;
  };
  return { ...real, shopWindow };
});
const { dirtyShops, refreshShop } = await import('../../utils/storage/refresh.ts');

const yesterday = addDays(TODAY, -1);
const rows = (visitors: string): Row[] => [
  ['101', { visitors, payBuyers: '20' }],
  ['102', { visitors, payBuyers: '10' }],
];
const run = (db: Database, shop: string) => refreshShop(db, shop, { today: TODAY, now: NOON, signal: never });

it('a newer day that came in after the days were looked at is judged by the next run', async () => {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: rows('900'), period: day(addDays(TODAY, -2)) });
  meanwhile = () => stored(db, { rows: rows('1000'), period: day(yesterday) });
  const first = await run(db, shop.id);
  expect(first.state?.anchor).toBe(addDays(TODAY, -2));
  expect(await dirtyShops(db, NOON)).toEqual([shop.id]);
  expect((await run(db, shop.id)).state?.anchor).toBe(yesterday);
  expect(await dirtyShops(db, NOON)).toEqual([]);
});
