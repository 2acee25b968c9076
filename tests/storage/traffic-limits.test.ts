/** The newest list of products whose traffic is cut decides, for as long as it holds. */
import { describe, expect, it } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import { importSheets } from '../../utils/storage/import-sheets.ts';
import { dirtyShops, refreshShop } from '../../utils/storage/refresh.ts';
import { undoImport } from '../../utils/storage/undo-import.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { day, draft, freshDatabase, HOUR, live, NOON, never, type Row, SHOP_B, stored, TODAY } from './support.ts';

const ROWS: readonly Row[] = ['101', '102', '103', '104'].map((id) => [
  id,
  { visitors: '900', cartAdders: '50', payBuyers: '18' },
]);
const YESTERDAY = addDays(TODAY, -1);

/** A file read today of today is live, of any other day finished. */
function listSheet(shop: string, on: Day, rows: readonly (readonly [product: string, words: string])[]) {
  const period = on === TODAY ? live(on) : day(on);
  const { identities: _identities, ...body } = draft({ rows: [], channel: 'file', listed: false, period });
  return {
    ...body,
    shop,
    page: 'qianniu.price-limit',
    adapter: 'qianniu.price-limit@1',
    scope: { device: 'all', filters: { kind: '高价限流' } },
    columns: [{ field: '高价限流状态', as: 'trafficLimit', unit: 'text' }] as const,
    rows: rows.map(([product, words]) => ({ product, cells: [words] })),
  };
}

async function importList(db: Database, shop: string, on: Day, products: readonly string[], at = NOON) {
  const sheet = listSheet(
    shop,
    on,
    products.map((product) => [product, `已限流 ${on}`]),
  );
  const importId = `list ${on} ${at}`;
  await importSheets(db, [sheet], { importId, kind: 'file', at, signal: never, file: 'list.xlsx' });
  return importId;
}

/** Products that are not judged, after a run. */
async function limited(db: Database, shop: string, today = TODAY): Promise<readonly string[]> {
  await refreshShop(db, shop, { today, now: NOON, signal: never });
  const rows = await db.products.where('[shop+product]').between([shop, ''], [shop, '\uffff']).toArray();
  return rows
    .filter(({ suggestion: { verdict } }) => verdict.kind === 'excluded' && verdict.why === 'traffic-limit')
    .map(({ product }) => product);
}

describe('products whose traffic is cut', () => {
  it('are not judged from the next run on, and judged again once a newer list lacks them', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    expect(await limited(db, shop.id)).toEqual([]);
    await importList(db, shop.id, YESTERDAY, ['101', '103', '999']);
    expect(await limited(db, shop.id)).toEqual(['101', '103']);
    const [first] = await db.products.toArray();
    expect(first?.suggestion.evidence[0]).toEqual({
      kind: 'traffic-limited',
      says: `已限流 ${YESTERDAY}`,
      on: YESTERDAY,
    });
    await importList(db, shop.id, TODAY, ['103'], NOON + 1);
    expect(await limited(db, shop.id)).toEqual(['103']);
  });

  it('an older list that comes later changes nothing', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    await importList(db, shop.id, TODAY, ['103']);
    await importList(db, shop.id, YESTERDAY, ['101'], NOON + 1);
    expect(await limited(db, shop.id)).toEqual(['103']);
  });

  it('of two lists of one day the one read last counts', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    await importList(db, shop.id, TODAY, ['101']);
    await importList(db, shop.id, TODAY, ['102'], NOON + 2 * HOUR);
    expect(await limited(db, shop.id)).toEqual(['102']);
  });

  it('the list undone, the one before it counts again', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    await importList(db, shop.id, YESTERDAY, ['101']);
    const id = await importList(db, shop.id, TODAY, ['102'], NOON + 1);
    expect(await limited(db, shop.id)).toEqual(['102']);
    await undoImport(db, id, never);
    expect(await limited(db, shop.id)).toEqual(['101']);
  });

  it('after a week the list says nothing any more', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    await importList(db, shop.id, YESTERDAY, ['101']);
    expect(await limited(db, shop.id, addDays(TODAY, 6))).toEqual(['101']);
    expect(await limited(db, shop.id, addDays(TODAY, 7))).toEqual([]);
  });

  it('another shop is not touched, and no figure, list or name comes from it', async () => {
    const db = freshDatabase();
    const one = await stored(db, { rows: ROWS });
    const other = await stored(db, { rows: ROWS, identities: [SHOP_B] });
    const before = await db.facts.toArray();
    await importList(db, one.shop.id, YESTERDAY, ['101', '999']);
    expect(await limited(db, other.shop.id)).toEqual([]);
    expect(await db.facts.toArray()).toEqual(before);
    expect(await db.periods.count()).toBe(2);
    expect(await db.history.where('[shop+bucket+product+source]').above(['']).count()).toBe(8);
  });

  it('runs again when the list changed, and then only', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    const run = async () => (await refreshShop(db, shop.id, { today: TODAY, now: NOON, signal: never })).state;
    await run();
    expect(await dirtyShops(db, NOON)).toEqual([]);
    await importList(db, shop.id, YESTERDAY, ['101']);
    // Also by whoever starts next, should the run after the import never have come.
    expect(await dirtyShops(db, NOON)).toEqual([shop.id]);
    expect((await run())?.revision).toBe(2);
    expect(await dirtyShops(db, NOON)).toEqual([]);
    expect((await run())?.revision).toBe(2);
    const id = await importList(db, shop.id, TODAY, ['102'], NOON + 1);
    expect((await run())?.revision).toBe(3);
    await undoImport(db, id, never);
    expect(await dirtyShops(db, NOON)).toEqual([shop.id]);
  });

  it('words that say of no cut leave the product judged', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    const rows = [
      ['101', '当前商品高价，热销爆款流量已终止'] as const,
      ['102', '当前商品非高价'] as const,
      ['103', ''] as const,
    ];
    const options = { importId: 'x', kind: 'file', at: NOON, signal: never } as const;
    await importSheets(db, [listSheet(shop.id, YESTERDAY, rows)], options);
    expect(await limited(db, shop.id)).toEqual(['101']);
  });

  it('of a workbook of two sheets both count', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    const sheets = ['101', '102'].map((product) => listSheet(shop.id, YESTERDAY, [[product, '已限流']]));
    await importSheets(db, sheets, { importId: 'x', kind: 'file', at: NOON, signal: never, file: 'x.xlsx' });
    expect(await limited(db, shop.id)).toEqual(['101', '102']);
  });
});
