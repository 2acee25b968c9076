import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { betaSurvival } from '../../utils/statistics/beta.ts';
import { betaQuantile } from '../../utils/statistics/beta-quantile.ts';
import { evidenceSentence, verdictSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import { moveOf } from '../../utils/tiers/move.ts';
import { pastOf } from '../../utils/tiers/sales/past.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, TO } from './practice.ts';
import { equationsOf } from './printed-formula.ts';
import { costsOf, evidence, ordinary, product, verdictOf } from './shops.ts';

const calm = { visitors: 1_000, payBuyers: 20, cartAdders: 60 };
/** Orders of four weeks and of the four before them, by orders a day. */
const past = (...perDay: (number | null)[]) =>
  perDay.map((orders) => (orders === null ? null : { units: orders * 28, days: 28 }));
const steady = { trend: { short: { recent: 30, before: 30 } }, past: past(1, 1) };
const crowd = ordinary().map((one) => ({ ...one, ...steady }));
const sliding = { trend: { short: { recent: 10, before: 60 } } };

describe('an old hit', () => {
  it('that slides is 引流, with when it was one, and no more money is asked for it', () => {
    const s = verdictOf(product('x', calm, { ...sliding, past: past(2, 9) }), crowd);
    expect(s.verdict).toEqual({ kind: 'role', role: 'traffic', candidate: false, via: 'old-hit' });
    expect([s.certainty, moveOf(s.verdict)]).toEqual([null, null]);
    const [told] = evidence(s, 'old-hit');
    // Of the four weeks that lie nearer it was one as well.
    const own = { units: 56, days: 28 };
    const how = { own, byBuyers: true, line: { ...own, place: 1, of: 21, tenth: 2 } };
    expect(told).toEqual({ kind: 'old-hit', perDay: 2, line: 2, since: 28, until: 56, how });
    expect(evidenceSentence(told!, 'zh', CNY)).toContain(
      '28–56 天前每天约 2.0 单，当时是全店卖得最好的一成（2.0 单以上）',
    );
    expect(verdictSentence(s.verdict, 'zh')).toContain('以前是店里的爆款');
  });

  it.each([
    ['does not slide', { ...steady, past: past(9, 9) }],
    ['never was one', { ...sliding, past: past(0.5, 0.5) }],
    ['is not known to have been one', { ...sliding, past: past(null, null) }],
    ['was not read so long ago', sliding],
  ])('is none that %s', (_, more) => {
    expect(verdictOf(product('x', calm, more), crowd).verdict).toEqual({ kind: 'regular' });
  });

  it('is none that loses on every order', () => {
    const own = product('x', calm, { ...sliding, past: past(9, 9) });
    const found = suggest({ ...inputOf([...crowd, own]), costs: costsOf({ x: 20_000 }) }).suggestions;
    expect(found.find((one) => one.product === 'x')?.verdict).toEqual({ kind: 'regular' });
  });
});

describe('the four weeks of the past', () => {
  const days = (from: number, to: number, payBuyers: number) =>
    Array.from({ length: to - from + 1 }, (_, i) => addDays(TO, -(from + i))).map((day) => ({
      from: day,
      to: day,
      figures: { payBuyers },
    }));

  it('are any four weeks before the last four, each a week earlier, latest first', () => {
    const told = pastOf([...days(0, 27, 1), ...days(28, 55, 4), ...days(56, 83, 9)], TO, true);
    expect(told).toEqual(past(4, (3 * 4 + 9) / 4, (4 + 9) / 2, (4 + 3 * 9) / 4, 9));
  });

  it('find a good month wherever it lay, and say when', () => {
    const steadyPast = pastOf([...days(0, 83, 1)], TO, true) ?? [];
    const others = crowd.map((one) => ({ ...one, past: steadyPast }));
    // Four good weeks across two of the stretches that begin four weeks apart.
    const own = pastOf([...days(0, 41, 1), ...days(42, 69, 9), ...days(70, 83, 1)], TO, true) ?? [];
    const rivals = [7, 8].map((sold) => {
      const rival = pastOf([...days(0, 27, 1), ...days(28, 83, sold)], TO, true) ?? [];
      return product(`r${sold}`, calm, { ...steady, past: rival });
    });
    const s = verdictOf(product('x', calm, { ...sliding, past: own }), [...others, ...rivals]);
    expect(s.verdict).toMatchObject({ role: 'traffic', via: 'old-hit' });
    expect(evidence(s, 'old-hit')[0]).toMatchObject({ perDay: 9, line: 8, since: 42, until: 70 });
  });

  it('are not known with fewer than three weeks of days, nor where nothing reaches so far', () => {
    expect(pastOf([...days(28, 55, 4), ...days(56, 75, 9)], TO, true)).toEqual([
      { units: 112, days: 28 },
      { units: 147, days: 28 },
      { units: 182, days: 28 },
      { units: 28 + 9 * 20, days: 27 },
      null,
    ]);
    expect(pastOf([...days(0, 54, 4)], TO, true)).toBeNull();
    expect(pastOf([...days(0, 55, 4)], TO, false)).toEqual(past(null, null, null, null, null));
    expect(pastOf([...days(29, 50, 4), ...days(56, 56, 4)], TO, true)).toEqual([
      { units: 88, days: 22 },
      null,
      null,
      null,
      null,
    ]);
  });
});

describe('a newcomer', () => {
  const main = product('m', { visitors: 9_000, payBuyers: 400, cartAdders: 900, price: 19_900 }, { category: '衬衫' });
  const fresh = { isNew: true, inTest: true, category: '衬衫' } as const;
  const others = [1, 2, 3, 4].map((i) =>
    product(`n${i}`, { visitors: 200 + i, payBuyers: 3, cartAdders: 10 }, { isNew: true, category: '裤子' }),
  );
  const seen = { visitors: 900, payBuyers: 15, cartAdders: 66, price: 12_900 };

  it('ahead in visitors and put in carts, beside a dearer 主推 of its kind, is 引流', () => {
    const s = verdictOf(product('x', seen, fresh), [...ordinary(), main, ...others]);
    expect(s.verdict).toMatchObject({ kind: 'role', role: 'traffic', via: 'newcomer' });
    const [told] = evidence(s, 'newcomer');
    expect(told).toMatchObject({ by: { kind: 'visitors', perDay: 30 }, beside: { product: 'm', price: 19_900 } });
    expect(evidenceSentence(told!, 'zh', CNY)).toContain('比同类主推（商品 m，¥199）便宜两成以上');
  });

  it('among the cheapest of its category needs no dearer 主推, and says so', () => {
    const kin = Array.from({ length: 9 }, (_, i) =>
      product(
        `k${i}`,
        { visitors: 900, payBuyers: 12, cartAdders: 50, price: 14_000 + 1_000 * i },
        { category: '衬衫' },
      ),
    );
    const cheap = { ...main, paid: { amount: 400 * 15_500, items: 400 } };
    const found = (price: number) =>
      verdictOf(product('x', { ...seen, price }, fresh), [...ordinary(), cheap, ...others, ...kin]);
    // Of eleven the four cheapest: 13000, 14000, 15000 and the 主推 at 15500.
    const s = found(13_000);
    expect(s.verdict).toMatchObject({ kind: 'role', role: 'traffic', via: 'newcomer' });
    const [told] = evidence(s, 'newcomer');
    expect(told).toMatchObject({ beside: { product: 'm', price: 15_500 }, cheapest: { to: 15_500, of: 11 } });
    expect(evidenceSentence(told!, 'zh', CNY)).toContain(
      '和主推（商品 m）同类，件单价 ¥130 在同类 11 款里最便宜的四成（¥155 及以下）。',
    );
    expect(found(16_500).verdict).not.toMatchObject({ role: 'traffic' });
    expect(evidence(found(12_000), 'newcomer')[0]).not.toHaveProperty('cheapest');
  });

  it.each([
    ['old', { ...fresh, isNew: undefined }, seen],
    ['of another kind', { ...fresh, category: '裤子' }, seen],
    ['as dear', fresh, { ...seen, price: 17_900 }],
    ['hardly seen', fresh, { ...seen, visitors: 150, payBuyers: 3, cartAdders: 11 }],
    ['hardly wanted', fresh, { ...seen, cartAdders: 40 }],
  ])('is none that is %s', (_, { isNew, ...more }, figures) => {
    const own = product('x', figures, { ...more, ...(isNew && { isNew }) });
    expect(verdictOf(own, [...ordinary(), main, ...others]).verdict).not.toMatchObject({ role: 'traffic' });
  });

  describe('linked to a 主推 by hand', () => {
    const linkedTo = 'm';
    const shop = [...ordinary(), main, ...others];
    const found = (price: number, more: object) =>
      verdictOf(product('x', { ...seen, price }, { isNew: true, inTest: true, ...more }), shop);

    it.each([{ category: '裤子' }, {}])('is related to it, of another category or of none that is known: %j', (own) => {
      expect(found(12_900, own).verdict).not.toMatchObject({ role: 'traffic' });
      const s = found(12_900, { ...own, linkedTo });
      expect(s.verdict).toMatchObject({ kind: 'role', role: 'traffic', via: 'newcomer' });
      const [told] = evidence(s, 'newcomer');
      expect(told).toMatchObject({ beside: { product: 'm', price: 19_900 }, linked: true });
      expect(evidenceSentence(told!, 'zh', CNY)).toContain(
        '你把它关联到「商品 m」，件单价 ¥129，比这款主推（¥199）便宜两成以上。',
      );
    });

    it('still has to be cheaper, or among the cheapest of its own category', () => {
      expect(found(17_900, { category: '裤子', linkedTo }).verdict).not.toMatchObject({ role: 'traffic' });
      // As many different rates as make its own count.
      const kin = Array.from({ length: 9 }, (_, i) =>
        product(
          `k${i}`,
          { visitors: 900, payBuyers: 12, cartAdders: 20 + 8 * i, price: 18_000 + 1_000 * i },
          { category: '裤子' },
        ),
      );
      const own = product('x', { ...seen, price: 17_900, cartAdders: 90 }, { ...fresh, category: '裤子', linkedTo });
      const [told] = evidence(verdictOf(own, [...shop, ...kin]), 'newcomer');
      expect(told).toMatchObject({ beside: { product: 'm' }, linked: true, cheapest: { of: 14 } });
      expect(evidenceSentence(told!, 'zh', CNY)).toContain('你把它关联到主推「商品 m」，件单价 ¥179 在同类 14 款里');
    });

    it.each(['n1', 'x', 'gone'])('is nothing where that is no 主推, or itself: %s', (other) => {
      expect(found(12_900, { category: '裤子', linkedTo: other }).verdict).not.toMatchObject({ role: 'traffic' });
    });

    it('goes before one of its kind that would do as well', () => {
      const rival = product(
        'r',
        { visitors: 9_500, payBuyers: 420, cartAdders: 900, price: 29_900 },
        { category: '裤子' },
      );
      const own = product('x', seen, { ...fresh, linkedTo: 'r' });
      const slots = { ...inputOf([...shop, rival, own]), settings: { ...inputOf([]).settings, mainSlots: 2 } };
      const s = suggest(slots).suggestions.find((one) => one.product === 'x')!;
      expect(evidence(s, 'newcomer')[0]).toMatchObject({ beside: { product: 'r' }, linked: true });
    });
  });

  it('clicked more than four fifths of the shop within one scene needs no visitors ahead', () => {
    const scene = (k: number) => ({
      ads: { spent: null, scenes: [{ scene: '关键词推广', click: { k, n: 3_000 }, orders: 5 }] },
    });
    const crowd = ordinary().map((one, i) => ({ ...one, ...scene(90 + (i % 7) * 10) }));
    const own = product('x', { ...seen, visitors: 200, payBuyers: 4, cartAdders: 12 }, { ...fresh, ...scene(320) });
    const s = verdictOf(own, [...crowd, main]);
    expect(evidence(s, 'newcomer')[0]).toMatchObject({ by: { kind: 'clicks', scene: '关键词推广', k: 320 } });
    const printed = formulaSentence(evidence(s, 'newcomer')[0]!, 'zh', CNY) ?? '';
    expect(equationsOf(printed).length).toBeGreaterThan(1);
    for (const { off, allowed } of equationsOf(printed)) expect(off).toBeLessThanOrEqual(allowed);
    const [, a, b, line] = /a ([\d.]+)，b ([\d.]+) 的 80% 分位 ([\d.]+)%/.exec(printed) ?? [];
    expect(betaQuantile(0.8, Number(a), Number(b)) * 100).toBeCloseTo(Number(line), 2);
    const [, c, d, p] = /（贝塔分布 a ([\d.]+)，b ([\d.]+)），高于 [\d.]+% 的概率 (\d+)%/.exec(printed) ?? [];
    // No chance is called sure.
    const chance = Math.min(0.99, betaSurvival(Number(line) / 100, Number(c), Number(d)));
    expect(chance * 100).toBeCloseTo(Number(p), 0);
    const dull = { ...own, ...scene(100) };
    expect(evidence(verdictOf(dull, [...crowd, main]), 'newcomer')).toEqual([]);
  });
});
