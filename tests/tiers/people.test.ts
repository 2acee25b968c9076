/** Rates over people who clicked, sales alone, and who buys. */
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { badgeText } from '../../utils/texts/badge.ts';
import { evidenceSentence, verdictSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Figures } from '../../utils/tiers/figures.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { type ProductInput, summariseProduct } from '../../utils/tiers/statistics.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, TO, TODAY } from './practice.ts';
import { evidence, ordinary, product, verdictOf } from './shops.ts';

function days(id: string, figures: Figures, more: Partial<ProductInput> = {}): ProductStatistics {
  const list = Array.from({ length: 30 }, (_, i) => ({ day: addDays(TO, -i), figures, sheets: ['s'] }));
  return summariseProduct({
    product: id,
    history: { kind: 'days', from: addDays(TO, -29), to: TO, days: list },
    eventDays: new Set(),
    today: TODAY,
    facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
    ...more,
  });
}

const clicked = (id: string, clickUsers: number, payBuyers: number, more: Partial<ProductInput> = {}) =>
  days(id, { clickUsers, payBuyers, cartAdders: payBuyers * 3 }, { rateBase: 'clickUsers', ...more });

const say = (s: ReturnType<typeof verdictOf>) => s.evidence.map((one) => evidenceSentence(one, 'zh', CNY));

describe('a platform that counts who clicked', () => {
  const others = Array.from({ length: 20 }, (_, i) => clicked(`p${i}`, 100, 2 + (i % 3)));

  it('is judged by them, and they are called what they are', () => {
    const own = clicked('x', 400, 20);
    expect(own).toMatchObject({ base: 'clickUsers', counts: { visitors: null, clickUsers: 12_000 } });
    expect(own.rates.pay).toEqual({ k: 600, n: 12_000 });
    const s = verdictOf(own, others);
    expect(s.verdict).toMatchObject({ kind: 'role', role: 'main' });
    expect(evidence(s, 'rate')[0]).toMatchObject({ metric: 'payRate', base: 'clickUsers', own: { n: 12_000 } });
    expect(say(s).join()).toContain('100 位点击过的人约');
    expect(say(s).join()).not.toMatch(/访客数?未读取|位访客/);
  });

  it('asks for more of them below the gate', () => {
    const few = verdictOf(
      clicked('x', 2, 0, { facts: { isNew: true, firstSeen: null, category: null, markedInTest: null } }),
      others,
    );
    expect(few.verdict).toEqual({ kind: 'test', visitors: 40, base: 'clickUsers' });
    expect(few.changes[0]).toEqual({ kind: 'visitors', more: 40, base: 'clickUsers' });
    expect(badgeText(few, { revision: 1, language: 'zh', currency: CNY }).label).toBe('继续测 还差约 40 位点击过的人');
  });

  it('calls rounded ones what they are, and so the figure that is missing', () => {
    const list = [{ day: TO, figures: { clickUsers: 12_000, payBuyers: 600, cartAdders: 900 }, sheets: ['s'] }];
    const own = clicked('x', 1, 0, {
      history: { kind: 'days', from: TO, to: TO, days: list.map((one) => ({ ...one, rounded: ['clickUsers'] })) },
    });
    expect(own.rounded).toEqual(['clickUsers']);
    const s = verdictOf(own, others);
    expect(evidence(s, 'rounded')).toEqual([{ kind: 'rounded', metrics: ['clickUsers'] }]);
    expect(say(s).join()).not.toContain('商品访客数在页面上是约数');
  });

  it('takes a day on which more bought than clicked out of the rates', () => {
    expect(clicked('x', 2, 9).rates.pay).toBeNull();
  });
});

describe('sales alone', () => {
  const sold = (id: string, payBuyers: number, more: Partial<ProductInput> = {}) => days(id, { payBuyers }, more);
  const others = Array.from({ length: 20 }, (_, i) => sold(`p${i}`, 2 + (i % 3)));

  it('make candidates of those that sell most, and say so', () => {
    const s = verdictOf(sold('x', 40), others);
    expect(s).toMatchObject({ verdict: { kind: 'role', role: 'main', candidate: true }, certainty: null });
    expect(say(s)).toContain('没有访客数，只按销量排；转化高低不知道，所以不给停测，角色也只算准。');
    expect(say(s)).toContain('商品访客数未读取，没有参与判断。');
  });

  it('tell nothing of the others, and stop none in test', () => {
    const facts = { isNew: true, firstSeen: null, category: null, markedInTest: null };
    expect(verdictOf(sold('x', 0, { facts }), others).verdict).toEqual({ kind: 'unread', bySales: true });
    const { verdict } = verdictOf(sold('x', 1), others);
    expect(verdict).toEqual({ kind: 'unread', bySales: true });
    // Its sales were read.
    expect(verdictSentence(verdict, 'zh')).not.toContain('未读取');
  });

  const soldOut = { units: 0, days: null, on: TO };

  it.each([
    ['is sold out', () => verdictOf({ ...sold('x', 40), stock: soldOut }, others)],
    ['waits for days that agree', () => heldBack()],
    ['is alone', () => verdictOf(sold('x', 40), [])],
  ])('claim nothing of why the best seller has no role where it %s', (_, found) => {
    const { verdict } = found();
    expect(verdict).toEqual({ kind: 'unread', bySales: true });
    expect(verdictSentence(verdict, 'zh')).toBe('没有访客数，只知道销量：除主推、次推外别的角色看不出来。');
    expect(verdictSentence(verdict, 'en')).not.toContain('do not reach');
  });

  function heldBack() {
    const before = verdictOf(sold('x', 1), others);
    const memory = { role: null, before: null, votes: [[addDays(TO, -1), null] as const] };
    const previous = new Map([['x', { ...before, memory }]]);
    const found = suggest({ ...inputOf([...others, sold('x', 40)]), previous }).suggestions;
    return found.find((one) => one.product === 'x')!;
  }
});

describe('who buys', () => {
  const buying = (k: number, n: number) => ({ returning: { k, n } });
  const crowd = ordinary().map((one) => ({ ...one, ...buying(6, 20) }));
  const best = { visitors: 9_000, payBuyers: 200, cartAdders: 600 };

  it('holds the verdict where most bought before, and those of the others did not', () => {
    const s = verdictOf(product('x', best, buying(130, 200)), crowd);
    expect(s).toMatchObject({ verdict: { kind: 'excluded', why: 'traffic-mix' }, certainty: null, worth: 0 });
    expect(verdictSentence(s.verdict, 'zh')).toContain('流量结构不可比');
    expect(say(s)).toContain('支付买家里新客占 35%（70/200），别的款不是这样，转化没法一起比。');
    const rates = evidence(s, 'rate');
    expect(rates.map(({ metric, apart }) => [metric, apart])).toEqual([
      ['payRate', true],
      ['cartRate', true],
    ]);
    for (const language of ['zh', 'en'] as const) {
      for (const one of rates) {
        const told = evidenceSentence(one, language, CNY) + formulaSentence(one, language, CNY);
        expect(told).not.toMatch(/把握|概率|sure|with a chance/);
        expect(told).toMatch(/流量结构不可比|other people buy it/);
      }
    }
  });

  it.each([
    ['half of them', buying(100, 200), crowd],
    ['too few to tell', buying(9, 12), crowd],
    ['a shop that lives on them', buying(130, 200), ordinary().map((one) => ({ ...one, ...buying(14, 20) }))],
    ['nothing known of them', {}, crowd],
  ])('judges as ever with %s', (_, more, others) => {
    expect(verdictOf(product('x', best, more), others).verdict).toMatchObject({ kind: 'role', role: 'main' });
  });

  it('leaves the place of one that is held to the next', () => {
    const next = product('y', { visitors: 5_000, payBuyers: 120, cartAdders: 300 }, buying(20, 120));
    const found = suggest(inputOf([...crowd, next, product('x', best, buying(130, 200))])).suggestions;
    expect(found.find((one) => one.product === 'y')?.verdict).toMatchObject({ role: 'main' });
  });

  it('is told beside the conversion, with what search brings', () => {
    const figures = {
      visitors: 50,
      payBuyers: 2,
      cartAdders: 4,
      newPayBuyers: 1,
      oldPayBuyers: 1,
      searchVisitors: 20,
      searchPayBuyers: 1,
    };
    const own = days('x', figures);
    expect(own).toMatchObject({ returning: { k: 30, n: 60 }, search: { k: 30, n: 600 } });
    expect(say(verdictOf(own))).toContain('支付买家里新客占 50%（30/60）；搜索来的访客转化 5.00%（30/600）。');
  });
});
