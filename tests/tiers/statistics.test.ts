import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DayFigures, type ProductInput, summariseProduct } from '../../utils/tiers/statistics.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { day, TO, TODAY } from './practice.ts';

const FROM = addDays(TO, -29);

function input(days: readonly DayFigures[], more: Partial<ProductInput> = {}): ProductInput {
  return {
    product: '6001',
    history: { kind: 'days', from: FROM, to: TO, days },
    eventDays: new Set(),
    today: TODAY,
    facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
    ...more,
  };
}

function on(back: number, figures: DayFigures['figures'], sheets = [`s${back}`]): DayFigures {
  return { day: addDays(TO, -back), figures, sheets };
}

describe('sums over days', () => {
  it('adds what is known and keeps unknown apart from 0', () => {
    const s = summariseProduct(
      input([on(0, { visitors: 100, payBuyers: 2, cartAdders: 0 }), on(1, { visitors: 50, payBuyers: 1 })]),
    );
    expect(s.counts).toEqual({
      visitors: 150,
      favoriters: null,
      cartAdders: 0,
      payBuyers: 3,
      payItems: null,
      payAmount: null,
    });
    expect(s.basis).toEqual({ kind: 'days', from: FROM, to: TO, days: 2 });
    expect(s.paid).toBeNull();
  });

  it('keeps people who clicked where the platform gives them', () => {
    const s = summariseProduct(input([on(0, { clickUsers: 40 }), on(1, { clickUsers: 2, payBuyers: 1 })]));
    expect(s.counts).toMatchObject({ visitors: null, clickUsers: 42, payBuyers: 1 });
  });

  it('takes k and n of a rate from the same days', () => {
    const s = summariseProduct(
      input([on(0, { visitors: 100, cartAdders: 5 }), on(1, { visitors: 900 }), on(2, { cartAdders: 40 })]),
    );
    expect(s.rates.cart).toEqual({ k: 5, n: 100 });
    expect(s.rates.pay).toBeNull();
    expect(s.counts.visitors).toBe(1_000);
  });

  it('takes amount and pieces of the price from the same days', () => {
    const s = summariseProduct(
      input([on(0, { payAmount: 9_000, payItems: 1 }), on(1, { payAmount: 50_000 }), on(2, { payItems: 30 })]),
    );
    expect(s.paid).toEqual({ amount: 9_000, items: 1 });
  });

  it('leaves days with more buyers than visitors out of the rates and names them', () => {
    const s = summariseProduct(
      input([
        on(0, { visitors: 100, payBuyers: 3, cartAdders: 8 }),
        on(1, { visitors: 4, payBuyers: 9, cartAdders: 1 }),
      ]),
    );
    expect(s.rates).toMatchObject({ pay: { k: 3, n: 100 }, cart: { k: 8, n: 100 } });
    expect(s.leftOut).toEqual({ event: [], abnormal: [addDays(TO, -1)] });
    expect(s.counts.payBuyers).toBe(12);
  });

  it('leaves days with more cart adders than visitors out of the cart rate alone and names them apart', () => {
    const s = summariseProduct(
      input([
        on(0, { visitors: 100, payBuyers: 3, cartAdders: 8, favoriters: 5 }),
        on(1, { visitors: 20, payBuyers: 2, cartAdders: 30, favoriters: 1 }),
        on(2, { visitors: 4, payBuyers: 9, cartAdders: 30, favoriters: 1 }),
      ]),
    );
    expect(s.rates).toEqual({ favorite: { k: 6, n: 120 }, cart: { k: 8, n: 100 }, pay: { k: 5, n: 120 } });
    expect(s.leftOut).toEqual({ event: [], abnormal: [addDays(TO, -2)], moreCarts: [addDays(TO, -1)] });
  });

  it('leaves event days out and names them', () => {
    const event = addDays(TO, -10);
    const days = [on(10, { visitors: 9_000, payBuyers: 900 }), on(0, { visitors: 100, payBuyers: 2 })];
    const s = summariseProduct(input(days, { eventDays: new Set([event, day('2025-01-01')]) }));
    expect(s.counts.visitors).toBe(100);
    expect(s.leftOut.event).toEqual([event]);
    expect(s.usableDays).toBe(1);
  });

  it('counts neither days outside the window nor a day that is not over', () => {
    const history = { kind: 'days', from: FROM, to: TODAY } as const;
    const today = { day: TODAY, figures: { visitors: 7 }, sheets: ['live'] };
    const s = summariseProduct({ ...input([]), history: { ...history, days: [today, on(40, { visitors: 9 })] } });
    expect(s.basis).toBeNull();
    expect(s.sheets).toEqual([]);
  });

  it('takes a day told twice once', () => {
    const s = summariseProduct(input([on(0, { visitors: 100 }, ['a']), on(0, { visitors: 100 }, ['b'])]));
    expect(s.counts.visitors).toBe(100);
    expect(s.usableDays).toBe(1);
  });

  it('takes figures that cannot be for unknown', () => {
    const s = summariseProduct(
      input([on(0, { visitors: -5, payBuyers: Number.NaN, cartAdders: 1.5, payAmount: Number.POSITIVE_INFINITY })]),
    );
    expect(Object.values(s.counts)).toEqual([null, null, null, null, null, null]);
  });

  it('names its sheets, newest first, each once', () => {
    const s = summariseProduct(input([on(2, {}, ['old', 'both']), on(0, {}, ['new', 'both'])]));
    expect(s.sheets).toEqual(['new', 'both', 'old']);
  });
});

describe('one range', () => {
  it('keeps its own figures, days and sheets, and has no trend', () => {
    const range = {
      period: { kind: 'range', from: FROM, to: TO } as const,
      figures: { visitors: 310, payBuyers: 7, payAmount: 62_300, payItems: 7 },
      sheets: ['r', 'r'],
    };
    const s = summariseProduct({ ...input([]), history: { kind: 'range', range } });
    expect(s.basis).toEqual({ kind: 'range', from: FROM, to: TO, days: 30 });
    expect(s.rates.pay).toEqual({ k: 7, n: 310 });
    expect(s).toMatchObject({ trend: null, usableDays: 1, sheets: ['r'] });
  });

  it('is unread when there is none', () => {
    expect(summariseProduct({ ...input([]), history: { kind: 'range', range: null } }).basis).toBeNull();
  });
});

describe('in test', () => {
  const facts = (isNew: boolean | null, firstSeen: Day | null, markedInTest: boolean | null) =>
    summariseProduct(input([], { facts: { isNew, firstSeen, category: null, markedInTest } })).inTest;

  it('not by the tag of the page where it was first seen more than thirty days ago', () => {
    expect(facts(true, addDays(TODAY, -30), null)).toBe(true);
    expect(facts(true, addDays(TODAY, -45), null)).toBe(false);
    const old = { isNew: true, firstSeen: addDays(TODAY, -45), category: null, markedInTest: null };
    expect(summariseProduct(input([], { facts: old }))).not.toHaveProperty('isNew');
    const seen = (firstSeen: Day | null) => summariseProduct(input([], { facts: { ...old, firstSeen } }));
    expect(seen(null)).toMatchObject({ isNew: true, newByTag: true });
    expect(seen(addDays(TODAY, -30))).toMatchObject({ isNew: true });
    expect(seen(addDays(TODAY, -30))).not.toHaveProperty('newByTag');
    expect(seen(addDays(TODAY, -31))).not.toHaveProperty('isNew');
  });

  it('by tag, by first day, by mark; the mark wins; unknown is not in test', () => {
    expect(facts(true, null, null)).toBe(true);
    expect(facts(false, addDays(TODAY, -30), null)).toBe(true);
    expect(facts(false, addDays(TODAY, -31), null)).toBe(false);
    expect(facts(true, TODAY, false)).toBe(false);
    expect(facts(null, null, true)).toBe(true);
    expect(facts(null, null, null)).toBe(false);
  });
});

const number = fc.oneof(fc.nat(500), fc.constantFrom(-1, Number.NaN, 0.5, 1e300));
const figures = fc.record(
  { visitors: number, cartAdders: number, favoriters: number, payBuyers: number, payItems: number, payAmount: number },
  { requiredKeys: [] },
);
const days = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), figures, fc.string({ maxLength: 3 })), {
  maxLength: 30,
});

describe('whatever comes in', () => {
  it('never throws, k fits n, and the order of the days does not matter', () => {
    fc.assert(
      fc.property(days, fc.infiniteStream(fc.nat()), (list, keys) => {
        const given = list.map(([back, f, sheet]) => on(back, f, [sheet]));
        const own = summariseProduct(input(given));
        for (const rate of Object.values(own.rates)) if (rate) expect(rate.k).toBeLessThanOrEqual(rate.n);
        const order = given.map((d) => ({ d, at: keys.next().value ?? 0 })).sort((a, b) => a.at - b.at);
        expect(summariseProduct(input(order.map(({ d }) => d)))).toEqual(own);
      }),
    );
  });
});
