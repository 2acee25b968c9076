import { describe, expect, it } from 'vitest';
import { breakWords } from '../../utils/planner/break-words.ts';
import { clashWords } from '../../utils/planner/clash-words.ts';
import { clashesOf as clashesAmong } from '../../utils/planner/clashes.ts';
import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import type { PlanProductRecord } from '../../utils/planner/planner-record.ts';
import { ceilingsBroken, type DayPrice, type PriceBreak, priceBreaks } from '../../utils/planner/price-breaks.ts';
import { planProduct } from './plan-product.ts';
import { datedPlan, day, event, JD, NOW, TAOBAO } from './support.ts';

const TODAY = day('2026-11-22');
const yuan = (minor: number, currency = 'CNY') => ({ minor, currency });

const product = (on: string, more: Partial<PlanProductRecord> = {}): PlanProductRecord =>
  planProduct({ event: on, shop: `shop-${on}`, updatedAt: NOW, name: '白 T', articleNo: 'A-1', ...more });

const withProducts = (...products: readonly PlanProductRecord[]): DatedPlan => ({
  ...datedPlan([TAOBAO, JD], TODAY).dated,
  products,
});
const clashesOf = (plan: DatedPlan, plans: readonly DatedPlan[] = []) => clashesAmong(plan, plans, TODAY);
const kinds = (plan: DatedPlan) => clashesOf(plan).map(({ kind }) => kind);

describe('stock', () => {
  it('promised to two platforms beyond what there is', () => {
    const plan = withProducts(
      product(TAOBAO.id, { stock: 300, onHand: 500 }),
      product(JD.id, { stock: 300, onHand: 500 }),
    );
    expect(clashesOf(plan)).toMatchObject([{ kind: 'stock', article: 'A-1', promised: 600, onHand: 500 }]);
    expect(
      kinds(withProducts(product(TAOBAO.id, { stock: 300 }), product(JD.id, { stock: 200, onHand: 500 }))),
    ).toEqual([]);
  });

  it('promised to two while nobody said how much there is', () => {
    expect(clashesOf(withProducts(product(TAOBAO.id, { stock: 3 }), product(JD.id, { stock: 2 })))).toMatchObject([
      { promised: 5, onHand: null },
    ]);
    expect(kinds(withProducts(product(TAOBAO.id, { stock: 3 }), product(JD.id)))).toEqual([]);
    expect(kinds(withProducts(product(TAOBAO.id, { stock: 3 }), product(JD.id, { stock: 2, articleNo: 'B' })))).toEqual(
      [],
    );
  });
});

describe('prices', () => {
  it('of one article that differ while both sell', () => {
    const [low, high] = [product(JD.id, { targetPrice: yuan(8900) }), product(TAOBAO.id, { targetPrice: yuan(9900) })];
    expect(clashesOf(withProducts(high, low))).toEqual([{ kind: 'price', article: 'A-1', low, high }]);
    expect(kinds(withProducts(high, product(JD.id, { targetPrice: yuan(9900) })))).toEqual([]);
    expect(kinds(withProducts(high, product(JD.id, { targetPrice: yuan(8900, 'USD') })))).toEqual([]);
  });

  it('at other times are no clash', () => {
    const later = event('jd', ['first-stock', '2026-12-20'], ['ends', '2026-12-22']);
    const products = [product(TAOBAO.id, { targetPrice: yuan(1) }), product(later.id, { targetPrice: yuan(2) })];
    expect(kinds({ ...datedPlan([TAOBAO, later], TODAY).dated, products })).toEqual([]);
  });
});

it('one person at two events on one day', () => {
  const known = [TAOBAO, event('jd', ['first-stock', '2026-12-09', '20:00'], ['ends', '2026-12-13'])];
  const { dated } = datedPlan(known, TODAY);
  const tasks = dated.tasks.map((task) =>
    task.record.task === 't0-product' ? { ...task, record: { ...task.record, owner: '小李' } } : task,
  );
  expect(clashesOf({ ...dated, tasks })).toMatchObject([{ kind: 'person', owner: '小李', day: '2026-12-09' }]);
  expect(clashesOf(dated)).toEqual([]);
});

it('one person in two plans on one day: told in each, with the other plan by its title', () => {
  const owned = (plan: DatedPlan, owner: string): DatedPlan => ({
    ...plan,
    tasks: plan.tasks.map((task) =>
      task.record.event !== null && task.from === task.to ? { ...task, record: { ...task.record, owner } } : task,
    ),
  });
  const here = datedPlan([TAOBAO], TODAY).dated;
  const there = datedPlan([event('jd', ['first-stock', '2026-12-09', '20:00'], ['ends', '2026-12-13'])], TODAY, {
    id: 'q',
    title: '京东计划',
    template: 'single',
  }).dated;
  const [a, b] = [owned(here, '小李'), owned(there, ' 小李 ')];
  const found = clashesOf(a, [a, b]).filter(({ kind }) => kind === 'person');
  const [clash] = found.filter((one) => one.kind === 'person' && one.day === '2026-12-09');
  expect(clashWords(clash!, a, [a, b], 'zh')).toMatch(/小李.*2026-12-09.*淘宝\/天猫 .*京东 .*（计划「京东计划」）/);
  expect(clashesOf(b, [a, b]).filter(({ kind }) => kind === 'person')).toHaveLength(found.length);
  // Two plans for one and the same promotion.
  const again = datedPlan([TAOBAO], TODAY, { id: 'r', title: '另一份' }).dated;
  const both = clashesOf(a, [a, owned(again, '小李')]).filter(({ kind }) => kind === 'person');
  expect(both).not.toEqual([]);
  // Of others alone nothing is told here, and of two people nothing at all.
  expect(clashesOf(here, [here, b]).filter(({ kind }) => kind === 'person')).toEqual([]);
  expect(clashesOf(a, [a, owned(there, '小王')]).filter(({ kind }) => kind === 'person')).toEqual([]);
});

describe('破价', () => {
  const ceiling = { price: yuan(10620), from: day('2026-11-10'), to: day('2026-12-12'), source: '报名页' };
  const held = product(TAOBAO.id, { ceiling });
  const sold = (on: string, minor: number, currency = 'CNY'): DayPrice => ({ day: day(on), minor, currency });
  const breaks = (
    products: readonly PlanProductRecord[],
    prices: readonly DayPrice[] = [],
    marked: number | null = null,
    today = TODAY,
  ) =>
    priceBreaks({
      products,
      eventOf: (id) => [TAOBAO, JD, OWN].find((one) => one.id === id) ?? null,
      soldOf: () => prices,
      markedOf: () => (marked === null ? null : yuan(marked)),
      today,
    });
  const OWN = { ...event('taobao', ['first-stock', '2026-11-25'], ['ends', '2026-11-27']), id: 'own-x-2026-taobao' };

  it('sold under the ceiling within its days', () => {
    const prices = [
      sold('2026-11-09', 100),
      sold('2026-11-11', 9900),
      sold('2026-11-12', 9800),
      sold('2026-11-13', 10620),
    ];
    expect(breaks([held], prices)).toEqual([
      { kind: 'sold', product: held, ceiling, days: ['2026-11-11', '2026-11-12'], lowest: prices[2] },
    ]);
    expect(breaks([held], [sold('2026-11-11', 100, 'USD')])).toEqual([]);
    // A day is read after it is over, and a file of it may come later still.
    expect(breaks([held], prices, null, day('2026-12-19'))).toHaveLength(1);
    expect(breaks([held], prices, 100, day('2026-12-13')).map(({ kind }) => kind)).toEqual(['sold']);
    expect(breaks([held], prices, null, day('2026-12-20'))).toEqual([]);
  });

  it('planned under it in another event of those days', () => {
    const flash = product(OWN.id, { shop: held.shop, targetPrice: yuan(9900) });
    expect(breaks([held, flash])).toMatchObject([{ kind: 'planned', other: flash, price: yuan(9900) }]);
    expect(breaks([held, { ...flash, product: '2' }])).toEqual([]);
    expect(breaks([held, { ...flash, targetPrice: yuan(10620) }])).toEqual([]);
  });

  it('marked under it, and its own price above it', () => {
    expect(breaks([held], [], 9900)).toMatchObject([{ kind: 'marked', price: yuan(9900) }]);
    expect(breaks([{ ...held, targetPrice: yuan(9000) }])).toEqual([]);
    expect(breaks([{ ...held, targetPrice: yuan(10700) }])).toMatchObject([{ kind: 'above' }]);
  });

  it('is told with the days, the lowest price and where the limit stands', () => {
    const named = { ...held, name: '圆领T恤' };
    const words = (of: PriceBreak | undefined) => of && breakWords(of, () => TAOBAO, 'zh');
    const limit = '淘宝/天猫 双12 2026 的活动价上限 ¥106.20（价格校验期 2026-11-10 至 2026-12-12，来源：报名页）。';
    expect(words(breaks([named], [sold('2026-11-11', 9900), sold('2026-11-12', 9800)])[0])).toBe(
      `「圆领T恤」校验期内有 2 天件单价低于上限，最低 ¥98.00（2026-11-12）。${limit}`,
    );
    expect(words(breaks([named], [], 9900)[0])).toBe(`「圆领T恤」标记的活动价 ¥99.00，低于 ${limit}`);
  });

  it('is asked of a price before it is saved', () => {
    const of = { shop: held.shop, product: '1' };
    expect(ceilingsBroken(yuan(9900), of, { products: [held], today: TODAY })).toEqual([held]);
    expect(ceilingsBroken(yuan(10620), of, { products: [held], today: TODAY })).toEqual([]);
    expect(ceilingsBroken(yuan(9900), of, { products: [held], today: day('2026-12-13') })).toEqual([]);
  });
});
