import { describe, expect, it } from 'vitest';
import { moodOf } from '../../utils/demo/calendar.ts';
import { COUNTED, type CountedId } from '../../utils/demo/daily.ts';
import { type DemoRow, dayRows, liveRows, rangeRows } from '../../utils/demo/rows.ts';
import type { ProductTruth } from '../../utils/demo/shop.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { day, daysOf, SHOP, TODAY } from './a-shop.ts';

const ALL_DAYS = daysOf(SHOP.from, SHOP.to);
const BY_DAY = new Map(ALL_DAYS.map((each) => [each, dayRows(SHOP, each)]));
const MONTH_FROM = day('2026-10-23');
const MONTH = rangeRows(SHOP, MONTH_FROM, SHOP.to);

const PAIRS: readonly (readonly [k: CountedId, n: CountedId])[] = [
  ['cartAdders', 'visitors'],
  ['favoriters', 'visitors'],
  ['orderBuyers', 'visitors'],
  ['payBuyers', 'orderBuyers'],
  ['searchVisitors', 'visitors'],
  ['searchPayBuyers', 'searchVisitors'],
  ['payItems', 'orderItems'],
  ['payAmount', 'orderAmount'],
];

const isLink = (row: DemoRow) => row.facts.title.startsWith('补差价');
const of = (rows: readonly DemoRow[], id: string) => rows.find((row) => row.facts.product === id)?.figures;
const total = (rows: readonly DemoRow[], id: CountedId) => rows.reduce((sum, row) => sum + (row.figures[id] ?? 0), 0);
const link = SHOP.products.find((each) => each.life === 'price-link') as ProductTruth;

function overDays(truth: ProductTruth, days: readonly Day[], id: CountedId): number {
  return days.reduce((sum, each) => sum + (of(BY_DAY.get(each) ?? [], truth.product)?.[id] ?? 0), 0);
}

describe('days', () => {
  it('draws a day the same whether or not others were drawn before', () => {
    expect(dayRows(SHOP, day('2026-11-03'))).toEqual(BY_DAY.get(day('2026-11-03')));
  });

  it('never has more of a part than of the whole, the price link apart', () => {
    for (const rows of [...BY_DAY.values(), MONTH]) {
      for (const row of rows) {
        if (isLink(row)) continue;
        for (const [k, n] of PAIRS) expect(row.figures[k]).toBeLessThanOrEqual(row.figures[n] ?? -1);
        for (const id of COUNTED) expect(Number.isSafeInteger(row.figures[id])).toBe(true);
        expect((row.figures.newPayBuyers ?? 0) + (row.figures.oldPayBuyers ?? 0)).toBe(row.figures.payBuyers);
      }
    }
  });

  it('follows the true rates on ordinary days', () => {
    const ordinary = ALL_DAYS.filter((each) => moodOf(each, SHOP.promotion).ordinary);
    for (const truth of SHOP.products) {
      const n = overDays(truth, ordinary, 'visitors');
      for (const [id, rate] of [
        ['cartAdders', truth.cartRate],
        ['payBuyers', truth.payRate],
        ['favoriters', truth.favoriteRate],
      ] as const) {
        if (truth === link) continue;
        const error = Math.abs(overDays(truth, ordinary, id) - n * rate);
        expect(error, `${truth.title} ${id}`).toBeLessThanOrEqual(4.5 * Math.sqrt(n * rate * (1 - rate)) + 1);
      }
    }
  });

  it.each([
    ['cartAdders', 'cartRate'],
    ['payBuyers', 'payRate'],
    ['favoriters', 'favoriteRate'],
  ] as const)('is not biased over the whole shop: %s', (id, rate) => {
    const ordinary = ALL_DAYS.filter((each) => moodOf(each, SHOP.promotion).ordinary);
    let [k, mean, variance] = [0, 0, 0];
    for (const truth of SHOP.products) {
      if (truth === link) continue;
      const n = overDays(truth, ordinary, 'visitors');
      k += overDays(truth, ordinary, id);
      mean += n * truth[rate];
      variance += n * truth[rate] * (1 - truth[rate]);
    }
    expect(Math.abs(k - mean)).toBeLessThan(4 * Math.sqrt(variance));
  });

  it('sells more at weekends and most of all at the peak', () => {
    const quiet = daysOf(day('2026-10-05'), day('2026-10-25'));
    const visits = (days: readonly Day[]) =>
      days.reduce((sum, each) => sum + total(BY_DAY.get(each) ?? [], 'visitors'), 0) / days.length;
    const weekend = quiet.filter((each) => [0, 6].includes(new Date(`${each}T00:00:00Z`).getUTCDay()));
    expect(visits(weekend)).toBeGreaterThan(1.1 * visits(quiet.filter((each) => !weekend.includes(each))));
    const buyers = ALL_DAYS.map((each) => total(BY_DAY.get(each) ?? [], 'payBuyers'));
    expect(ALL_DAYS[buyers.indexOf(Math.max(...buyers))]).toBe('2026-11-11');
    expect(total(BY_DAY.get(day('2026-11-10')) ?? [], 'cartAdders')).toBeGreaterThan(500);
  });

  it('shows a new product only from its listing on, dying ones less and less', () => {
    for (const truth of SHOP.products.filter((each) => each.listedOn !== null)) {
      const listed = truth.listedOn as Day;
      expect(of(BY_DAY.get(addDays(listed, -1)) ?? [], truth.product)).toBeUndefined();
      expect(of(BY_DAY.get(listed) ?? [], truth.product)).toBeDefined();
    }
    for (const truth of SHOP.products.filter((each) => each.life === 'dying')) {
      const early = overDays(truth, ALL_DAYS.slice(0, 14), 'visitors');
      expect(overDays(truth, ALL_DAYS.slice(-14), 'visitors')).toBeLessThan(0.5 * early);
    }
  });
});

describe('ranges', () => {
  it('equals the day for a range of one day', () => {
    const each = day('2026-11-19');
    expect(rangeRows(SHOP, each, each)).toEqual(BY_DAY.get(each));
  });

  it('counts people once: less than the sum of days, more than any single day', () => {
    const days = daysOf(MONTH_FROM, SHOP.to);
    for (const { facts, figures } of MONTH) {
      for (const id of ['visitors', 'cartAdders', 'payBuyers'] as const) {
        const perDay = days.map((each) => of(BY_DAY.get(each) ?? [], facts.product)?.[id] ?? 0);
        const sum = perDay.reduce((a, b) => a + b, 0);
        expect(figures[id]).toBeLessThanOrEqual(sum);
        expect(figures[id]).toBeGreaterThanOrEqual(Math.max(...perDay));
      }
      const pieces = days.reduce((sum, each) => sum + (of(BY_DAY.get(each) ?? [], facts.product)?.payItems ?? 0), 0);
      expect(figures.payItems).toBe(pieces);
    }
    const summed = days.reduce((sum, each) => sum + total(BY_DAY.get(each) ?? [], 'visitors'), 0);
    expect(total(MONTH, 'visitors') / summed).toBeGreaterThan(0.6);
    expect(total(MONTH, 'visitors') / summed).toBeLessThan(0.9);
  });

  it('has 42 buyers and no visitor on the price link, for 42 fen', () => {
    const figures = of(MONTH, link.product);
    expect(figures).toMatchObject({ visitors: 0, pageViews: 0, payBuyers: 42, payItems: 42, payAmount: 42 });
    expect(figures?.orderBuyers).toBe(48);
    expect(of(BY_DAY.get(addDays(MONTH_FROM, -1)) ?? [], link.product)?.payBuyers).toBe(0);
  });

  it('lets the true main products lead by buyers, and the others follow in kind', () => {
    const ranked = [...MONTH].sort((a, b) => (b.figures.payBuyers ?? 0) - (a.figures.payBuyers ?? 0));
    const kind = (row: DemoRow) => SHOP.products.find((each) => each.product === row.facts.product)?.expected;
    expect(ranked.slice(0, 8).map(kind)).toEqual(['main', 'main', ...Array(6).fill('second')]);
  });
});

describe('today so far', () => {
  it('only grows with the hour and ends as the whole day', () => {
    const whole = dayRows(SHOP, TODAY);
    let before = liveRows(SHOP, TODAY, 0);
    for (let hour = 1; hour <= 24; hour++) {
      const now = liveRows(SHOP, TODAY, hour);
      for (const [i, row] of now.entries()) {
        expect(row.figures.visitors).toBeGreaterThanOrEqual(before[i]?.figures.visitors ?? 0);
        expect(row.figures.payAmount).toBeGreaterThanOrEqual(before[i]?.figures.payAmount ?? 0);
        if (!isLink(row)) expect(row.figures.payBuyers).toBeLessThanOrEqual(row.figures.visitors ?? -1);
      }
      before = now;
    }
    expect(before.map((row) => row.figures.payAmount)).toEqual(whole.map((row) => row.figures.payAmount));
  });

  it('leaves out what only finished days have', () => {
    expect(liveRows(SHOP, TODAY, 14)[0]?.figures.refundAmount).toBeUndefined();
  });
});
