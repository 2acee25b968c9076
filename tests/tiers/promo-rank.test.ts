import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Figures } from '../../utils/tiers/figures.ts';
import type { ProductStatistics, PromoSums } from '../../utils/tiers/product-statistics.ts';
import { type PromoRank, promoRanks } from '../../utils/tiers/promo-rank.ts';
import { promoSumsOf } from '../../utils/tiers/sales/promo-sums.ts';
import { summariseProduct } from '../../utils/tiers/statistics.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { inputOf, TO, TODAY } from './practice.ts';
import { equationsOf } from './printed-formula.ts';
import { costsOf, evidence, ordinary, product } from './shops.ts';

const sums = (recent: number, long: number, carts: number | null): PromoSums => ({
  recent: { units: recent, days: 7 },
  long: { units: long, days: 90 },
  carts: carts === null ? null : { units: carts, days: 14 },
});

function planned(id: string, promoSums: PromoSums | null, price = 7_900, now = 9_900): ProductStatistics {
  const own = product(id, { visitors: 1_000, payBuyers: 20, cartAdders: 60, price: now });
  return { ...own, promo: { price, uplift: null }, ...(promoSums && { promoSums }) };
}

const ranked = (...members: readonly ProductStatistics[]) => Object.fromEntries(promoRanks(members));
const places = (found: Readonly<Record<string, PromoRank>>) =>
  Object.fromEntries(Object.entries(found).map(([id, { place, of }]) => [id, [place, of]]));

describe('the order of 活动款', () => {
  it('is of recent pieces, pieces of the long run, the cut and open carts', () => {
    const found = ranked(
      planned('old', sums(10, 900, 20)),
      planned('late', sums(70, 100, 20)),
      planned('cut', sums(10, 100, 20), 4_900),
      product('none', { visitors: 1_000, payBuyers: 20 }, { promoSums: sums(999, 999, 999) }),
    );
    expect(places(found)).toEqual({ cut: [1, 3], old: [2, 3], late: [3, 3] });
    const { score } = found.late!;
    expect(score).toBeCloseTo(
      0.2 * Math.log(71) + 0.4 * Math.log(101) + 4 * Math.log(99 / 79) + 0.2 * Math.log(21),
      12,
    );
    const equal = sums(10, 100, 20);
    const [more, less] = [planned('more', sums(10, 100, 21)), planned('less', equal)];
    expect(places(ranked(less, more))).toEqual({ more: [1, 2], less: [2, 2] });
    expect(places(ranked(less, { ...less, product: 'same' }))).toEqual({ less: [1, 2], same: [1, 2] });
    const third = { ...more, product: 'third' };
    expect(places(ranked(less, more, third))).toEqual({ more: [1, 3], third: [1, 3], less: [3, 3] });
  });

  it('is of as many days for each: a day that was not read is no day without sales', () => {
    const slow = planned('slow', { ...sums(28, 360, 28), recent: { units: 28, days: 7 } });
    const quick = planned('quick', {
      recent: { units: 35, days: 5 },
      long: { units: 210, days: 30 },
      carts: { units: 20, days: 10 },
    });
    const found = ranked(slow, quick);
    expect(places(found)).toEqual({ quick: [1, 2], slow: [2, 2] });
    const { score } = found.quick!;
    expect(score).toBeCloseTo(
      0.2 * Math.log(1 + 49) + 0.4 * Math.log(1 + 630) + 4 * Math.log(99 / 79) + 0.2 * Math.log(1 + 28),
      12,
    );
  });

  it('gives each of ten thousand products its place', () => {
    const many = Array.from({ length: 10_000 }, (_, i) => planned(`${i}`, sums(i % 90, i % 700, i % 50)));
    const found = promoRanks(many);
    expect(found.size).toBe(10_000);
  });

  it('leaves out for all what is missing of one, and never counts it as none', () => {
    const known = planned('known', sums(0, 0, 0));
    const found = ranked(known, planned('open', sums(5, 50, null)));
    expect(found.known).toMatchObject({ carts: null, recent: { units: 0 }, place: 2 });
    expect(found.known!.score).toBeCloseTo(4 * Math.log(99 / 79), 12);
    expect(found.open).toMatchObject({ carts: null, place: 1 });
    const unread = ranked(known, planned('bare', null));
    expect(unread.known).toMatchObject({ recent: null, long: null, carts: null, price: { now: 9_900 } });
    expect(places(unread)).toEqual({ known: [1, 2], bare: [1, 2] });
    const unpriced = { ...planned('x', sums(5, 50, 9)), paid: null };
    expect(ranked(known, unpriced).known).toMatchObject({ price: null, carts: { units: 0 } });
  });

  it('is none of one product alone, nor of nothing known', () => {
    expect(ranked(planned('own', sums(1, 1, 1)), product('other', { visitors: 1 }))).toEqual({});
    const bare = (id: string) => ({ ...planned(id, null), paid: null });
    expect(ranked(bare('a'), bare('b'))).toEqual({});
  });

  it('stands on the card, can be worked out again, and orders nothing else', () => {
    const deals = [
      planned('d1', { ...sums(37, 412, 63), long: { units: 412, days: 62 } }),
      planned('d2', { ...sums(9, 55, 8), recent: { units: 9, days: 6 }, carts: { units: 8, days: 11 } }, 9_990),
      planned('d3', sums(51, 377, 0), 8_880, 12_345),
    ];
    const members = [...ordinary(), ...deals];
    const { suggestions } = suggest(inputOf(members));
    const told = suggestions.flatMap((s) => evidence(s, 'promo-rank'));
    expect(told.map(({ place }) => place).sort()).toEqual([1, 2, 3]);
    for (const one of told) {
      const text = formulaSentence(one, 'zh', CNY) ?? '';
      const [equation, ...more] = equationsOf(text);
      expect(more).toEqual([]);
      expect(equation!.off, text).toBeLessThanOrEqual(equation!.allowed);
      expect(equation!.text).toContain('4 × ln(¥');
      expect(evidenceSentence(one, 'en', CNY) + formulaSentence(one, 'en', CNY)).toMatch(/^[^\u3400-\u9fff]{60,}$/);
    }
    const first = told.find(({ long }) => long?.units === 412)!;
    expect(evidenceSentence(first, 'zh', CNY)).toBe(
      `填了活动价的 3 款里排第 ${first.place}；评论数读不到，没有算进去。`,
    );
    expect(formulaSentence(first, 'zh', CNY)).toContain(
      '依次是近 7 个平常日的件数、近 90 天里读到的 62 天的件数（折成 90 天）、件单价 ÷ 活动价、近 14 天里读到的 14 天的加购减支付买家：0.2 × ln(1 + 37) + 0.4 × ln(1 + 412 ÷ 62 × 90) + 4 × ln(¥99.00 ÷ ¥79.00) + 0.2 × ln(1 + 63) = ',
    );
    const second = told.find(({ long }) => long?.units === 55)!;
    expect(formulaSentence(second, 'zh', CNY)).toContain(
      '依次是近 6 个平常日的件数（折成 7 天）、近 90 天里读到的 90 天的件数、件单价 ÷ 活动价、近 14 天里读到的 11 天的加购减支付买家（折成 14 天）：0.2 × ln(1 + 9 ÷ 6 × 7) + 0.4 × ln(1 + 55) + 4 × ln(¥99.00 ÷ ¥99.90) + 0.2 × ln(1 + 8 ÷ 11 × 14) = ',
    );
    expect(evidenceSentence({ ...first, recent: null, carts: null }, 'zh', CNY)).toContain(
      '没有算进去；近几天的件数、没买的加购有的款没读全，都不算。',
    );
    const without = suggest(inputOf(members.map(({ promoSums: _, ...one }) => one))).suggestions;
    const others = (list: typeof suggestions) =>
      list.map((s) => ({ ...s, evidence: s.evidence.filter(({ kind }) => kind !== 'promo-rank') }));
    expect(others([...without])).toEqual(others([...suggestions]));
  });

  it('is said of products with a planned price, whether or not that makes them 活动款', () => {
    const deals = [planned('d1', sums(3, 9, 1)), planned('d2', sums(8, 9, 1))];
    const costs = costsOf({ d1: 9_500, d2: 9_600 });
    const { suggestions } = suggest({ ...inputOf([...ordinary(), ...deals]), costs });
    const own = suggestions.filter(({ product: id }) => id === 'd1' || id === 'd2');
    expect(own.flatMap((s) => evidence(s, 'promo'))).toMatchObject([{ fails: 'loss' }, { fails: 'loss' }]);
    for (const rank of own.flatMap((s) => evidence(s, 'promo-rank'))) {
      expect(evidenceSentence(rank, 'zh', CNY)).toMatch(/^填了活动价的 2 款里排第 [12]；/);
      expect(evidenceSentence(rank, 'en', CNY)).toMatch(/^Place [12] among the 2 products with a promotion price;/);
    }
  });

  it('rests on no cost', () => {
    const members = [...ordinary(), planned('d1', sums(3, 9, 1)), planned('d2', sums(8, 9, 1))];
    const rankIn = (cost: number | null) =>
      suggest({ ...inputOf(members), ...(cost && { costs: costsOf({ d1: cost, d2: 1_000 }) }) }).suggestions.flatMap(
        (s) => evidence(s, 'promo-rank').map(({ place }) => [s.product, place]),
      );
    expect(rankIn(null)).toHaveLength(2);
    for (const cost of [1_000, 9_000, 20_000]) expect(rankIn(cost).sort()).toEqual(rankIn(null).sort());
  });

  it('is the same in any order of the products, places from 1 on', () => {
    const one = fc.tuple(fc.nat(500), fc.nat(5_000), fc.nat(300), fc.integer({ min: 100, max: 20_000 }));
    fc.assert(
      fc.property(fc.array(one, { minLength: 2, maxLength: 12 }), (all) => {
        const members = all.map(([recent, long, carts, price], at) =>
          planned(`${at}`, sums(recent, long, carts), price),
        );
        const found = ranked(...members);
        expect(ranked(...members.toReversed())).toEqual(found);
        expect(Math.min(...Object.values(found).map(({ place }) => place))).toBe(1);
        for (const { score, place } of Object.values(found)) {
          expect(Object.values(found).filter((other) => other.score > score)).toHaveLength(place - 1);
        }
      }),
    );
  });
});

describe('its sums', () => {
  const on = (back: number, figures: Figures) => ({ day: addDays(TO, -back), figures });
  const days = (length: number, figures: Figures) => Array.from({ length }, (_, i) => on(length - 1 - i, figures));
  const normal = () => true;
  const sold = { payItems: 3, cartAdders: 6, payBuyers: 2 };

  it('are of the last seven ordinary days, of ninety, and of a fortnight of carts', () => {
    expect(promoSumsOf(days(120, sold), normal, TO)).toEqual({
      recent: { units: 21, days: 7 },
      long: { units: 270, days: 90 },
      carts: { units: 56, days: 14 },
    });
    const isNormal = ({ day }: { readonly day: Day }) => day < addDays(TO, -2);
    const event = [...days(20, sold).slice(0, -3), ...days(3, { ...sold, payItems: 100 })];
    expect(promoSumsOf(event, isNormal, TO)?.recent).toEqual({ units: 21, days: 7 });
  });

  it('are not known of too few days, and less than none are in no cart', () => {
    expect(promoSumsOf(days(4, sold), normal, TO)).toBeNull();
    expect(promoSumsOf(days(13, sold), normal, TO)?.long).toBeNull();
    expect(promoSumsOf(days(14, { cartAdders: 1, payBuyers: 2 }), normal, TO)).toEqual({
      recent: null,
      long: null,
      carts: { units: 0, days: 14 },
    });
    expect(promoSumsOf(days(30, { visitors: 9 }), normal, TO)).toBeNull();
    expect(promoSumsOf(days(9, sold), normal, TO)?.carts).toBeNull();
    const gone = days(40, sold).filter(({ day }) => day < addDays(TO, -14));
    expect(promoSumsOf(gone, normal, TO)).toMatchObject({ recent: null, carts: null, long: { days: 25 } });
  });

  it('follow from the days of a product, and of a range only its pieces', () => {
    const facts = { isNew: null, firstSeen: null, category: null, markedInTest: null };
    const own = { product: 'x', today: TODAY, facts, eventDays: new Set([TO]) };
    const from = addDays(TO, -29);
    const read = [...days(20, sold), on(3, { ...sold, payItems: 0, payBuyers: 0, stock: 0 })]
      .filter((one, at) => at === 20 || one.day !== addDays(TO, -3))
      .map((one) => ({ ...one, sheets: [] }));
    const found = summariseProduct({ ...own, history: { kind: 'days', from, to: TO, days: read } });
    // Neither the event day nor the one out of stock is an ordinary day.
    expect(found.promoSums).toMatchObject({ recent: { units: 21, days: 7 }, long: { units: 57, days: 20 } });
    const period = { kind: 'range', from, to: TO } as const;
    const range = { kind: 'range', range: { period, figures: { ...sold, visitors: 90 }, sheets: [] } } as const;
    expect(summariseProduct({ ...own, history: range }).promoSums).toEqual({
      recent: null,
      long: { units: 3, days: 30 },
      carts: null,
    });
  });
});
