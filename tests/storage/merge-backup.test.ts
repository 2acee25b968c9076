import { describe, expect, it } from 'vitest';
import { readBackup, writeBackup } from '../../utils/files/backup.ts';
import type { BackupData } from '../../utils/notes/backup-data.ts';
import type { PlanProductRecord } from '../../utils/planner/planner-record.ts';
import { previewMerge } from '../../utils/storage/merge-backup.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { saveRecord } from '../../utils/storage/records.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { planProduct } from '../planner/plan-product.ts';
import {
  day,
  dump,
  freshDatabase,
  HOUR,
  live,
  merge,
  NOON,
  named,
  never,
  type Row,
  SHOP_A,
  SHOP_B,
  stored,
  TODAY,
} from './support.ts';

const TRUTH = ['sheets', 'shops', 'records'];
const PROJECTIONS = ['history', 'facts', 'names', 'periods', 'lists', 'pages', 'products'];

const page = (visitors: number): Row[] => [['101', { visitors: String(visitors), payBuyers: '3' }]];

const record = (shop: string, nickname: string, version: number, updatedAt: number) =>
  ({
    id: `product:${shop}:101`,
    kind: 'product',
    shop,
    product: '101',
    nickname,
    articleNo: '',
    inTest: null,
    version,
    updatedAt,
    removed: false,
  }) as const;

/** Two computers that read partly the same. */
async function twoComputers(): Promise<[BackupData, BackupData]> {
  const [one, two] = [freshDatabase(), freshDatabase()];
  const { shop } = await stored(one, { rows: page(10), identities: [SHOP_A, named('甲店')] });
  await stored(one, { rows: page(20), period: day('2026-11-20') }, NOON + HOUR);
  await stored(one, { rows: page(4), period: live('2026-11-22') }, NOON + HOUR);
  await saveRecord(one, record(shop.id, '一', 1, NOON));
  await stored(two, { rows: page(10) }, NOON + 3 * HOUR);
  await stored(two, { rows: page(21), period: day('2026-11-20') }, NOON + 2 * HOUR);
  await stored(two, { rows: page(5), period: live('2026-11-22') }, NOON + HOUR + 60_000);
  await stored(two, { rows: page(7), identities: [SHOP_B] });
  await saveRecord(two, record(shop.id, '二', 1, NOON));
  await saveRecord(two, record(shop.id, '三', 1, NOON + 5));
  return [await readEverything(one, never), await readEverything(two, never)];
}

const importless = (text: string) => text.replace(/"importId":"[^"]*"/g, '"importId":null');

describe('backups', () => {
  it('bring everything back, projections made anew', async () => {
    const [db, empty] = [freshDatabase(), freshDatabase()];
    const { shop } = await stored(db, { rows: page(10), identities: [SHOP_A, named('甲店')] });
    await stored(db, { rows: page(20), period: day('2026-11-20') }, NOON + HOUR);
    await saveRecord(db, record(shop.id, '小白', 1, NOON));
    const data = await readEverything(db, never);
    expect(Object.keys(data).sort()).toEqual([
      'asides',
      'costs',
      'files',
      'planner',
      'records',
      'refusals',
      'sheets',
      'shops',
    ]);
    expect(await merge(empty, JSON.parse(JSON.stringify(data)))).toEqual([shop.id]);
    for (const target of [db, empty]) await refreshShop(target, shop.id, { today: TODAY, now: NOON, signal: never });
    expect(await dump(empty, [...TRUTH, ...PROJECTIONS])).toBe(await dump(db, [...TRUTH, ...PROJECTIONS]));
  });

  it('merge to the same in either order', async () => {
    const [a, b] = await twoComputers();
    const [ab, ba] = [freshDatabase(), freshDatabase()];
    await merge(ab, a);
    await merge(ab, b);
    await merge(ba, b);
    await merge(ba, a);
    for (const table of [...TRUTH, ...PROJECTIONS]) {
      expect(JSON.parse(await dump(ab, [table]))).toEqual(JSON.parse(await dump(ba, [table])));
    }
    expect(importless(await dump(ab, ['readings']))).toBe(importless(await dump(ba, ['readings'])));
    expect((await ab.products.toArray()).map((row) => row.nickname)).toContain('三');
    expect(
      await ab.readings
        .where('bucket')
        .equals('L2026-11')
        .count()
        .catch(() => 1),
    ).toBe(1);
  });

  it('say beforehand what a merge would do, and change nothing the second time', async () => {
    const [a, b] = await twoComputers();
    const db = freshDatabase();
    await merge(db, a);
    expect(await previewMerge(db, b)).toEqual({
      shops: 1,
      sheets: { fresh: 3, known: 1 },
      records: { fresh: 0, newer: 1, older: 0 },
      costs: { fresh: 0, newer: 0, older: 0 },
      planner: { fresh: 0, newer: 0, older: 0 },
      ...{ files: 0, asides: 0, refusals: 0 },
    });
    await merge(db, b);
    const before = await dump(db, [...TRUTH, ...PROJECTIONS, 'readings']);
    expect(await previewMerge(db, b)).toMatchObject({ shops: 0, records: { fresh: 0, newer: 0, older: 1 } });
    await merge(db, b);
    expect(await dump(db, [...TRUTH, ...PROJECTIONS, 'readings'])).toBe(before);
  });

  it('know a shop by its hashed id, not by its row id', async () => {
    const [one, two] = [freshDatabase(), freshDatabase()];
    await stored(one, { rows: page(10), identities: [named('甲店')] });
    const here = await stored(one, { rows: page(10), identities: [SHOP_A, named('甲店')] });
    const there = await stored(two, { rows: page(20), period: day('2026-11-20'), identities: [SHOP_A] });
    expect(there.shop.id).not.toBe(here.shop.id);
    await saveRecord(two, record(there.shop.id, '小白', 1, NOON));
    await merge(one, await readEverything(two, never));
    expect(await one.shops.count()).toBe(1);
    expect(new Set((await one.history.toArray()).map((row) => row.shop))).toEqual(new Set([here.shop.id]));
    expect((await one.products.toArray())[0]?.nickname).toBe('小白');
  });
});

describe('plans', () => {
  const planned = (shop: string, version: number): PlanProductRecord =>
    planProduct({ shop, version, updatedAt: NOON, articleNo: 'A'.repeat(300), stock: version });

  it('keep products of a shop that is only a colleague’s, and what the reader would refuse stays out', async () => {
    const [db, other] = [freshDatabase(), freshDatabase()];
    await db.planner.bulkPut([planned('taobao:elsewhere', 2), { ...planned('x', 1), reason: 'y'.repeat(999) }]);
    const data = await readEverything(db, never);
    expect(data.planner.map(({ id }) => id)).toEqual([planned('taobao:elsewhere', 2).id]);
    const read = await readBackup(await writeBackup(data, NOON));
    expect(read.ok && read.data.planner).toEqual(data.planner);
    await merge(other, data);
    expect(await other.planner.toArray()).toEqual(data.planner);
  });
});
