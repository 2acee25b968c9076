/** 破价预警 on what was read: what it sold at needs the pieces, and where they lack that is known. */
import { expect, it } from 'vitest';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import { makePlan } from '../../utils/planner/make-plan.ts';
import { listPriceBreaks } from '../../utils/storage/list-price-breaks.ts';
import { savePlanner } from '../../utils/storage/planner.ts';
import { addDays } from '../../utils/time/day.ts';
import { planProduct } from '../planner/plan-product.ts';
import { day, freshDatabase, NOON, stored, TODAY } from './support.ts';

type Figures = Partial<Record<MetricId, string>>;

/** A product with a ceiling of ¥60, read for the last days. */
async function watched(days: readonly Figures[], from = -7) {
  const db = freshDatabase();
  let shop = 's';
  for (const [at, figures] of days.entries()) {
    const read = await stored(db, { rows: [['1', figures]], period: day(addDays(TODAY, at - days.length)) }, NOON);
    shop = read.shop.id;
  }
  const ceiling = { price: { minor: 6000, currency: 'CNY' }, source: '报名页' };
  const dates = { from: addDays(TODAY, from), to: addDays(TODAY, 9) };
  const product = planProduct({ shop, ceiling: { ...ceiling, ...dates } });
  const [plan] = makePlan({ id: 'p', title: '双12', template: 'minor', events: [], now: NOON });
  await savePlanner(db, [plan, product]);
  const { breaks, unpriced } = await listPriceBreaks(db, TODAY);
  return { kinds: breaks.map(({ kind }) => kind), isUnpriced: unpriced.has(product.id) };
}

const SOLD: Figures = { visitors: '90', payBuyers: '4', payAmount: '200' };

it('without the pieces no price is known, and that is told of the product', async () => {
  expect(await watched([SOLD, SOLD])).toEqual({ kinds: [], isUnpriced: true });
});

it('with them on one day there is a price, and it is held against the ceiling', async () => {
  expect(await watched([SOLD, { ...SOLD, payItems: '4' }])).toEqual({ kinds: ['sold'], isUnpriced: false });
});

it('nothing is told of days on which nothing was sold, was read or has begun', async () => {
  expect(await watched([{ ...SOLD, payAmount: '0' }])).toEqual({ kinds: [], isUnpriced: false });
  expect(await watched([])).toEqual({ kinds: [], isUnpriced: false });
  expect(await watched([SOLD], 1)).toEqual({ kinds: [], isUnpriced: false });
});
