import { describe, expect, it } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import { dropSheet } from '../../utils/storage/drop-sheet.ts';
import { importSheets } from '../../utils/storage/import-sheets.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { storeSheet } from '../../utils/storage/store-sheet.ts';
import type { Period } from '../../utils/time/period.ts';
import { day, dirtyProducts, draft, freshDatabase, live, NOON, never, range, stored, TODAY } from './support.ts';

const options = { today: TODAY, now: NOON, signal: never };
const FIGURES = { visitors: '1000', cartAdders: '50', payBuyers: '20' };

interface Plan {
  readonly scene?: string;
  readonly plan?: string;
  readonly cost: string;
  readonly page?: string;
  readonly period?: Period;
  readonly more?: Readonly<Record<string, string>>;
  readonly channel?: 'file' | 'table';
}

async function plan(db: Database, { scene = '关键词推广', plan: id = '1', cost, page, period, more, channel }: Plan) {
  const sheet = draft({
    rows: [['101', { adCost: cost, adClicks: '40', adImpressions: '1000' }]],
    period: period ?? day('2026-11-20'),
    filters: { scene, plan: id, ...more },
    channel: channel ?? 'table',
    listed: false,
  });
  const result = await storeSheet(db, { ...sheet, page: page ?? 'alimama.item-report' }, NOON, 'tab-1');
  if (!result.ok) throw new Error(result.code);
  return result;
}

async function shop(db: Database) {
  const { shop: row } = await stored(db, {
    rows: [
      ['101', FIGURES],
      ['102', FIGURES],
    ],
  });
  await refreshShop(db, row.id, options);
  return row.id;
}

async function adsNow(db: Database, id: string) {
  await refreshShop(db, id, options);
  return (await db.statistics.toArray()).find(({ product }) => product === '101');
}

describe('advertising figures', () => {
  it('reach the engine: plans and scenes add up in cost, and only the product itself is looked at anew', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    await plan(db, { cost: '500' });
    await plan(db, { cost: '300', plan: '2' });
    await plan(db, { cost: '100', scene: '货品全站推广', plan: '3' });
    expect(await dirtyProducts(db)).toEqual(['101']);
    expect(await adsNow(db, id)).toMatchObject({
      inTest: true,
      ads: {
        spent: { cost: 900, days: 1 },
        scenes: [
          { scene: '关键词推广', click: { k: 80, n: 2000 } },
          { scene: '货品全站推广', click: { k: 40, n: 1000 } },
        ],
      },
    });
    const other = (await db.statistics.toArray()).find(({ product }) => product === '102');
    expect(other).toMatchObject({ inTest: false });
    expect(other).not.toHaveProperty('ads');
  });

  it('never become figures of the product itself', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    const before = await adsNow(db, id);
    await plan(db, { cost: '500' });
    const after = await adsNow(db, id);
    expect(after?.counts).toEqual(before?.counts);
    expect(after?.rates).toEqual(before?.rates);
  });

  it('count once, whether a file and a page tell them or a search did', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    await plan(db, { cost: '500' });
    await plan(db, { cost: '500', channel: 'file' });
    await plan(db, { cost: '500', more: { itemIdOrName: '101' } });
    expect((await adsNow(db, id))?.ads?.spent).toEqual({ cost: 500, days: 1 });
  });

  it('are not taken from days that are not over, other pages and cut-down tables', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    await plan(db, { cost: '500', period: live(TODAY) });
    await plan(db, { cost: '500', page: 'alimama.union-items', more: { channel: '淘宝联盟' } });
    await plan(db, { cost: '500', more: { only: '1' } });
    expect(await dirtyProducts(db)).toEqual([]);
    expect(await adsNow(db, id)).not.toHaveProperty('ads');
  });

  it('of a range count where it lies within the window', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    await plan(db, { cost: '7000', period: range('2026-11-15', '2026-11-21') });
    expect((await adsNow(db, id))?.ads?.spent).toEqual({ cost: 7000, days: 7 });
  });

  it('go with their sheet', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    const { sheet } = await plan(db, { cost: '500' });
    await adsNow(db, id);
    await dropSheet(db, sheet);
    expect(await dirtyProducts(db)).toEqual(['101']);
    expect(await adsNow(db, id)).not.toHaveProperty('ads');
  });

  it('of a file reach the engine too', async () => {
    const db = freshDatabase();
    const id = await shop(db);
    const { identities: _identities, ...body } = draft({
      rows: [['101', { adCost: '500' }]],
      period: day('2026-11-20'),
      filters: { scene: '关键词推广', plan: '1' },
      channel: 'file',
      listed: false,
    });
    const sheets = [{ ...body, page: 'alimama.item-report', shop: id }];
    await importSheets(db, sheets, { importId: crypto.randomUUID(), kind: 'file', at: NOON, signal: never });
    expect(await dirtyProducts(db)).toEqual(['101']);
    expect((await adsNow(db, id))?.ads?.spent).toEqual({ cost: 500, days: 1 });
  });
});
