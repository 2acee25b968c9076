import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Figures } from '../../utils/tiers/figures.ts';
import { soldOutDays } from '../../utils/tiers/sold-out.ts';
import { type DayFigures, type ProductInput, summariseProduct } from '../../utils/tiers/statistics.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { inputOf, TO, TODAY } from './practice.ts';
import { evidence, ordinary } from './shops.ts';

const FROM = addDays(TO, -29);
const on = (back: number, figures: Figures): DayFigures => ({ day: addDays(TO, -back), figures, sheets: [`s${back}`] });

function given(days: readonly DayFigures[], more: Partial<ProductInput> = {}) {
  return summariseProduct({
    product: 'own',
    history: { kind: 'days', from: FROM, to: TO, days },
    eventDays: new Set(),
    today: TODAY,
    facts: { isNew: null, firstSeen: null, category: null, markedInTest: true },
    ...more,
  });
}

const open = { visitors: 100, cartAdders: 6, payBuyers: 2, payItems: 2, payAmount: 19_800 };
const shut = { visitors: 80, cartAdders: 5, payBuyers: 0, payItems: 0, payAmount: 0, stock: 0 };

describe('a day out of stock', () => {
  it('is one whose own reading says so and that sold nothing', () => {
    const is = (figures: Figures, rounded: DayFigures['rounded'] = []) =>
      soldOutDays([{ day: TO, figures, rounded }]).size === 1;
    expect(is(shut)).toBe(true);
    expect(is({ visitors: 80, stock: 0 })).toBe(true);
    expect(is({ ...shut, stock: 1 })).toBe(false);
    // The last piece was sold on it.
    for (const sold of ['orders', 'payBuyers', 'payItems', 'payAmount', 'depositItems'])
      expect(is({ ...shut, [sold]: 1 })).toBe(false);
    const { stock: _, ...unknown } = shut;
    expect(is(unknown)).toBe(false);
    expect(is(shut, ['stock'])).toBe(false);
  });

  it('is none of a product that sells while its stock says none: its bad days alone would be left out', () => {
    const days = Array.from({ length: 14 }, (_, back) => on(back, back % 3 === 0 ? { ...open, stock: 0 } : shut));
    const found = given(days);
    expect(found.leftOut).not.toHaveProperty('soldOut');
    expect(found).toMatchObject({ basis: { days: 14 }, rates: { pay: { k: 10, n: 1_220 } } });
    // Of one day the last piece may have gone.
    expect(given([...days.slice(1, 3), on(3, { ...open, stock: 0 })]).leftOut.soldOut).toHaveLength(2);
  });

  it('leaves counts, rates and paces, and is named', () => {
    const found = given([on(0, shut), on(1, shut), on(2, open), on(3, open), on(4, open)]);
    expect(found).toMatchObject({
      basis: { days: 3 },
      counts: { visitors: 300, payBuyers: 6 },
      rates: { cart: { k: 18, n: 300 }, pay: { k: 6, n: 300 } },
      leftOut: { event: [], abnormal: [], soldOut: [addDays(TO, -1), TO] },
      lastDay: TO,
      sheets: ['s2', 's3', 's4'],
    });
    for (const pace of found.paces ?? [])
      expect(pace).toMatchObject({ buyers: expect.closeTo(2), visitors: expect.closeTo(100) });
    expect(given([on(0, open)]).leftOut).toEqual({ event: [], abnormal: [] });
  });

  it('changes nothing where its stock is not known, or something was sold', () => {
    const { stock: _, ...unread } = shut;
    expect(given([on(0, unread), on(1, open)])).toMatchObject({ basis: { days: 2 }, counts: { visitors: 180 } });
    const last = given([on(0, { ...open, stock: 0 }), on(1, open)]);
    expect(last).toMatchObject({ basis: { days: 2 }, counts: { payBuyers: 4 } });
    expect(last.leftOut).not.toHaveProperty('soldOut');
  });

  it('had something in stock where a sample was ordered on it', () => {
    const sample = { day: TO, orders: 1, buyers: 1, paid: { items: 1, amount: 9_900 } };
    const day = on(0, { ...shut, payBuyers: 1, payItems: 1, payAmount: 9_900 });
    expect(given([day, on(1, open)], { uncounted: [sample] }).basis).toMatchObject({ days: 2 });
  });

  it('of an event is named once, as one of the event', () => {
    const { leftOut } = given([on(0, shut), on(1, open)], { eventDays: new Set<Day>([TO]) });
    expect(leftOut).toEqual({ event: [TO], abnormal: [] });
  });

  it('is no fall of its sales', () => {
    const fortnight = (last: Figures) => Array.from({ length: 14 }, (_, back) => on(back, back < 2 ? last : open));
    expect(given(fortnight(shut)).trend).toEqual({ short: { recent: 10, before: 10 } });
    const { stock: _, ...unsold } = shut;
    expect(given(fortnight(unsold)).trend).toEqual({ short: { recent: 10, before: 14 } });
  });

  it('that hides the trend is no event and nothing to read', () => {
    const days = Array.from({ length: 14 }, (_, back) => on(back, back < 4 ? shut : open));
    expect(given(days)).toMatchObject({ trend: null, trendGap: { why: 'few-days', events: [] } });
    const { trendGap } = given(days);
    // Two days to come push no weekday out of the week that was out of stock far enough.
    expect(trendGap?.more).toBeGreaterThan(1);
  });

  it('stops no test: what is left is too few days', () => {
    const poor = { visitors: 600, cartAdders: 9, payBuyers: 0, payItems: 0, payAmount: 0 };
    const days = (...stock: (number | null)[]) =>
      stock.map((units, back) => on(back, units === null ? poor : { ...poor, stock: units }));
    const judged = (all: readonly DayFigures[]) =>
      suggest(inputOf([...ordinary(), given(all)])).suggestions.find((one) => one.product === 'own')!;
    expect(judged(days(7, 7, null, null)).verdict.kind).toBe('stop');
    const out = judged(days(0, 0, null, null));
    expect(out.verdict.kind).not.toBe('stop');
    expect(evidence(out, 'left-out')).toEqual([{ kind: 'left-out', days: [addDays(TO, -1), TO], why: 'sold-out' }]);
    expect(evidence(out, 'few-days')).toMatchObject([{ days: 2 }]);
  });
});
