import { expect, it } from 'vitest';
import { adviceHistory } from '../../utils/storage/advice-history.ts';
import type { Database } from '../../utils/storage/database.ts';
import { dropSheet } from '../../utils/storage/drop-sheet.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import type { Day } from '../../utils/time/day.ts';
import { day, dirtyProducts, draft, freshDatabase, NOON, never, range, stored, TODAY } from './support.ts';

const options = { today: TODAY, now: NOON, signal: never };
const DAY = day('2026-11-20');

interface Part {
  readonly payBuyers: string;
  readonly filters: Readonly<Record<string, string>>;
  readonly channel?: 'file' | 'answer';
}

async function part(db: Database, { payBuyers, filters, channel = 'file' }: Part) {
  const sheet = draft({ rows: [['101', { payBuyers }]], period: DAY, filters, channel, listed: false });
  const result = await storeSheet(db, { ...sheet, page: 'compass.product-list' }, NOON, 'tab-1');
  if (!result.ok) throw new Error(result.code);
}

async function broughtNow(db: Database, id: string) {
  await refreshShop(db, id, options);
  return (await db.statistics.toArray()).find(({ product }) => product === '101')?.brought;
}

it('what live rooms brought reaches the engine, each day once whatever the way it was read, and nothing else does', async () => {
  const db = freshDatabase();
  const figures = { visitors: '1000', cartAdders: '50', payBuyers: '20' };
  const { shop } = await stored(db, { rows: [['101', figures]], period: DAY });
  expect(await broughtNow(db, shop.id)).toBeUndefined();
  await part(db, { payBuyers: '15', filters: { content_type: '商品卡' } });
  await part(db, { payBuyers: '15', filters: { content_type: '直播', sale_type: '合作' } });
  expect(await dirtyProducts(db)).toEqual([]);
  await part(db, { payBuyers: '12', filters: { content_type: '直播' } });
  await part(db, { payBuyers: '11', filters: { content_type: '直播' }, channel: 'answer' });
  expect(await dirtyProducts(db)).toEqual(['101']);
  expect(await broughtNow(db, shop.id)).toEqual([{ by: 'live', k: 12, n: 20, days: 1, all: 20 }]);
  const { products } = await adviceHistory(db, shop.id, '2026-11-23' as Day, never);
  expect(products[0]?.brought).toMatchObject([{ by: 'live', from: '2026-11-20', figures: { payBuyers: 12 } }]);
});

it('what promoters brought over a range is set against its days, and is gone with its sheet', async () => {
  const db = freshDatabase();
  let shop = '';
  for (let n = 14; n <= 20; n += 1) {
    shop = (await stored(db, { rows: [['101', { visitors: '1000', payBuyers: '10' }]], period: day(`2026-11-${n}`) }))
      .shop.id;
  }
  const rows: [string, Record<string, string>][] = [['101', { adOrders: '35' }]];
  const period = range('2026-11-14', '2026-11-20');
  const sheet = draft({ rows, period, filters: { channel: '淘宝联盟' }, channel: 'file', listed: false });
  const file = await storeSheet(db, { ...sheet, page: 'alimama.union-items' }, NOON, 'tab-1');
  if (!file.ok) throw new Error(file.code);
  expect(await broughtNow(db, shop)).toEqual([{ by: 'affiliate', k: 35, n: 70, days: 7, all: 70, mixed: true }]);
  await dropSheet(db, file.sheet);
  expect(await dirtyProducts(db)).toEqual(['101']);
  expect(await broughtNow(db, shop)).toBeUndefined();
});
