/** One stock and one price, over several plans. */
import { expect, it } from 'vitest';
import { clashWords } from '../../utils/planner/clash-words.ts';
import type { DatedPlan } from '../../utils/planner/dated-plan.ts';
import { goodsClashes } from '../../utils/planner/goods-clashes.ts';
import type { PlanProductRecord } from '../../utils/planner/planner-record.ts';
import { planProduct } from './plan-product.ts';
import { datedPlan, day, event, JD, TAOBAO } from './support.ts';

const TODAY = day('2026-11-22');
/** While 双12 lasts, on another platform. */
const FLASH = {
  ...event('douyin', ['first-stock', '2026-12-10', '10:00'], ['ends', '2026-12-12']),
  id: 'own-x-2026-douyin',
  zh: '限时抢',
};
/** When 双12 is over. */
const LATER = { ...event('douyin', ['first-stock', '2026-12-20'], ['ends', '2026-12-22']), id: FLASH.id };
const yuan = (minor: number) => ({ minor, currency: 'CNY' });

const shirt = (plan: string, on: string, more: Partial<PlanProductRecord>): PlanProductRecord =>
  planProduct({ plan, event: on, shop: `shop-${on}`, name: '白 T', articleNo: 'A-1', ...more });

type More = Partial<PlanProductRecord>;

function plans(here: More, there: More, second = FLASH): readonly [DatedPlan, DatedPlan] {
  const a = datedPlan([TAOBAO, JD], TODAY).dated;
  const b = datedPlan([second], TODAY, { id: 'q', title: '限时抢计划', template: 'single' }).dated;
  return [
    { ...a, products: [shirt(a.plan.id, TAOBAO.id, here)] },
    { ...b, products: [shirt(b.plan.id, second.id, there)] },
  ];
}
const found = ([a, b]: readonly [DatedPlan, DatedPlan], today = TODAY) => goodsClashes(a, [b], today);
const words = ([a, b]: readonly [DatedPlan, DatedPlan]) => found([a, b]).map((one) => clashWords(one, a, [a, b], 'zh'));

it('one stock promised in two plans that sell at the same time, told in both', () => {
  const [a, b] = plans({ stock: 300, onHand: 500 }, { stock: 300 });
  expect(words([a, b])).toEqual([
    'A-1 共答应 600 件（淘宝/天猫 300 件、抖音（计划「限时抢计划」） 300 件）：只有 500 件',
  ]);
  expect(found([b, a])).toMatchObject([{ kind: 'stock', promised: 600, onHand: 500 }]);
  expect(found(plans({ stock: 300, onHand: 600 }, { stock: 300 }))).toEqual([]);
  expect(found(plans({ stock: 300 }, { stock: 300 }))).toMatchObject([{ onHand: null }]);
  // That there is too little elsewhere is told there.
  expect(found(plans({}, { stock: 300, onHand: 100 }))).toEqual([]);
});

it('of promises on other days in one plan it is said that what comes in between counts as there', () => {
  const { dated } = datedPlan([TAOBAO, JD, LATER], TODAY);
  const at = (on: string, stock: number, onHand: number | null = null) => shirt(dated.plan.id, on, { stock, onHand });
  const wordsOf = (products: readonly PlanProductRecord[]) => {
    const here = { ...dated, products };
    return goodsClashes(here, [], TODAY).map((one) => clashWords(one, here, [here], 'zh'));
  };
  const apart = '。几场不在同几天，也都从这一份货里出；中间要补的货，请一起算进「各平台共有现货」';
  expect(wordsOf([at(TAOBAO.id, 300, 500), at(LATER.id, 300)])).toEqual([
    `A-1 共答应 600 件（淘宝/天猫 300 件、抖音 300 件）：只有 500 件${apart}`,
  ]);
  expect(wordsOf([at(TAOBAO.id, 300), at(LATER.id, 300)])[0]).toContain(`总共有多少件没有填${apart}`);
  expect(wordsOf([at(TAOBAO.id, 300, 600), at(LATER.id, 300)])).toEqual([]);
  expect(wordsOf([at(TAOBAO.id, 300, 500), at(JD.id, 300)])[0]).not.toContain('几场不在同几天');
});

it('one article at two prices in two plans', () => {
  const [a, b] = plans({ targetPrice: yuan(9900) }, { targetPrice: yuan(8900) });
  expect(words([a, b])).toEqual(['A-1：同一时间两个价，抖音（计划「限时抢计划」） ¥89.00，淘宝/天猫 ¥99.00']);
  expect(found([b, a])).toHaveLength(1);
  expect(found(plans({ targetPrice: yuan(9900) }, { targetPrice: yuan(9900) }))).toEqual([]);
});

it('what is sold at another time, or is over, clashes with nothing', () => {
  const [here, there] = [
    { stock: 300, onHand: 500, targetPrice: yuan(9900) },
    { stock: 300, targetPrice: yuan(8900) },
  ];
  expect(found(plans(here, there, LATER))).toEqual([]);
  expect(found(plans(here, there))).toHaveLength(2);
  expect(found(plans(here, there), day('2026-12-12'))).toEqual([]);
  expect(found(plans(here, { ...there, articleNo: 'B' }))).toEqual([]);
});

it('a promise that two plans for one event write down is one', () => {
  const one = { shop: 's', stock: 300, onHand: 500 };
  const [a, b] = plans(one, one, TAOBAO as typeof FLASH);
  expect(found([a, b])).toEqual([]);
});
