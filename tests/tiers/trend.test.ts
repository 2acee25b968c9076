import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { type DayFigures, type ProductInput, summariseProduct } from '../../utils/tiers/statistics.ts';
import { directionOf, shopTrends, trendScore } from '../../utils/tiers/trend.ts';
import { addDays } from '../../utils/time/day.ts';
import { TO, TODAY } from './practice.ts';
import { equationsOf } from './printed-formula.ts';
import { evidence, ordinary, product, verdictOf } from './shops.ts';

const on = (back: number, figures: DayFigures['figures']): DayFigures => ({
  day: addDays(TO, -back),
  figures,
  sheets: [`s${back}`],
});
const input = (days: readonly DayFigures[], events: readonly number[] = []): ProductInput => ({
  product: '6001',
  history: { kind: 'days', from: addDays(TO, -29), to: TO, days },
  eventDays: new Set(events.map((back) => addDays(TO, -back))),
  today: TODAY,
  facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
});
const upTo = (length: number, from = 0) => Array.from({ length }, (_, i) => from + i);
/** So many buyers each of the last 14 days, and so many before. */
const sold = (backs: readonly number[], recent = 3, before = 5, events: readonly number[] = []) =>
  summariseProduct(
    input(
      backs.map((back) => on(back, { payBuyers: back < 14 ? recent : before })),
      events,
    ),
  );

describe('the last week against the one before', () => {
  const fortnight = upTo(14).map((i) => on(i, { payBuyers: i < 7 ? 3 : 5 }));
  const short = (days: readonly DayFigures[]) => summariseProduct(input(days)).trend;

  it('is all there is of a fortnight', () => {
    expect(short(fortnight)).toEqual({ short: { recent: 21, before: 35 } });
  });

  it('compares only weekdays known in both weeks, nothing scaled', () => {
    expect(short(fortnight.filter((_, i) => i !== 1 && i !== 9))).toEqual({ short: { recent: 15, before: 25 } });
  });

  it('is not given with fewer than five such weekdays', () => {
    expect(short(fortnight.filter((_, i) => ![1, 2, 10].includes(i)))).toBeNull();
    expect(short(fortnight.slice(0, 11))).toBeNull();
    expect(short(fortnight.slice(0, 12))).not.toBeNull();
  });
});

describe('the last two weeks against the six before', () => {
  it('are those of four weeks read day by day, and of no day fewer', () => {
    expect(sold(upTo(28)).trend?.long).toEqual({ recent: 42, before: 70, recentDays: 14, beforeDays: 14 });
    expect(sold(upTo(27)).trend).toEqual({ short: { recent: 21, before: 21 } });
  });

  it('look back eight weeks and not further', () => {
    const all = { recent: 42, before: 210, recentDays: 14, beforeDays: 42 };
    expect([sold(upTo(56)).trend?.long, sold(upTo(80)).trend?.long]).toEqual([all, all]);
  });

  it('say how many days of each are known: ten of the last fourteen at least', () => {
    const gaps = (...backs: number[]) => upTo(50).filter((back) => !backs.includes(back));
    expect(sold(gaps(1, 3, 5, 7, 20)).trend?.long).toMatchObject({ recent: 30, recentDays: 10, beforeDays: 35 });
    expect(sold(gaps(1, 3, 5, 7, 9)).trend?.long).toBeUndefined();
  });

  it('leave event days out on both sides', () => {
    expect(sold(upTo(56), 3, 5, [2, 30, 31]).trend?.long).toEqual({
      ...{ recent: 39, before: 200, recentDays: 13, beforeDays: 40 },
    });
  });
});

describe('the shop', () => {
  it('adds up each comparison of its own, the long one as if all days had been read', () => {
    const full = sold(upTo(56)).trend;
    const part = sold(upTo(42).filter((back) => back % 7 !== 0)).trend;
    const few = sold(upTo(14)).trend;
    expect(part?.long).toEqual({ recent: 36, before: 120, recentDays: 12, beforeDays: 24 });
    expect(shopTrends([full, part, few, null])).toEqual({
      long: { recent: 84, before: 420 },
      short: { recent: 21 + 18 + 21, before: 21 + 18 + 21 },
    });
    expect(shopTrends([null])).toBeNull();
  });

  it('leaves a product that sells as the shop does steady, whichever of its days are known', () => {
    const backs = fc.uniqueArray(fc.integer({ min: 0, max: 55 }), { minLength: 24 });
    fc.assert(
      fc.property(backs, fc.integer({ min: 0, max: 40 }), (known, each) => {
        const { trend } = sold(known, each, each);
        if (!trend?.long) return;
        const own = { span: 'long', ...trend.long } as const;
        const score = trendScore(own, { recent: 1_400_000, before: 4_200_000 });
        expect(score.ratio).toBeCloseTo(1, 9);
      }),
    );
  });

  it.each([14, 28, 42])(
    'calls hardly any product falling or rising that sells as ever, with %i days before known',
    (beforeDays) => {
      const chance = (count: number, mean: number) => {
        let p = Math.exp(-mean);
        for (let i = 1; i <= count; i += 1) p *= mean / i;
        return p;
      };
      for (const perDay of [0.2, 0.5, 1, 2]) {
        const share = { sliding: 0, rising: 0, steady: 0 };
        for (let recent = 0; recent < 80; recent += 1) {
          for (let before = 0; before < 160; before += 1) {
            const own = { span: 'long', recent, before, recentDays: 14, beforeDays } as const;
            const found = directionOf(trendScore(own, { recent: 1_400_000, before: 4_200_000 }));
            share[found] += chance(recent, perDay * 14) * chance(before, perDay * beforeDays);
          }
        }
        expect(share.sliding).toBeLessThan(0.055);
        expect(share.rising).toBeLessThan(0.055);
      }
    },
  );

  it('spreads what is added evenly over the days where every day is known', () => {
    const own = { span: 'long', recent: 20, before: 120, recentDays: 14, beforeDays: 42 } as const;
    const { ratio, z } = trendScore(own, { recent: 400, before: 1_200 });
    expect(ratio).toBeCloseTo(21 / 123 / (401 / 1_203), 12);
    expect(z).toBeCloseTo(Math.log(ratio) / Math.sqrt(1 / 21 + 1 / 123), 12);
    expect(directionOf({ ratio, z })).toBe('sliding');
    // As many added on the two weeks as on the six would call three buyers after three a clear rise.
    const few = { ...own, recent: 3, before: 3 };
    expect(directionOf(trendScore(few, { recent: 400, before: 1_200 }))).toBe('steady');
    // Clear by its size alone, or by its score alone, it is not.
    expect([directionOf({ ratio: 0.81, z: -9 }), directionOf({ ratio: 0.5, z: -1.63 })]).toEqual(['steady', 'steady']);
    expect([directionOf({ ratio: 1.24, z: 9 }), directionOf({ ratio: 1.25, z: 1.64 })]).toEqual(['steady', 'rising']);
  });
});

describe('the card', () => {
  const days = { recentDays: 14, beforeDays: 42 };
  const short = { recent: 10, before: 10 };
  const crowd = ordinary().map((one) => ({ ...one, trend: { long: { recent: 20, before: 60, ...days }, short } }));
  const own = (trend: ProductStatistics['trend']) =>
    product('x', { visitors: 9_000, payBuyers: 200, cartAdders: 600 }, { trend });
  const told = (trend: ProductStatistics['trend']) => evidence(verdictOf(own(trend), crowd), 'trend')[0]!;

  it('judges by the long comparison, says so, and how often such a slide goes on', () => {
    const sliding = told({ long: { recent: 20, before: 120, ...days }, short: { recent: 30, before: 10 } });
    expect(sliding).toMatchObject({ span: 'long', direction: 'sliding', shopRecent: 420, shopBefore: 1_320 });
    expect(evidenceSentence(sliding, 'zh', CNY)).toBe(
      '近 14 天支付买家 20 位，前 42 天 120 位；各款合计 420 / 1320（缺的天按天数折满，一人买几款各算一次）：近两周份额是前六周的 0.54 倍，明显下滑；类似情况里约四成会继续下滑。',
    );
    expect(formulaSentence(sliding, 'zh', CNY)).toContain(
      '((20 + 1) ÷ (120 + 3)) ÷ ((420 + 1) ÷ (1320 + 3)) = 0.5365（近的一边加 1、前的一边加 3，免得一两单就翻倍）。ln(0.5365) ÷ √(1 ÷ (20 + 1) + 1 ÷ (120 + 3)) = −2.64：',
    );
  });

  it('says nothing of how often a slide of a week goes on, and compares it with the shop’s own weeks', () => {
    const sliding = told({ short: { recent: 10, before: 80 } });
    expect(sliding).toMatchObject({ span: 'short', direction: 'sliding', shopRecent: 210, shopBefore: 280 });
    const text = evidenceSentence(sliding, 'zh', CNY);
    expect(text).toContain('近 7 天支付买家 10 位，前 7 天 80 位');
    expect(text).not.toContain('四成');
  });

  it('says that of no rise', () => {
    const rising = told({ long: { recent: 80, before: 60, ...days } });
    expect(evidenceSentence(rising, 'zh', CNY)).toContain('明显上升。');
    expect(evidenceSentence(rising, 'en', CNY)).toMatch(/clearly rising\.$/);
  });

  it('names how sure a rise makes a place only of the long comparison', () => {
    const leaders = [300, 200, 150, 120].map((payBuyers, i) => ({
      ...product(`h${i}`, { visitors: 9_000, payBuyers, cartAdders: 600 }),
      trend: { long: { recent: 20, before: 60, ...days }, short },
    }));
    const riser = (trend: ProductStatistics['trend']) => {
      const one = product('x', { visitors: 1_000, payBuyers: 40, cartAdders: 90 }, { trend });
      return verdictOf(one, [...crowd, ...leaders]);
    };
    const second = { kind: 'role', role: 'second', candidate: true };
    const long = riser({ long: { recent: 30, before: 20, ...days } });
    expect([long.verdict, long.certainty]).toEqual([second, 0.38]);
    const week = riser({ short: { recent: 40, before: 8 } });
    expect([week.verdict, week.certainty]).toEqual([second, null]);
    expect(riser({ long: { recent: 10, before: 30, ...days } }).verdict.kind).toBe('regular');
  });

  it('says which days were read, and every printed equation holds', () => {
    const sides = { recent: fc.nat(300), before: fc.nat(900) };
    const known = { recentDays: fc.integer({ min: 10, max: 14 }), beforeDays: fc.integer({ min: 14, max: 42 }) };
    const partial = told({ long: { recent: 20, before: 70, recentDays: 11, beforeDays: 29 } });
    expect(evidenceSentence(partial, 'zh', CNY)).toContain(
      '20 位（读到 11 天），前 42 天 70 位（读到 29 天）；各款合计 425.5 / 1301.4（缺的天按天数折满',
    );
    fc.assert(
      fc.property(fc.record({ ...sides, ...known }), (long) => {
        const text = formulaSentence(told({ long }), 'zh', CNY)!;
        const equations = equationsOf(text);
        expect(equations).toHaveLength(2);
        for (const { text: equation, off, allowed } of equations) expect(off, equation).toBeLessThanOrEqual(allowed);
        const filled = long.recentDays < 14 || long.beforeDays < 42;
        expect(text.includes('没读到的天按天数折满')).toBe(filled);
      }),
    );
  });
});

describe('why there is no trend', () => {
  const read = (backs: readonly number[], events: readonly number[] = []) => sold(backs, 3, 3, events);

  it('is none when there is one', () => {
    expect(read(upTo(30)).trendGap).toBeNull();
    // Three weekdays match, and eight weeks are known.
    const thinned = upTo(56).filter((back) => ![1, 3, 5, 13].includes(back));
    expect(read(thinned).trend).toMatchObject({ long: { recentDays: 10 } });
    expect(read(thinned).trendGap).toBeNull();
  });

  it('is the event days where enough days were read, and what helps are the days it really takes', () => {
    // 11-10, 11-11, 11-12 before 11-21: four weekdays match; once 11-24 is read it is five.
    const s = read(upTo(21), [11, 10, 9]);
    expect(s.usableDays).toBe(18);
    expect(s.trendGap).toEqual({ why: 'event-days', events: [11, 10, 9].map((back) => addDays(TO, -back)), more: 3 });
    // With 11-22 to 11-24 to come as well: once 11-25 is read ten of its fortnight are, and five earlier days make fourteen.
    expect(read(upTo(21), [11, 10, 9, -1, -2, -3]).trendGap?.more).toBe(6);
  });

  it('is too few days, of which earlier ones count too', () => {
    expect(read([0]).trendGap).toEqual({ why: 'few-days', events: [], more: 9 });
    expect(read(upTo(11)).trendGap).toMatchObject({ why: 'few-days', more: 1 });
    // Of the last two weeks one day is short, of the six before none.
    const near = [...[0, 2, 4, 6, 8, 10, 12, 13, 1], ...upTo(30, 14)];
    expect(read(near).trendGap).toMatchObject({ why: 'few-days', more: 1 });
  });

  it('is the paying buyers where they were not read', () => {
    const s = summariseProduct(input(upTo(30).map((back) => on(back, { visitors: 9 }))));
    expect(s.trendGap).toEqual({ why: 'no-buyers', events: [], more: null });
  });

  it('says what really helps: some days so many make a trend, and no fewer do', () => {
    const backs = fc.uniqueArray(fc.integer({ min: 0, max: 20 }));
    const more = fc.uniqueArray(fc.integer({ min: -28, max: 55 }), { minLength: 9 });
    fc.assert(
      fc.property(backs, backs, more, (known, events, tried) => {
        const { trend, trendGap } = read(known, events);
        if (!trendGap || trendGap.more === null) return;
        expect(trend).toBeNull();
        expect(trendGap.more).toBeGreaterThan(0);
        expect(trendGap.more).toBeLessThanOrEqual(10);
        // Fewer days, whichever they are, make none.
        const added = tried.filter((back) => !known.includes(back)).slice(0, trendGap.more - 1);
        const all = [...known, ...added];
        const newest = Math.min(0, ...added);
        const to = addDays(TO, -newest);
        const later: ProductInput = {
          ...input(
            all.map((back) => on(back, { payBuyers: 3 })),
            events,
          ),
          history: {
            ...{ kind: 'days', from: addDays(to, -29), to },
            days: all.map((back) => on(back, { payBuyers: 3 })),
          },
          today: addDays(to, 1),
        };
        expect(summariseProduct(later).trend).toBeNull();
      }),
    );
  });
});
