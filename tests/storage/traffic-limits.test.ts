/** The newest list of products whose traffic is cut decides, for as long as it holds. */
import { describe, expect, it } from 'vitest';
import type { Database } from '../../utils/storage/database.ts';
import { importSheets } from '../../utils/storage/import-sheets.ts';
import { refreshShop } from '../../utils/storage/refresh.ts';
import { undoImport } from '../../utils/storage/undo-import.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { day, draft, freshDatabase, NOON, never, type Row, SHOP_B, stored, TODAY } from './support.ts';

const ROWS: readonly Row[] = ['101', '102', '103', '104'].map((id) => [
  id,
  { visitors: '900', cartAdders: '50', payBuyers: '18' },
]);
const YESTERDAY = addDays(TODAY, -1);

async function importList(db: Database, shop: string, on: Day, products: readonly string[], at = NOON) {
  const { identities: _identities, ...body } = draft({ rows: [], channel: 'file', listed: false, period: day(on) });
  const sheet = {
    ...body,
    shop,
    page: 'qianniu.price-limit',
    adapter: 'qianniu.price-limit@1',
    scope: { device: 'all', filters: { kind: '高价限流' } },
    columns: [{ field: '高价限流状态', as: 'trafficLimit', unit: 'text' }] as const,
    rows: products.map((product) => ({ product, cells: [`限流 ${on}`] })),
  };
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
      says: `限流 ${YESTERDAY}`,
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
    await importList(db, shop.id, TODAY, ['102'], NOON + 1);
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

  it('runs again only when the list changed', async () => {
    const db = freshDatabase();
    const { shop } = await stored(db, { rows: ROWS });
    await importList(db, shop.id, YESTERDAY, ['101']);
    const run = () => refreshShop(db, shop.id, { today: TODAY, now: NOON, signal: never });
    const first = await run();
    expect((await run()).state?.revision).toBe(first.state?.revision);
    expect(first.state?.basis?.limits).toBeDefined();
  });
});
