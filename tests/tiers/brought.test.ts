import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { type BroughtReading, broughtOf } from '../../utils/tiers/brought.ts';
import type { Figures } from '../../utils/tiers/figures.ts';
import { addDays } from '../../utils/time/day.ts';
import { TO } from './practice.ts';
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
const WEEK = Array.from({ length: 7 }, (_, days) => whole(days, { payBuyers: 10 }));

describe('who brought the buyers', () => {
  it('live rooms, over the days of which both are known', () => {
    const told = [live(0, 6), live(1, 9), live(9, 9)];
    expect(broughtOf(told, WEEK)).toEqual([{ by: 'live', k: 15, n: 20 }]);
  });

  it('promoters, over a range whose days are all known', () => {
    expect(broughtOf([union(6, 0, 21)], WEEK)).toEqual([{ by: 'affiliate', k: 21, n: 70 }]);
    expect(broughtOf([union(6, 0, 21)], WEEK.slice(1))).toEqual([]);
  });

  it('orders before buyers, as promoters are counted by orders', () => {
    const week = WEEK.map((one) => ({ ...one, figures: { ...one.figures, orders: 12 } }));
    expect(broughtOf([union(6, 0, 21)], week)).toEqual([{ by: 'affiliate', k: 21, n: 84 }]);
  });

  it('of a day and a range that holds it the longer', () => {
    expect(broughtOf([union(0, 0, 9), union(6, 0, 21)], WEEK)).toEqual([{ by: 'affiliate', k: 21, n: 70 }]);
    expect(broughtOf([union(6, 5, 20), live(3, 1)], WEEK)).toEqual([
      { by: 'affiliate', k: 20, n: 20 },
      { by: 'live', k: 1, n: 10 },
    ]);
  });

  it('never more than all, and nothing of nothing', () => {
    expect(broughtOf([union(0, 0, 25)], WEEK)).toEqual([{ by: 'affiliate', k: 10, n: 10 }]);
    expect(broughtOf([live(0, 0)], [whole(0, { payBuyers: 0 })])).toEqual([]);
    expect(broughtOf([{ ...live(0, 4), rounded: ['payBuyers'] }], WEEK)).toEqual([]);
    expect(broughtOf([live(0, 4)], [{ ...whole(0, { payBuyers: 10 }), rounded: ['payBuyers'] }])).toEqual([]);
  });
});

describe('a product that lives on others', () => {
  const best = { visitors: 9_000, payBuyers: 200, cartAdders: 600 };

  it.each([
    ['live', '直播带来的成交占 75%（150/200）'],
    ['affiliate', '淘客带来的成交占 75%（150/200）'],
  ] as const)('is held where the rest of the shop does not: %s', (by, said) => {
    const own = product('x', best, { brought: [{ by, k: 150, n: 200 }] });
    const others = ordinary().map((one) => ({ ...one, brought: [{ by, k: 2, n: 20 }] }));
    const s = verdictOf(own, others);
    expect(s.verdict).toEqual({ kind: 'excluded', why: 'traffic-mix' });
    const [told] = evidence(s, 'mix');
    expect(evidenceSentence(told!, 'zh', CNY)).toBe(`${said}，别的款不是这样，转化没法一起比。`);
  });

  it('is judged as ever in a shop that lives on them, and where nothing is known of the others', () => {
    const own = product('x', best, { brought: [{ by: 'live', k: 150, n: 200 }] });
    const alike = ordinary().map((one) => ({ ...one, brought: [{ by: 'live' as const, k: 15, n: 20 }] }));
    expect(verdictOf(own, alike).verdict).toMatchObject({ kind: 'role', role: 'main' });
    expect(verdictOf(own, ordinary()).verdict).toMatchObject({ kind: 'role', role: 'main' });
  });
});
