import { describe, expect, it } from 'vitest';
import { cutoffsOf } from '../../utils/advice/cutoffs.ts';
import { type PastAdvice, replay } from '../../utils/advice/replay.ts';
import type { StoredHistory } from '../../utils/advice/stored-history.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import { NO_COSTS } from '../../utils/tiers/order-values.ts';
import { summariseProduct } from '../../utils/tiers/statistics.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { TODAY } from '../tiers/practice.ts';
import { made, steady, storedShop } from './stored-shop.ts';

function advised(history: StoredHistory): PastAdvice[] {
  return [...replay(history, cutoffsOf(history))].filter((one) => one !== null);
}

describe('cut-offs', () => {
  it('are every seventh day with a week behind and a week before, newest first, at most eight', () => {
    const { known, days, more } = cutoffsOf(storedShop(steady, { days: 30 }));
    expect({ known, days, more }).toEqual({
      known: 'then',
      days: ['2026-11-14', '2026-11-07', '2026-10-31'],
      more: null,
    });
    expect(cutoffsOf(storedShop(steady, { days: 120 })).days).toHaveLength(8);
  });

  it('are none of a shop without later days, which is told how many are missing', () => {
    expect(cutoffsOf(storedShop(steady, { days: 10 }))).toMatchObject({ days: [], more: 4 });
    expect(cutoffsOf(storedShop([], { days: 0 }))).toMatchObject({ days: [], more: 14 });
  });

  it('go by the days’ own dates where all of it was read later', () => {
    const late = storedShop(steady, { days: 30, readOn: () => addDays(TODAY, -1) });
    expect(cutoffsOf(late)).toMatchObject({ known: 'by-day', days: ['2026-11-14', '2026-11-07', '2026-10-31'] });
  });

  it('are fewer in a large shop, which is said', () => {
    const many = Array.from({ length: 1_000 }, (_, i) => made(`q${i}`, 10, 1));
    expect(cutoffsOf(storedShop(many, { days: 40 }))).toMatchObject({ days: { length: 2 }, capped: true, runs: 7 });
    const huge = Array.from({ length: 3_000 }, (_, i) => made(`q${i}`, 10, 1));
    expect(cutoffsOf(storedShop(huge, { days: 30 }))).toMatchObject({ days: { length: 3 }, capped: false, runs: 1 });
  });
});

describe('a replay', () => {
  it('says what the engine says of the same days', () => {
    const history = storedShop(steady, { days: 21 });
    const [first] = advised(history);
    const to = '2026-11-07' as Day;
    const window = { kind: 'days', from: addDays(to, -29), to } as const;
    const today = addDays(to, 1);
    const statistics = history.products.map(({ product, days }) =>
      summariseProduct({
        product,
        history: { ...window, days: days.filter((d) => d.day <= to) },
        eventDays: new Set(),
        today,
        facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
      }),
    );
    const own = suggest({
      statistics,
      listed: null,
      settings: history.terms.settings,
      assume: true,
      previous: new Map(),
      calendar: new Set(),
      today,
    });
    expect(first?.day).toBe(to);
    const said = (all: PastAdvice['suggestions']) => all.map(({ memory, ...one }) => one);
    expect(said(first?.suggestions ?? [])).toEqual(said(own.suggestions));
  });

  it('knows nothing of later days: whatever they bring, the same was advised', () => {
    const cut = '2026-11-07' as Day;
    const turned = steady.map(({ product, sells }, i) => ({
      product,
      sells: (day: Day, back: number) => (day > cut ? { visitors: 500, buyers: i } : sells(day, back)),
    }));
    const [a, b] = [storedShop(steady, { days: 30 }), storedShop(turned, { days: 30 })].map(advised);
    const until = (all: PastAdvice[] = []) => all.filter(({ day }) => day <= cut).map((one) => one.suggestions);
    expect(until(a)).toHaveLength(2);
    expect(until(a)).toEqual(until(b));
    expect(a?.at(-1)?.suggestions).not.toEqual(b?.at(-1)?.suggestions);
  });

  it('takes no day that was read later', () => {
    const gap = '2026-11-05' as Day;
    const readOn = (day: Day) => (day === gap ? TODAY : addDays(day, 1));
    const [, second] = advised(storedShop(steady, { days: 30, readOn }));
    expect(second?.day).toBe('2026-11-07');
    expect(second?.statistics[0]?.usableDays).toBe(15);
  });

  it('keeps roles through an event, as the runs of those days did', () => {
    const turn = '2026-11-01' as Day;
    const turned = steady.map(({ product, sells }, i) => ({
      product,
      sells: (day: Day, back: number) => (i === 0 && day > turn ? { visitors: 600, buyers: 0 } : sells(day, back)),
    }));
    const history = storedShop(turned, { days: 40 });
    const freeze = {
      from: '2026-10-25' as Day,
      to: '2026-11-20' as Day,
      opens: '2026-10-25' as Day,
      zh: '',
      en: '',
      guessed: true,
    };
    const last = (one: StoredHistory) => {
      const found = advised(one)
        .at(-1)
        ?.suggestions.find(({ product }) => product === 'p00');
      return found?.verdict.kind === 'role' ? found.verdict.role : null;
    };
    expect(last(history)).not.toBe('main');
    expect(last({ ...history, freezesOf: () => [freeze] })).toBe('main');
  });

  it('knows of orders that do not count from the day that was said', () => {
    const history = storedShop(steady, { days: 30 });
    const said = { day: '2026-10-26' as Day, orders: 30, buyers: 30, paid: null, since: '2026-11-10' as Day };
    const products = history.products.map((one) => ({ ...one, uncounted: [said] }));
    const [, second, third] = advised({ ...history, products });
    expect([second, third].map((one) => one?.statistics[0]?.uncounted?.orders)).toEqual([undefined, 30]);
  });

  it('gives an operator’s mark no say before it was made', () => {
    const history = storedShop(steady, { days: 30 });
    const mark = { inTest: true, since: '2026-11-10' as Day };
    const [, second, third] = advised({ ...history, products: history.products.map((one) => ({ ...one, mark })) });
    expect([second?.statistics[0]?.inTest, third?.statistics[0]?.inTest]).toEqual([false, true]);
  });

  it('takes costs as they stand: what loses on every order never led', () => {
    const history = storedShop(steady, { days: 30 });
    const leads = (all: PastAdvice[]) =>
      all.flatMap(({ suggestions }) =>
        suggestions.flatMap(({ product, verdict }) => (verdict.kind === 'role' ? [product] : [])),
      );
    expect(leads(advised(history))).toContain('p00');
    const byProduct = new Map([['p00', { ...NO_COSTS.others, cost: 12_000 }]]);
    const terms = { ...history.terms, costs: { ...NO_COSTS, byProduct } };
    const costed = leads(advised({ ...history, terms }));
    expect(costed).toContain('p01');
    expect(costed).not.toContain('p00');
  });

  it('takes of advertising what was read by then', () => {
    const history = storedShop(steady, { days: 30 });
    const [on, late] = ['2026-11-05', '2026-11-12'] as Day[];
    const ad = { figures: { adCost: 700 }, scene: null, plan: 'a', from: on!, to: on!, rank: 0 };
    const spent = (readOn: Day) => {
      const products = history.products.map((one) => ({ ...one, ads: [{ ...ad, readOn }] }));
      return advised({ ...history, products }).map(({ statistics }) => statistics[0]?.ads?.spent?.cost ?? null);
    };
    expect(spent(addDays(on!, 1))).toEqual([null, 700, 700]);
    expect(spent(late!)).toEqual([null, null, 700]);
  });
});
