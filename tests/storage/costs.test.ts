/** Costs as records: versions, marks, what a merge, a claim and a wipe do to them. */
import { describe, expect, it } from 'vitest';
import { type CostRecord, type ProductTerms, UNKNOWN_DEFAULTS, UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { nextCost, nextDefaults } from '../../utils/costs/next-records.ts';
import { claimShop } from '../../utils/storage/claim-shop.ts';
import { listCosts, saveCosts, shopCosts } from '../../utils/storage/costs.ts';
import type { Database } from '../../utils/storage/database.ts';
import { previewMerge } from '../../utils/storage/merge-backup.ts';
import { readEverything } from '../../utils/storage/read-everything.ts';
import { dirtyShops, refreshShop } from '../../utils/storage/refresh.ts';
import { wipeShop } from '../../utils/storage/wipe-shop.ts';
import {
  day,
  dirtyProducts,
  dump,
  freshDatabase,
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

const ROWS: readonly Row[] = ['101', '102'].map((id) => [id, { visitors: '90', payBuyers: '3' }]);

const stamp = (shop: string, now = NOON) => ({ shop, currency: 'CNY', now });
const cost = (shop: string, product: string, terms: Partial<ProductTerms>, now = NOON) =>
  nextCost(stamp(shop, now), product, undefined, { ...UNKNOWN_TERMS, ...terms });
const defaults = (shop: string, margin: number, now = NOON) =>
  nextDefaults(stamp(shop, now), undefined, { ...UNKNOWN_DEFAULTS, margin, shipping: 400 });

async function judged(db: Database, shop: string): Promise<void> {
  await refreshShop(db, shop, { today: TODAY, now: NOON, signal: never });
}

async function aShop() {
  const db = freshDatabase();
  const { shop } = await stored(db, { rows: ROWS });
  await judged(db, shop.id);
  return { db, shop: shop.id };
}

describe('what the engine asks', () => {
  it('own figures first, then the shop, and nothing made up', async () => {
    const { db, shop } = await aShop();
    await saveCosts(db, shop, [cost(shop, '101', { cost: 4200 }), defaults(shop, 0.6)]);
    expect([...(await shopCosts(db, shop)).byProduct]).toEqual([
      ['101', { cost: 4200, feeRate: null, shipping: 400, returnRate: null, margin: 0.6 }],
    ]);
    expect((await shopCosts(db, shop)).others).toMatchObject({ cost: null, shipping: 400, margin: 0.6 });
  });

  it('days until new stock is there, where they were said', async () => {
    const { db, shop } = await aShop();
    const said = async (record: CostRecord) => {
      await saveCosts(db, shop, [record]);
      return (await shopCosts(db, shop)).restockDays;
    };
    const { restockDays: _, ...before } = defaults(shop, 0.6);
    expect(await said(before)).toBeUndefined();
    expect(await said({ ...before, restockDays: 10 })).toBe(10);
    expect(await said({ ...before, restockDays: null })).toBeUndefined();
  });

  it('removed records, and amounts of another currency, say nothing', async () => {
    const { db, shop } = await aShop();
    const yen = { ...cost(shop, '102', { cost: 90 }), currency: 'JPY' };
    await saveCosts(db, shop, [cost(shop, '101', {}), yen, { ...defaults(shop, 0.5), currency: 'JPY' }]);
    expect((await shopCosts(db, shop)).byProduct.size).toBe(0);
    expect((await shopCosts(db, shop)).others.margin).toBeNull();
    expect((await listCosts(db, shop)).length).toBe(3);
  });

  it('a run follows every change, and looks at the products that changed', async () => {
    const { db, shop } = await aShop();
    expect(await dirtyShops(db)).toEqual([]);
    await saveCosts(db, shop, [cost(shop, '101', { cost: 1 }), cost(shop, 'unknown', { cost: 1 })]);
    expect(await dirtyProducts(db)).toEqual(['101']);
    await judged(db, shop);
    expect(await dirtyShops(db)).toEqual([]);
    await saveCosts(db, shop, [defaults(shop, 0.6)]);
    expect(await dirtyShops(db)).toEqual([shop]);
    expect(await dirtyProducts(db)).toEqual([]);
    await judged(db, shop);
    expect(await dirtyShops(db)).toEqual([]);
  });
});

describe('records', () => {
  it('go up in version, whatever the writer knew', async () => {
    const { db, shop } = await aShop();
    for (const fen of [100, 200, 300]) await saveCosts(db, shop, [cost(shop, '101', { cost: fen })]);
    expect(await listCosts(db, shop)).toMatchObject([{ version: 3, cost: 300 }]);
  });

  it('go with their shop, and never come back to one that is gone', async () => {
    const { db, shop } = await aShop();
    const other = (await stored(db, { rows: ROWS, identities: [SHOP_B] })).shop.id;
    await saveCosts(db, shop, [cost(shop, '101', { cost: 1 }), defaults(shop, 0.6)]);
    await saveCosts(db, other, [cost(other, '101', { cost: 2 })]);
    await wipeShop(db, shop);
    await saveCosts(db, shop, [cost(shop, '101', { cost: 3 })]);
    expect(await db.costs.toArray()).toMatchObject([{ shop: other, cost: 2 }]);
  });

  it('move with a shop that is claimed; what was said there later stays', async () => {
    const { db, shop } = await aShop();
    const lost = (await stored(db, { rows: ROWS, identities: [], period: day('2026-11-20') })).shop.id;
    await saveCosts(db, lost, [cost(lost, '101', { cost: 1 }), cost(lost, '102', { cost: 2 }), defaults(lost, 0.4)]);
    for (const fen of [7, 8, 9]) await saveCosts(db, shop, [cost(shop, '101', { cost: fen })]);
    await claimShop(db, lost, { into: shop, name: '' }, { at: NOON + 1, signal: never });
    const facts = (await shopCosts(db, shop)).byProduct;
    expect([facts.get('101')?.cost, facts.get('102')?.cost, facts.get('102')?.margin]).toEqual([9, 2, 0.4]);
    expect(await listCosts(db, lost)).toEqual([]);
    expect(new Set((await db.costs.toArray()).map(({ id }) => id.includes(shop)))).toEqual(new Set([true]));
  });
});

describe('backups', () => {
  it('merge to the same in either order, removed ones included', async () => {
    const [one, two] = [await aShop(), await aShop()];
    await saveCosts(one.db, one.shop, [cost(one.shop, '101', { cost: 1 }), cost(one.shop, '102', { cost: 5 })]);
    await saveCosts(one.db, one.shop, [cost(one.shop, '102', {})]);
    await saveCosts(two.db, two.shop, [
      cost(two.shop, '101', { cost: 2 }, NOON + 1),
      cost(two.shop, '102', { cost: 5 }),
    ]);
    const [a, b] = [await readEverything(one.db, never), await readEverything(two.db, never)];
    const [ab, ba] = [freshDatabase(), freshDatabase()];
    await merge(ab, a);
    expect((await previewMerge(ab, b)).costs).toEqual({ fresh: 0, newer: 1, older: 1 });
    await merge(ab, b);
    await merge(ba, b);
    await merge(ba, a);
    expect(await dump(ab, ['costs'])).toBe(await dump(ba, ['costs']));
    expect([...(await shopCosts(ab, one.shop)).byProduct].map(([product, { cost: fen }]) => [product, fen])).toEqual([
      ['101', 2],
    ]);
  });

  it('come under the id the shop has here', async () => {
    const one = freshDatabase();
    await stored(one, { rows: ROWS, identities: [named('甲店')] });
    const here = (await stored(one, { rows: ROWS, identities: [SHOP_A, named('甲店')] })).shop.id;
    const two = freshDatabase();
    const there = (await stored(two, { rows: ROWS, period: day('2026-11-20'), identities: [SHOP_A] })).shop.id;
    expect(there).not.toBe(here);
    await saveCosts(two, there, [cost(there, '101', { cost: 7 }), defaults(there, 0.3)]);
    await merge(one, await readEverything(two, never));
    expect((await shopCosts(one, here)).byProduct.get('101')).toMatchObject({ cost: 7, margin: 0.3 });
  });
});
