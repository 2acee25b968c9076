import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import type { WaveSpan } from '../../utils/promotions/past-waves.ts';
import { medianOf } from '../../utils/statistics/median.ts';
import { normalCdf } from '../../utils/statistics/normal.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import { ownUplift, shopUplift, timesOf } from '../../utils/tiers/past-uplift.ts';
import type { ProductStatistics, WaveSum } from '../../utils/tiers/product-statistics.ts';
import { waveSumsOf } from '../../utils/tiers/sales/wave-sums.ts';
import { type DayFigures, summariseProduct } from '../../utils/tiers/statistics.ts';
import { chanceOfUplift } from '../../utils/tiers/uplift.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { inputOf, TO, TODAY } from './practice.ts';
import { equationsOf } from './printed-formula.ts';
import { costsOf, evidence, ordinary, product, topFive } from './shops.ts';

const back = (days: number): Day => addDays(TO, -days);
/** At ¥99, in the wave at another price. */
const on = (days: number, payItems: number | null, wave = 8_900): DayFigures => ({
  day: back(days),
  figures: {
    visitors: 100,
    payBuyers: payItems ?? 0,
    ...(payItems !== null && { payItems, payAmount: payItems * (days >= 5 && days <= 8 ? wave : 9_900) }),
  },
  sheets: ['s'],
});
const wave = (from: number, to: number, opens = from, id = '618-2026-taobao-peak'): WaveSpan => ({
  ...{ id, from: back(from), to: back(to), opens: back(opens) },
});

describe('what a wave sold', () => {
  const days = Array.from({ length: 60 }, (_, i) => on(i, i >= 5 && i <= 8 ? 12 : 3));
  const usual = () => true;

  it('stands beside the 28 days before its promotion', () => {
    expect(waveSumsOf(days, [wave(8, 5)], usual)).toEqual([
      { wave: '618-2026-taobao-peak', during: { units: 48, days: 4 }, usual: { units: 84, days: 28 } },
    ]);
    // Days of the promotion before this wave are none of them.
    expect(waveSumsOf(days, [wave(8, 5, 20)], usual)[0]?.usual).toEqual({ units: 84, days: 28 });
    expect(waveSumsOf(days, [wave(8, 5)], ({ day }) => day < back(16))[0]?.usual).toEqual({ units: 60, days: 20 });
  });

  it('is not told of half a wave, nor beside too few days or pieces', () => {
    const unread = (...which: number[]) => days.map((day, i) => (which.includes(i) ? on(i, null) : day));
    expect(waveSumsOf(unread(5, 6), [wave(8, 5)], usual)[0]?.during).toEqual({ units: 24, days: 2 });
    expect(waveSumsOf(unread(5, 6, 7), [wave(8, 5)], usual)).toEqual([]);
    expect(waveSumsOf(days.slice(0, 16), [wave(8, 5)], usual)[0]?.usual.days).toBe(7);
    expect(waveSumsOf(days.slice(0, 15), [wave(8, 5)], usual)).toEqual([]);
    const hardly = days.map((_, i) => on(i, i === 12 ? 4 : 0));
    expect(waveSumsOf(hardly, [wave(8, 5)], usual)).toEqual([]);
  });

  it('is not told of days on which there was nothing to sell', () => {
    const out = new Set([back(5), back(6)]);
    const sold = days.map((day, i) => (i === 5 || i === 6 ? on(i, 0) : day));
    const told = waveSumsOf(sold, [wave(8, 5)], usual, ({ day }) => out.has(day));
    expect(told[0]?.during).toEqual({ units: 24, days: 2 });
    out.add(back(7));
    expect(waveSumsOf(sold, [wave(8, 5)], usual, ({ day }) => out.has(day))).toEqual([]);
  });

  it('stands beside no day of another wave, whatever else counts as usual', () => {
    const told = waveSumsOf(days, [wave(18, 15), wave(8, 5)], usual);
    expect(told.at(-1)?.usual).toEqual({ units: 24 * 3, days: 24 });
  });

  it('is told of waves it took part in alone: it was a twentieth cheaper at least', () => {
    const at = (price: number) =>
      waveSumsOf(
        Array.from({ length: 60 }, (_, i) => on(i, 3, price)),
        [wave(8, 5)],
        usual,
      ).length;
    expect([at(9_405), at(9_406), at(9_900), at(12_000)]).toEqual([1, 0, 0, 0]);
    const unpriced = days.map(({ figures: { payAmount: _, ...figures }, ...day }) => ({ ...day, figures }));
    expect(waveSumsOf(unpriced, [wave(8, 5)], usual)).toEqual([]);
  });

  it('is kept with the statistics, event days of the wave among it', () => {
    const summary = (eventDays: ReadonlySet<Day>) =>
      summariseProduct({
        product: 'x',
        history: { kind: 'days', from: back(29), to: TO, days },
        eventDays,
        promotion: {
          within: new Set([8, 7, 6, 5, 30].map(back)),
          published: new Set(),
          balance: new Set(),
          waves: [wave(8, 5)],
        },
        today: TODAY,
        facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
      }).waves;
    expect(summary(new Set([back(8), back(9)]))).toEqual([
      { wave: '618-2026-taobao-peak', during: { units: 48, days: 4 }, usual: { units: 26 * 3, days: 26 } },
    ]);
  });
});

const past = (...units: number[]): WaveSum[] =>
  units.map((sold, i) => ({
    wave: `618-${2020 + i}-taobao-peak`,
    during: { units: sold, days: 4 },
    usual: { units: 70, days: 28 },
  }));

describe('what a promotion is expected to sell', () => {
  const costs = costsOf({ own: 5_000 });
  const leaders = topFive();
  const promoOf = (
    waves: readonly WaveSum[],
    others: readonly ProductStatistics[] = [],
    uplift: number | null = null,
  ) => {
    const own = product(
      'own',
      { visitors: 1_000, payBuyers: 40, cartAdders: 60 },
      { promo: { price: 8_900, uplift }, waves },
    );
    const found = suggest({ ...inputOf([...leaders, ...ordinary(), ...others, own]), costs }).suggestions;
    const suggestion = found.find((one) => one.product === 'own')!;
    const [promo] = evidence(suggestion, 'promo') as Extract<Evidence, { kind: 'promo'; now: number }>[];
    return { suggestion, promo: promo! };
  };
  const sold = (...waves: WaveSum[][]) =>
    waves.map((own, i) => product(`s${i}`, { visitors: 1_000, payBuyers: 20, cartAdders: 60 }, { waves: own }));

  it('is the middle of its own four and more, else of the shop’s, else of deals at large', () => {
    // 2, 3, 4 and 5 times as much.
    const own = past(20, 30, 40, 50);
    expect(promoOf(own).promo).toMatchObject({ uplift: 3.5, said: false, past: { by: 'own', waves: own } });
    const shop = promoOf(past(20, 30), sold(past(10), past(60))).promo;
    expect(shop).toMatchObject({ uplift: 2.5, said: false, past: { by: 'shop', waves: 4, products: 3 } });
    expect(promoOf(past(20, 30), sold(past(10))).promo).toMatchObject({ uplift: 1.6, said: false });
    expect(promoOf(past(20, 30), sold(past(10))).promo).not.toHaveProperty('past');
    expect(promoOf(own, [], 2).promo).toMatchObject({ uplift: 2, said: true });
    expect(promoOf(own, [], 2).promo).not.toHaveProperty('past');
  });

  it('reaches what it must by that, and is firm where it is its own', () => {
    const { promo, suggestion } = promoOf(past(80, 90, 100, 110));
    expect(promo.reach?.p).toBe(chanceOfUplift(promo.needed!, 9.5));
    expect(suggestion.verdict).toEqual({ kind: 'role', role: 'promo', candidate: false });
    // Two waves of four hardly sold more than it must: what the next one sells is anybody's guess.
    const torn = promoOf(past(12, 13, 120, 150));
    expect(torn.promo).toMatchObject({ uplift: 6.65, past: { by: 'own', quarter: 1.25, threeQuarters: 13.5 } });
    expect(torn.promo.reach!.p).toBeLessThan(0.8);
    expect(torn.suggestion.verdict).not.toMatchObject({ role: 'promo', candidate: false });
    // Waves that lie close together are no surer than everyday deals are.
    expect(promo.past).toMatchObject({ quarter: 8.5, threeQuarters: 10.5 });
    const shop = promoOf([], sold(past(80, 90), past(100, 110)));
    expect(shop.suggestion.verdict).toEqual({ kind: 'role', role: 'promo', candidate: true });
    expect(promoOf(past(0, 0, 0, 0)).promo).toMatchObject({ uplift: 0, reach: { p: 0 }, fails: 'uplift' });
  });

  it('is said with its counts, and every multiple can be worked out again', () => {
    const { promo } = promoOf(past(21, 33, 44, 57, 10));
    expect(evidenceSentence(promo, 'zh', CNY)).toContain('按它自己近 90 天读到的 5 个大促波段，中间是 3.3 倍');
    const formula = formulaSentence(promo, 'zh', CNY) ?? '';
    expect(formula).toContain('2021 年 618爆发期：(33 ÷ 4) ÷ (70 ÷ 28) = 3.3');
    expect(formula).toContain('取中间值，两位小数：3.3。');
    const equations = equationsOf(formula);
    expect(equations.length).toBe((formula.match(/ = /g) ?? []).length);
    for (const { text, off, allowed } of equations) expect(off, text).toBeLessThanOrEqual(allowed);
    for (const units of [
      [12, 13, 120, 150],
      [1, 2, 13, 150, 160, 170],
      [4, 5, 11, 400],
    ]) {
      const torn = promoOf(past(...units)).promo;
      const printed = formulaSentence(torn, 'zh', CNY) ?? '';
      expect(printed).toContain('它们自己散得更开');
      const worked = equationsOf(printed);
      expect(worked.length).toBe((printed.match(/ = /g) ?? []).length);
      for (const { text, off, allowed } of worked) expect(off, text).toBeLessThanOrEqual(allowed);
      const away = Number(/ = (−?[\d.]+) 个标准差/.exec(printed)?.[1]?.replace('−', '-'));
      expect(normalCdf(away)).toBeCloseTo(torn.reach!.p, 3);
    }
    const none = promoOf(past(0, 0, 90, 100)).promo;
    expect(none.reach?.p).toBe(0.5);
    expect(formulaSentence(none, 'zh', CNY)).toContain('小的那一半波段几乎没卖，放量说不准，够得着的概率 50%');
    const shop = promoOf([], sold(past(20, 30), past(40, 50))).promo;
    expect(evidenceSentence(shop, 'zh', CNY)).toContain(
      '它自己近 90 天读到的大促波段不到 4 个，按本店同期 2 款的 4 个波段，中间是 3.5 倍',
    );
    expect(formulaSentence(shop, 'en', CNY)).toContain('4 waves of 2 products of the shop within the last 90 days');
    expect(formulaSentence(promoOf(past(0, 0, 0, 0)).promo, 'zh', CNY)).not.toMatch(/Infinity|NaN|∞/);
  });

  it('whatever was sold, it is the middle of what is printed', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 4, maxLength: 9 }), (units) => {
        const waves = past(...units);
        const middle = medianOf(waves.map(timesOf)) ?? 0;
        const own = ownUplift({ waves })!;
        expect(Math.abs(own.times - middle)).toBeLessThanOrEqual(0.0050001);
        expect(own.quarter).toBeLessThanOrEqual(own.times);
        expect(own.threeQuarters).toBeGreaterThanOrEqual(own.times);
        // Never surer of what lies below the forecast than everyday deals are, nor at odds with it.
        const far = chanceOfUplift(own.times / 2, own.times, own);
        expect(far).toBeLessThanOrEqual(chanceOfUplift(own.times / 2, own.times));
        if (own.times > 0) expect(far).toBeGreaterThanOrEqual(0.5);
        expect(shopUplift([product('a', {}, { waves })])).toMatchObject({ waves: units.length, products: 1 });
        expect(ownUplift({ waves: waves.slice(0, 3) })).toBeNull();
      }),
    );
  });
});
