/** 大促前观望: fewer buyers in the week before a large promotion, and no fewer carts. */
import { expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import type { Freeze } from '../../utils/promotions/freezes.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Figures } from '../../utils/tiers/figures.ts';
import { latelyOf } from '../../utils/tiers/sales/lately.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { inputOf, TO } from './practice.ts';
import { basisOf, evidence, ordinary, product } from './shops.ts';

const side = (buyers: number, carts: number, days: number) => ({ buyers, carts, days });
const WAITS = { late: side(22, 140, 7), earlier: side(118, 487, 28) };
const freeze = (opens: Day): Freeze => ({
  ...{ from: opens, to: addDays(opens, 3), opens, zh: '双12', en: 'Double 12', guessed: false },
});

function said(lately: typeof WAITS, opens: Day, more: Parameters<typeof product>[2] = {}) {
  const own = product('x', { visitors: 1_000, payBuyers: 20, cartAdders: 60 }, { lately, ...more });
  const found = suggest({ ...inputOf([...ordinary(), own]), freezes: [freeze(opens)] }).suggestions;
  return evidence(found.find((one) => one.product === 'x')!, 'before-event');
}

it('is told with what it rests on', () => {
  const [told] = said(WAITS, addDays(TO, 5));
  expect(told).toMatchObject({ zh: '双12', opens: addDays(TO, 5), guessed: false, ...WAITS });
  expect(evidenceSentence(told!, 'zh', CNY)).toBe(
    `双12 ${addDays(TO, 5)} 开卖：近 7 天每天支付买家 3.1（22/7），之前 4.2（118/28），偏低像是大促前观望（照之前的速度，碰巧这么少的机会 9%）；每天加购人数 20（140/7），之前 17（487/28），多 15%，请看加购和长期销量。`,
  );
  expect(evidenceSentence({ ...told!, guessed: true }, 'zh', CNY)).toContain('（日期是推测） 开卖');
});

it('is told in the week before it opens, and no other', () => {
  const told = [0, 1, 7, 8].map((days) => said(WAITS, addDays(TO, days)).length);
  expect(told).toEqual([0, 1, 1, 0]);
});

it.each([
  ['as many buy', { ...WAITS, late: side(29, 140, 7) }],
  ['fewer put it in the cart', { ...WAITS, late: side(22, 110, 7) }],
  ['nobody bought before', { late: side(0, 140, 7), earlier: side(0, 487, 28) }],
  ['nobody put it in the cart', { late: side(22, 0, 7), earlier: side(118, 0, 28) }],
  ['nobody put it in the cart before', { late: side(22, 3, 7), earlier: side(118, 0, 28) }],
  ['so few buy anyway', { late: side(0, 140, 7), earlier: side(1, 487, 28) }],
  ['as few come by chance one week in five', { late: side(8, 140, 7), earlier: side(42, 487, 28) }],
])('is not told where %s', (_, lately) => expect(said(lately, addDays(TO, 5))).toEqual([]));

it('says how likely so few are by chance, and that as many carts are no fewer', () => {
  const [told] = said({ late: side(0, 10, 7), earlier: side(12, 40, 28) }, addDays(TO, 5));
  // Three expected, none came.
  expect(told?.chance).toBeCloseTo(Math.exp(-3), 12);
  const sentence = evidenceSentence(told!, 'zh', CNY);
  expect(sentence).toContain('碰巧这么少的机会 5%');
  expect(sentence).toContain('，没少，请看');
  expect(evidenceSentence(told!, 'en', CNY)).toContain('no fewer');
});

it('is not told of a range', () => {
  const range = { basis: { ...basisOf(30)!, kind: 'range' } } as const;
  expect(said(WAITS, addDays(TO, 5), range)).toEqual([]);
});

it('sums the last seven days, and the four weeks before them, where both figures are known', () => {
  const days = (count: number, figures: Figures, newest = 0) =>
    Array.from({ length: count }, (_, i) => ({ day: addDays(TO, -newest - i), figures }));
  const both = { payBuyers: 2, cartAdders: 9 };
  expect(latelyOf(days(60, both), TO)).toEqual({ lately: { late: side(14, 63, 7), earlier: side(56, 252, 28) } });
  const fewer = [...days(5, both), ...days(14, both, 7), ...days(2, { payBuyers: 4 }, 5)];
  expect(latelyOf(fewer, TO)).toEqual({ lately: { late: side(10, 45, 5), earlier: side(28, 126, 14) } });
  expect(latelyOf([...days(4, both), ...days(28, both, 7)], TO)).toEqual({});
  expect(latelyOf([...days(7, both), ...days(13, both, 7)], TO)).toEqual({});
  const rounded = days(60, both).map((one) => ({ ...one, rounded: ['cartAdders' as const] }));
  expect(latelyOf(rounded, TO)).toEqual({});
});
