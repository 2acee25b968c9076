import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { type BroughtReading, broughtOf } from '../../utils/tiers/brought.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import type { Figures } from '../../utils/tiers/figures.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, TO } from './practice.ts';
import { evidence, ordinary, product, verdictOf } from './shops.ts';

const back = (days: number) => addDays(TO, -days);
const whole = (days: number, figures: Figures) => ({ from: back(days), to: back(days), figures });
const live = (days: number, payBuyers: number): BroughtReading => ({
  by: 'live',
  from: back(days),
  to: back(days),
  figures: { payBuyers },
});
const union = (from: number, to: number, adOrders: number): BroughtReading => ({
  by: 'affiliate',
  from: back(from),
  to: back(to),
  figures: { adOrders },
});
/** Promoters count orders; of these days only buyers are known. */
const mixed = { days: 7, all: 70, mixed: true } as const;
const WEEK = Array.from({ length: 7 }, (_, days) => whole(days, { payBuyers: 10 }));

describe('who brought the buyers', () => {
  it('live rooms, over the days of which both are known', () => {
    const told = [live(0, 6), live(1, 9), live(9, 9)];
    expect(broughtOf(told, WEEK)).toEqual([{ by: 'live', k: 15, n: 20, days: 2, all: 70 }]);
  });

  it('promoters, over a range whose days are all known', () => {
    expect(broughtOf([union(6, 0, 21)], WEEK)).toEqual([{ by: 'affiliate', k: 21, n: 70, ...mixed }]);
    expect(broughtOf([union(6, 0, 21)], WEEK.slice(1))).toEqual([]);
  });

  it('orders before buyers, as promoters are counted by orders', () => {
    const week = WEEK.map((one) => ({ ...one, figures: { ...one.figures, orders: 12 } }));
    expect(broughtOf([union(6, 0, 21)], week)).toEqual([{ by: 'affiliate', k: 21, n: 84, days: 7, all: 84 }]);
  });

  it('of a day and a range that holds it the longer', () => {
    expect(broughtOf([union(0, 0, 9), union(6, 0, 21)], WEEK)).toEqual([{ by: 'affiliate', k: 21, n: 70, ...mixed }]);
    expect(broughtOf([union(6, 5, 15), live(3, 1)], WEEK)).toEqual([
      { by: 'affiliate', k: 15, n: 20, ...mixed, days: 2 },
      { by: 'live', k: 1, n: 10, days: 1, all: 70 },
    ]);
  });

  it('not what is more than all, and nothing of nothing', () => {
    expect(broughtOf([union(0, 0, 25)], WEEK)).toEqual([]);
    expect(broughtOf([live(0, 0)], [whole(0, { payBuyers: 0 })])).toEqual([]);
    expect(broughtOf([{ ...live(0, 4), rounded: ['payBuyers'] }], WEEK)).toEqual([]);
    expect(broughtOf([live(0, 4)], [{ ...whole(0, { payBuyers: 10 }), rounded: ['payBuyers'] }])).toEqual([]);
  });
});

describe('a product that lives on others', () => {
  const best = { visitors: 9_000, payBuyers: 200, cartAdders: 600 };

  const share = (by: 'live' | 'affiliate', k: number, n: number, more = {}) => ({
    brought: [{ by, k, n, days: 30, all: n, ...more }],
  });
  const others = (by: 'live' | 'affiliate', k: number) => ordinary().map((one) => ({ ...one, ...share(by, k, 20) }));

  it.each([
    ['live', '直播带来的成交占 75%（150/200，30 天）'],
    ['affiliate', '淘客带来的成交占 75%（150/200，30 天）'],
  ] as const)('is held where the rest of the shop does not: %s', (by, said) => {
    const s = verdictOf(product('x', best, share(by, 150, 200)), others(by, 2));
    expect(s.verdict).toEqual({ kind: 'excluded', why: 'traffic-mix' });
    const [told] = evidence(s, 'mix');
    expect(evidenceSentence(told!, 'zh', CNY)).toBe(`${said}，别的款不是这样，转化没法一起比。`);
  });

  it.each([
    ['a shop that lives on them', share('live', 150, 200), others('live', 15)],
    ['nothing known of the others', share('live', 150, 200), ordinary()],
    ['days that hold less than half of its buyers', share('live', 150, 200, { days: 1, all: 900 }), others('live', 2)],
    ['orders that may be fewer buyers', share('affiliate', 116, 200, { mixed: true }), others('affiliate', 2)],
  ] as const)('is judged as ever with %s', (_, more, rest) => {
    expect(verdictOf(product('x', best, more), rest).verdict).toMatchObject({ kind: 'role', role: 'main' });
  });

  it('says whom it counts where orders stand beside buyers', () => {
    const s = verdictOf(product('x', best, share('affiliate', 30, 200, { mixed: true })), ordinary());
    const [told] = evidence(s, 'mix');
    expect(evidenceSentence(told!, 'zh', CNY)).toBe('淘客带来的成交占 15%（30 单 / 200 位支付买家，30 天）。');
  });

  it('is said as an older build stored it', () => {
    const old = { kind: 'mix', fresh: { k: 3, n: 10 }, search: null, apart: true } as unknown as Evidence;
    expect(evidenceSentence(old, 'zh', CNY)).toBe('支付买家里新客占 30%（3/10）。');
  });
});

describe('who brought the buyers is set against the products it is measured against', () => {
  const lived = (k: number, n = 24): Partial<ProductStatistics> => ({
    brought: [{ by: 'live', k, n, days: 30, all: n }],
  });
  const of = (category: string, count: number, k: number) =>
    Array.from({ length: count }, (_, i) =>
      product(`${category}${i}`, { visitors: 1_000, payBuyers: 24, cartAdders: 60 }, { category, ...lived(k) }),
    );
  const apartIn = (statistics: readonly ProductStatistics[]) =>
    suggest(inputOf(statistics)).suggestions.flatMap(({ product: id, verdict }) =>
      verdict.kind === 'excluded' && verdict.why === 'traffic-mix' ? [id] : [],
    );

  it('a category that lives on live rooms is comparable within itself', () => {
    expect(apartIn([...of('A', 13, 20), ...of('B', 30, 0)])).toEqual([]);
  });

  it('one that does among others of its category is not, whatever the rest of the shop does', () => {
    const odd = product('odd', { visitors: 1_000, payBuyers: 24, cartAdders: 60 }, { category: 'B', ...lived(20) });
    expect(apartIn([...of('A', 60, 20), ...of('B', 30, 0), odd])).toEqual(['odd']);
  });

  it('of a category too small for a set of its own the shop is what counts', () => {
    expect(apartIn([...of('A', 3, 20), ...of('B', 30, 0)])).toEqual(['A0', 'A1', 'A2']);
  });
});
