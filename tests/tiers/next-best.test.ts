import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { normalCdf } from '../../utils/statistics/normal.ts';
import { badgeText } from '../../utils/texts/badge.ts';
import { changeSentence, evidenceSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Costs } from '../../utils/tiers/order-values.ts';
import { panelEvidence } from '../../utils/tiers/panel-evidence.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { TREND_CLEAR, trendScore } from '../../utils/tiers/trend.ts';
import { inputOf } from './practice.ts';
import { besideNewcomer, costsOf, evidence, ordinary, product, topFive, verdictOf } from './shops.ts';

const leaders = topFive();

const all = (costs: number) =>
  costsOf({
    own: 6_000,
    ...Object.fromEntries([...leaders, ...ordinary()].map(({ product: id }) => [id, costs])),
  });

function judged(own: ProductStatistics, costs: Costs) {
  const found = suggest({ ...inputOf([...leaders, ...ordinary(), own]), costs }).suggestions;
  return found.find((one) => one.product === 'own')!;
}

const priced = (s: ReturnType<typeof verdictOf>) => s.changes.filter((change) => change.kind === 'price');

describe('the next best role', () => {
  it('of a regular product is the place it sells nearest to, with what is short', () => {
    const s = verdictOf(product('own', { visitors: 1_000, payBuyers: 22, cartAdders: 60 }), [
      ...leaders,
      ...ordinary(),
    ]);
    const [next] = evidence(s, 'next-best');
    expect(next).toMatchObject({ becomes: 'second', by: { kind: 'sales' } });
    expect(evidenceSentence(next!, 'zh', CNY)).toMatch(
      /^除此之外最接近次推款：预计每天 0\.\d 单，分界 \d+ 单，还差 9\d%。$/,
    );
  });

  it('of a 主推 is 次推, whose boundary it reaches', () => {
    const [next] = evidence(verdictOf(leaders[0]!, [...leaders.slice(1), ...ordinary()]), 'next-best');
    expect(next).toMatchObject({ becomes: 'second', by: { kind: 'sales' } });
    expect(evidenceSentence(next!, 'en', CNY)).toContain('reach the boundary');
  });

  it('is 引流 of a cheap one that nearly as many put in the cart as it takes', () => {
    const cheap = product('own', { visitors: 500, payBuyers: 10, cartAdders: 36, price: 5_000 });
    const s = verdictOf(cheap, [...leaders, ...ordinary()]);
    expect(s.verdict.kind).toBe('regular');
    const [next] = evidence(s, 'next-best');
    expect(next).toMatchObject({ becomes: 'traffic', by: { kind: 'chance', needed: 0.9 } });
    const rate = evidence(s, 'rate').find(({ metric }) => metric === 'cartRate');
    expect(next!.by).toMatchObject({ p: rate!.p });
  });

  it('is 活动款 where nothing but what it must sell more keeps a planned price from it', () => {
    const planned = (price: number) =>
      verdictOf(
        product('own', { visitors: 3_000, payBuyers: 110, cartAdders: 260 }, { promo: { price, uplift: 1.2 } }),
        [...leaders, ...ordinary()],
      );
    const s = planned(7_500);
    expect(evidence(s, 'promo')[0]).toMatchObject({ fails: 'uplift' });
    const [next] = evidence(s, 'next-best');
    expect(next).toMatchObject({ becomes: 'promo', by: { kind: 'chance', needed: 0.6 } });
    expect(next!.by).toMatchObject({ p: (evidence(s, 'promo')[0] as { reach: { p: number } }).reach.p });
    expect(formulaSentence(next!, 'zh', CNY)).toMatch(/^把握怎么来的，见活动价一行。接近程度是有的 ÷ 要的：/);
    expect(planned(9_800).verdict).toMatchObject({ role: 'promo' });
  });

  it('is 引流款 of a new product that nearly as many put in the cart as it takes', () => {
    const at = (cartAdders: number) =>
      verdictOf(
        product('own', { visitors: 900, payBuyers: 15, cartAdders, price: 12_900 }, { isNew: true, category: '衬衫' }),
        besideNewcomer(),
      );
    expect(at(66).verdict).toMatchObject({ via: 'newcomer' });
    const s = at(56);
    expect(s.verdict).toEqual({ kind: 'regular' });
    const rate = evidence(s, 'rate').find(({ metric }) => metric === 'cartRate');
    expect(evidence(s, 'next-best')[0]).toMatchObject({ becomes: 'traffic', by: { p: rate!.p, needed: 0.7 } });
  });

  it('is 次推 of what rises by enough, but not yet for sure', () => {
    const even = [...leaders, ...ordinary()].map((one) => ({ ...one, trend: { short: { recent: 30, before: 30 } } }));
    const at = (recent: number) =>
      verdictOf(
        product(
          'own',
          { visitors: 1_000, payBuyers: 29, cartAdders: 85 },
          { trend: { short: { recent, before: 33 } } },
        ),
        even,
      );
    const s = at(45);
    expect(s.verdict).toEqual({ kind: 'regular' });
    const [trend] = evidence(s, 'trend');
    const { z } = trendScore(trend!, { recent: trend!.shopRecent, before: trend!.shopBefore });
    const [next] = evidence(s, 'next-best');
    expect(next).toMatchObject({ becomes: 'second', by: { kind: 'chance', p: normalCdf(z), of: 'rise' } });
    expect(next!.by).toMatchObject({ needed: normalCdf(TREND_CLEAR) });
    expect(evidenceSentence(next!, 'zh', CNY)).toMatch(/^除此之外最接近次推款：份额上升的把握 \d\d%，要 95%。$/);
    expect(evidenceSentence(next!, 'en', CNY)).toMatch(/sure that its share rises, 95% needed/);
    // Where it is sure, it is one; where it hardly rises, nothing is said of a rise.
    expect(at(75).verdict).toMatchObject({ role: 'second', candidate: true });
    expect(evidence(at(34), 'next-best')[0]!.by).not.toHaveProperty('of');
  });

  it('is 引流款 of an old hit that slides by enough, but not yet for sure', () => {
    const stretch = (perDay: number) => ({ units: perDay * 28, days: 28 });
    const even = { trend: { short: { recent: 30, before: 30 } }, past: [stretch(1), stretch(1)] };
    const crowd = ordinary().map((one) => ({ ...one, ...even }));
    const at = (recent: number, best: number) =>
      verdictOf(
        product(
          'own',
          { visitors: 1_000, payBuyers: 20, cartAdders: 60 },
          { trend: { short: { recent, before: 40 } }, past: [stretch(1), stretch(best)] },
        ),
        crowd,
      );
    const s = at(24, 9);
    expect(s.verdict).toEqual({ kind: 'regular' });
    const [next] = evidence(s, 'next-best');
    expect(next).toMatchObject({ becomes: 'traffic', by: { kind: 'chance', of: 'slide' } });
    expect(evidenceSentence(next!, 'zh', CNY)).toMatch(/^除此之外最接近引流款：份额下滑的把握 9\d%，要 95%。$/);
    const how = formulaSentence(next!, 'zh', CNY) ?? '';
    const [, z = '', p] =
      /是 −([\d.]+)（见趋势一行），标准正态分布不低于它的概率 (\d+)%；要的是 −1\.64 的/.exec(how) ?? [];
    expect(Math.abs(100 * normalCdf(Number(z)) - Number(p))).toBeLessThan(0.6);
    expect(at(8, 9).verdict).toMatchObject({ role: 'traffic', via: 'old-hit' });
    for (const other of [at(24, 0.5), at(38, 9)]) {
      expect(evidence(other, 'next-best')[0]!.by).not.toHaveProperty('of');
    }
  });

  it('is nothing a sliding product could reach by its sales', () => {
    const sliding = product(
      'own',
      { visitors: 1_000, payBuyers: 22, cartAdders: 60 },
      { trend: { short: { recent: 2, before: 80 } } },
    );
    const others = [...leaders, ...ordinary()].map((p) => ({ ...p, trend: { short: { recent: 10, before: 10 } } }));
    const s = verdictOf(sliding, others);
    expect(evidence(s, 'trend')[0]).toMatchObject({ direction: 'sliding' });
    expect(evidence(s, 'next-best')).toEqual([]);
  });

  it('is not told of what was never judged', () => {
    expect(evidence(verdictOf(product('own', { visitors: 20, payBuyers: 1, cartAdders: 2 })), 'next-best')).toEqual([]);
  });
});

it('the panel names one next role, and the page one that tells nothing of costs', () => {
  const costs = Object.fromEntries(ordinary().map(({ product: id }) => [id, 5_000]));
  const s = judged(
    product('own', { visitors: 2_000, payBuyers: 40, cartAdders: 120 }),
    costsOf({ ...costs, own: 4_900 }),
  );
  expect(evidence(s, 'next-best').map(({ costs: hidden }) => hidden === true)).toEqual([true, false]);
  const [shown, ...more] = panelEvidence(s.evidence).filter(({ kind }) => kind === 'next-best');
  expect([shown, more]).toEqual([evidence(s, 'next-best')[0], []]);
  const page = badgeText(s, { revision: 1, language: 'zh', currency: CNY }).evidence;
  expect(page.filter((line) => line.includes('最接近'))).toHaveLength(1);
});

describe('the price that would change a role', () => {
  const middling = product('own', { visitors: 2_000, payBuyers: 46, cartAdders: 130, price: 9_900 });

  it('makes a 利润款: at it the rule holds, one unit below it does not', () => {
    const s = judged(middling, all(4_500));
    expect(s.verdict).toEqual({ kind: 'regular' });
    const [change] = priced(s);
    expect(change).toMatchObject({ direction: 'up', becomes: 'profit', by: 'cost' });
    const to = change?.kind === 'price' ? change.to : 0;
    const at = (price: number) => judged({ ...middling, paid: { amount: 46 * price, items: 46 } }, all(4_500)).verdict;
    expect(at(to)).toMatchObject({ role: 'profit' });
    expect(at(to - 100)).toEqual({ kind: 'regular' });
    expect(changeSentence(change!, 'zh', CNY)).toBe(`转化不变的话，件单价涨到 ¥${to / 100} 就会变成利润款。`);
  });

  it('takes a 利润款 away, and none of it is told on the page', () => {
    const s = judged(
      middling,
      costsOf({ ...Object.fromEntries(ordinary().map(({ product: id }) => [id, 6_000])), own: 2_000 }),
    );
    expect(s.verdict).toMatchObject({ role: 'profit' });
    const [change] = priced(s);
    expect(change).toMatchObject({ direction: 'down', becomes: 'regular', by: 'cost' });
    const text = badgeText(s, { revision: 1, language: 'zh', currency: CNY });
    expect(text.changes.join()).not.toContain('件单价');
  });

  it('makes a 引流款 of what is put in carts clearly more often, and unmakes it', () => {
    const wanted = { visitors: 400, payBuyers: 5, cartAdders: 60 };
    const dear = verdictOf(product('own', { ...wanted, price: 9_000 }));
    expect(priced(dear)).toEqual([{ kind: 'price', to: 7_900, direction: 'down', becomes: 'traffic', by: 'sales' }]);
    const yen = verdictOf(product('own', { ...wanted, price: 9_000 }, { unit: 1 }));
    expect(priced(yen)).toEqual([{ kind: 'price', to: 7_920, direction: 'down', becomes: 'traffic', by: 'sales' }]);
    const cheap = verdictOf(product('own', { ...wanted, price: 7_900 }));
    expect(cheap.verdict).toMatchObject({ role: 'traffic' });
    expect(priced(cheap)).toEqual([{ kind: 'price', to: 8_000, direction: 'up', becomes: 'regular', by: 'sales' }]);
  });

  it('asks for no price at which every order would lose', () => {
    const dear = product('own', { visitors: 2_000, payBuyers: 40, cartAdders: 300, price: 9_000 });
    const ask = (cost: number) =>
      priced(judged(dear, costsOf({ own: cost }))).map((one) => one.kind === 'price' && one.becomes);
    expect(ask(5_000)).toEqual(['traffic']);
    expect(ask(8_500)).toEqual([]);
  });

  it('names what a product in test is then by the other rules: on its way up, not 继续测', () => {
    const proven = product('own', { visitors: 2_000, payBuyers: 160, cartAdders: 130 }, { inTest: true });
    const others = Object.fromEntries(ordinary().map(({ product: id }) => [id, 6_000]));
    const at = (price: number) =>
      judged({ ...proven, paid: { amount: 160 * price, items: 160 } }, costsOf({ ...others, own: 4_000 }));
    const s = at(9_900);
    expect(s.verdict).toMatchObject({ role: 'profit' });
    const [change] = priced(s);
    expect(change).toMatchObject({ direction: 'down', becomes: 'second' });
    expect(at(change?.kind === 'price' ? change.to : 0).verdict).toMatchObject({ role: 'second', candidate: true });
  });

  it('names 引流款 where that is what it is at the lower price', () => {
    const drawing = product('own', { visitors: 2_000, payBuyers: 46, cartAdders: 300, price: 7_900 });
    const others = Object.fromEntries(ordinary().map(({ product: id }) => [id, 6_000]));
    const at = (price: number) =>
      judged({ ...drawing, paid: { amount: 46 * price, items: 46 } }, costsOf({ ...others, own: 2_000 }));
    const s = at(7_900);
    expect(s.verdict).toMatchObject({ role: 'profit' });
    const rates = s.changes.filter((one) => one.kind === 'rate');
    expect(rates).toMatchObject([{ metric: 'payRate', direction: 'down', becomes: 'traffic' }]);
    const [change] = priced(s);
    expect(change).toMatchObject({ direction: 'down', becomes: 'traffic' });
    expect(at(change?.kind === 'price' ? change.to : 0).verdict).toMatchObject({ role: 'traffic' });
  });
});
