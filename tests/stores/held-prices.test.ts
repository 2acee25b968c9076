/** A price planned in a product's own marks is held against the ceilings of plans before it is saved. */
import { expect, it } from 'vitest';
import { makePlan } from '../../utils/planner/make-plan.ts';
import { savePlanner } from '../../utils/storage/planner.ts';
import { heldPrices } from '../../utils/stores/held-prices.ts';
import { addDays } from '../../utils/time/day.ts';
import { planProduct } from '../planner/plan-product.ts';
import { freshDatabase, NOON, TODAY } from '../storage/support.ts';

/** A product with a ceiling of ¥60 until the day given, in a plan that stands or was deleted. */
async function asked(minor: number, { to = addDays(TODAY, 9), removed = false, product = '1' } = {}) {
  const db = freshDatabase();
  const ceiling = { price: { minor: 6000, currency: 'CNY' }, source: '报名页', from: addDays(TODAY, -7), to };
  const held = planProduct({ shop: 's', product: '1', name: '圆领T恤', event: 'double12-2026-taobao', ceiling });
  const [plan] = makePlan({ id: 'p', title: '双12', template: 'minor', events: [], now: NOON });
  await savePlanner(db, [{ ...plan, removed }, held]);
  return heldPrices(db, { shop: 's', product, minor, language: 'zh' }, NOON);
}

it('below a ceiling is told with the event, the days and the ceiling', async () => {
  expect(await asked(5999)).toEqual([
    `保存前请看：「圆领T恤」标记的活动价 ¥59.99，低于 淘宝/天猫 双12/年终好价节 2026 的活动价上限 ¥60.00（价格校验期 ${addDays(TODAY, -7)} 至 ${addDays(TODAY, 9)}，来源：报名页）。`,
  ]);
});

it('nothing is told at the ceiling, after its days, of a deleted plan or of another product', async () => {
  expect(await asked(6000)).toEqual([]);
  expect(await asked(5999, { to: addDays(TODAY, -1) })).toEqual([]);
  expect(await asked(5999, { removed: true })).toEqual([]);
  expect(await asked(5999, { product: '2' })).toEqual([]);
});
