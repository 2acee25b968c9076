/** The weeks after our advice of products sold by deposit: in 定金期 their orders come on another day. */
import { describe, expect, it } from 'vitest';
import { cameTrue } from '../../utils/advice/came-true.ts';
import { laterThan } from '../../utils/advice/later-weeks.ts';
import { orderShare } from '../../utils/advice/outcome.ts';
import type { StoredDay, StoredHistory } from '../../utils/advice/stored-history.ts';
import type { MetricId } from '../../utils/metrics/vocabulary.ts';
import { summariseProduct } from '../../utils/tiers/statistics.ts';
import type { Role } from '../../utils/tiers/verdict-kinds.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { made, storedShop } from './stored-shop.ts';

const CUT = '2026-11-14' as Day;
const SLOTS = { main: 1, second: 1 };
type Figures = Partial<Record<MetricId, number>>;

/** Two ordinary products and one that is sold by deposit from the day after the cut on. */
function shop(presale: (at: number) => Figures, more: Partial<StoredDay> = {}): StoredHistory {
  const history = storedShop([made('presale', 500, 20), made('b', 500, 15), made('c', 500, 5), made('d', 500, 4)], {
    days: 30,
  });
  const [own, ...others] = history.products;
  const days = own!.days.map((d) =>
    d.day > CUT ? { ...d, ...more, figures: { ...d.figures, ...presale(Number(d.day.slice(8)) - 14) } } : d,
  );
  return { ...history, products: [{ ...own!, days }, ...others] };
}

const balanceOn = (...days: readonly Day[]) => ({
  promotionDaysOf: () => ({ within: new Set<Day>(), published: new Set<Day>(), balance: new Set(days) }),
});

const held = (history: StoredHistory, product: string, role: Role | 'stop') =>
  cameTrue(
    { product, verdict: role === 'stop' ? { kind: 'stop' } : { kind: 'role', role, candidate: false } },
    laterThan(history, CUT),
    SLOTS,
  );

/** Hardly anything is paid while deposits are. */
const deposits = () => ({ payBuyers: 1, depositBuyers: 20, depositItems: 22 });

describe('a week of 定金期', () => {
  it('counts deposits as orders, as the engine does', () => {
    const history = shop(deposits);
    const week = laterThan(history, CUT).weeks.get('presale');
    expect(week?.orders).toBe(7 * 20);
    expect(held(history, 'presale', 'main')).toBe(true);
    expect(held(history, 'presale', 'stop')).toBe(false);
    const [own] = history.products;
    const { paces } = summariseProduct({
      product: 'presale',
      history: { kind: 'days', from: addDays(CUT, 1), to: addDays(CUT, 7), days: own!.days.filter((d) => d.day > CUT) },
      eventDays: new Set(),
      today: addDays(CUT, 8),
      facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
    });
    for (const pace of paces ?? []) expect(7 * (pace.orders ?? pace.buyers ?? 0)).toBeCloseTo(week?.orders ?? 0, 9);
    expect(paces).not.toHaveLength(0);
  });

  it('tells no conversion, and that of its other days alone', () => {
    expect(laterThan(shop(deposits), CUT).weeks.get('presale')?.pay).toBeNull();
    const two = shop((at) => (at <= 5 ? deposits() : { payBuyers: 10 }));
    expect(laterThan(two, CUT).weeks.get('presale')).toMatchObject({ orders: 5 * 20 + 20, pay: { k: 20, n: 1_000 } });
  });

  it('is not told where deposits are not known exactly, or what else was ordered is not', () => {
    const rounded = shop(() => ({ payBuyers: 1, depositBuyers: 20 }), { rounded: ['depositBuyers'] });
    const unread = shop(deposits);
    const products = unread.products.map((one) =>
      one.product === 'presale'
        ? {
            ...one,
            days: one.days.map((d) => {
              const { payBuyers: _, ...others } = d.figures;
              return d.day === addDays(CUT, 2) ? { ...d, figures: others } : d;
            }),
          }
        : one,
    );
    for (const history of [rounded, { ...unread, products }]) {
      for (const role of ['main', 'second', 'image', 'stop'] as const) {
        expect(held(history, 'presale', role), role).toBeNull();
      }
    }
  });
});

describe('a week with days of 尾款', () => {
  const last = addDays(CUT, 7);
  const history = { ...shop((at) => (at < 7 ? deposits() : { payBuyers: 900 })), ...balanceOn(last) };

  it('is not told of what was sold by deposit: it pays what was counted before', () => {
    for (const role of ['main', 'second', 'image', 'stop'] as const) {
      expect(held(history, 'presale', role), role).toBeNull();
    }
    expect(laterThan(history, CUT).weeks.get('presale')).toMatchObject({ orders: null, pay: null });
    // Among the others it takes no place.
    expect(laterThan(history, CUT).orders).toEqual([7 * 15, 7 * 5, 7 * 4]);
  });

  it('is told of the others as ever', () => {
    expect(held(history, 'b', 'main')).toBe(true);
    const none = { ...shop(() => ({})), ...balanceOn(last) };
    expect(held(none, 'presale', 'main')).toBe(true);
  });

  it('leaves the look out of the share of the shop’s orders where a place is not told', () => {
    const suggestion = (product: string) => ({
      product,
      verdict: { kind: 'role', role: 'main', candidate: false } as const,
      ...{ certainty: 0.9, basis: null, evidence: [], changes: [], worth: null, sheets: [] },
    });
    const look = (all: StoredHistory) => {
      const advice = { day: CUT, suggestions: [suggestion('presale')], statistics: [], slots: SLOTS };
      return orderShare([{ advice, later: laterThan(all, CUT) }]);
    };
    expect(look(history)).toBeNull();
    expect(look(shop(deposits))?.ours).toEqual({ k: 140, n: 140 + 7 * 24 });
  });
});

it('tells a price link by the whole unit of the shop’s currency', () => {
  const cheap = { payItems: 20, payAmount: 20 * 60 };
  const week = (unit?: number) =>
    laterThan({ ...shop(() => cheap), ...(unit !== undefined && { unit }) }, CUT).weeks.has('presale');
  expect([week(), week(100), week(1)]).toEqual([false, false, true]);
});
