import { expect, it } from 'vitest';
import { UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { nextCost } from '../../utils/costs/next-records.ts';
import { readProductLabels } from '../../utils/storage/product-labels.ts';
import { planProduct } from '../planner/plan-product.ts';
import { summaryFor } from '../stores/summaries.ts';
import { freshDatabase, NOON } from './support.ts';

const shop = (id: string, more: object = {}) => ({
  ...{ id, platform: 'douyin', name: id, claimed: true, demo: false, identities: [], firstSeenAt: 0 },
  ...more,
});
const cost = (of: string, currency = 'CNY') =>
  nextCost({ shop: of, currency, now: NOON }, '1', undefined, { ...UNKNOWN_TERMS, cost: 4200 });
const plan = { id: 'plan:p', kind: 'plan', version: 1, updatedAt: 0, removed: false, title: '双12' } as const;

async function aDatabase(more: object = {}) {
  const db = freshDatabase();
  await db.shops.bulkPut([shop('s', more)] as never);
  await db.products.bulkPut([
    summaryFor('1', { kind: 'role', role: 'main', candidate: false }),
    summaryFor('2', { kind: 'regular' } as never, { pin: { state: 'holds', role: 'second', until: null } }),
  ]);
  await db.costs.put(cost('s'));
  await db.planner.bulkPut([{ ...plan, template: 'minor', events: [], createdAt: 0 }, planProduct()]);
  return db;
}

it('gives role, plans and cost of products that were read, and nothing else of them', async () => {
  const labels = await readProductLabels(await aDatabase(), 'douyin', ['1', '2', '3'], 'zh');
  expect([...labels]).toEqual([
    ['1', { role: '主推款', promotions: ['双12'], cost: 4200 }],
    // As it is pinned.
    ['2', { role: '次推款', promotions: [], cost: null }],
  ]);
});

it('of another platform, a shop nobody claimed or one made up there is none', async () => {
  for (const more of [{ platform: 'pdd' }, { claimed: false }, { demo: true }]) {
    expect((await readProductLabels(await aDatabase(more), 'douyin', ['1'], 'zh')).size).toBe(0);
  }
});

it('a cost in another currency is not known', async () => {
  const dollars = { currency: { code: 'USD', digits: 2 } };
  const labels = await readProductLabels(await aDatabase(dollars), 'douyin', ['1'], 'zh');
  expect(labels.get('1')).toEqual({ role: '主推款', promotions: ['双12'], cost: null });
});

it('writes nothing', async () => {
  const db = await aDatabase();
  const all = async () => JSON.stringify(await Promise.all(db.tables.map((table) => table.toArray())));
  const before = await all();
  await readProductLabels(db, 'douyin', ['1', '2'], 'zh');
  expect(await all()).toBe(before);
});
