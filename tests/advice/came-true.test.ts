import { describe, expect, it } from 'vitest';
import { cameTrue, claimOf } from '../../utils/advice/came-true.ts';
import { keptShare } from '../../utils/advice/later-shares.ts';
import { laterThan } from '../../utils/advice/later-weeks.ts';
import { review } from '../../utils/advice/review.ts';
import type { StoredHistory } from '../../utils/advice/stored-history.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import type { Role } from '../../utils/tiers/verdict-kinds.ts';
import { addDays, type Day } from '../../utils/time/day.ts';
import { type Made, made, steady, storedShop } from './stored-shop.ts';

/** The last day before those looked at; the practice shop's today is a week and a day after it. */
const CUT = '2026-11-14' as Day;
const SLOTS = { main: 1, second: 3 };

const turning = (product: string, before: number, after: number, visitors = 500): Made => ({
  product,
  sells: (day) => ({ visitors, buyers: day > CUT ? after : before }),
});

const role = (is: Role, via?: 'newcomer' | 'old-hit') =>
  ({ kind: 'role', role: is, candidate: false, ...(via && { via }) }) as const;

function held(products: readonly Made[], is: Role, more: Partial<StoredHistory> = {}): (boolean | null)[] {
  const later = laterThan({ ...storedShop(products, { days: 30 }), ...more }, CUT);
  return products.map(({ product }) => cameTrue({ product, verdict: role(is) }, later, SLOTS));
}

describe('a 活动款 held where its share of the shop is no smaller than before', () => {
  it('whatever the shop as a whole does', () => {
    // The shop sells twice as much: 20 of 40 before, 30 of 80 after; the others take more.
    expect(held([turning('a', 20, 30), turning('b', 10, 25), turning('c', 10, 25)], 'promo')).toEqual([
      false,
      true,
      true,
    ]);
    // As before, exactly.
    expect(held([turning('a', 20, 40), turning('b', 10, 20)], 'promo')).toEqual([true, true]);
  });

  it('is not told of a few orders, nor where one side was not read', () => {
    const few: Made = { product: 'few', sells: (day) => ({ visitors: 99, buyers: day === '2026-11-16' ? 9 : 0 }) };
    expect(held([few, turning('b', 10, 10)], 'promo')).toEqual([null, false]);
    const history = storedShop([turning('a', 20, 20), turning('b', 10, 10)], { days: 30 });
    const products = history.products.map((one) =>
      one.product === 'a' ? { ...one, days: one.days.filter(({ day }) => day > CUT) } : one,
    );
    const later = laterThan({ ...history, products }, CUT);
    expect(keptShare(later.shares, 'a')).toBeNull();
    expect(later.shares(['b'], 'orders')).toEqual({ before: { k: 140, n: 140 }, after: { k: 70, n: 210 } });
  });

  it('is set beside the shop on just the days on which it was read, half of either side at least', () => {
    // The others sell ten times as much on the days on which it was not read.
    const unread = (day: Day) => day <= addDays(CUT, -7);
    const a = turning('a', 20, 20);
    const b: Made = { product: 'b', sells: (day) => ({ visitors: 999, buyers: unread(day) ? 400 : 40 }) };
    const history = storedShop([a, b], { days: 30 });
    const without = (days: (day: Day) => boolean) => ({
      ...history,
      products: history.products.map((one) =>
        one.product === 'a' ? { ...one, days: one.days.filter(({ day }) => !days(day)) } : one,
      ),
    });
    const shares = (days: (day: Day) => boolean) => laterThan(without(days), CUT).shares;
    expect(shares(unread)(['a'], 'orders')).toEqual({ before: { k: 140, n: 420 }, after: { k: 140, n: 420 } });
    expect(keptShare(shares(unread), 'a')).toBe(true);
    expect(
      keptShare(
        shares((day) => day <= addDays(CUT, -6)),
        'a',
      ),
    ).toBeNull();
    expect(
      keptShare(
        shares((day) => day > addDays(CUT, 4)),
        'a',
      ),
    ).toBe(true);
    expect(
      keptShare(
        shares((day) => day > addDays(CUT, 3)),
        'a',
      ),
    ).toBeNull();
  });

  it('counts deposits as orders, and no day of their balances', () => {
    const history = storedShop([turning('a', 20, 0), turning('b', 20, 20)], { days: 30 });
    const balance = new Set([addDays(CUT, 6), addDays(CUT, 7)]);
    const products = history.products.map((one) => ({
      ...one,
      days: one.days.map((d) =>
        one.product === 'a' && d.day > CUT
          ? {
              ...d,
              figures: balance.has(d.day)
                ? { ...d.figures, payBuyers: 999 }
                : { ...d.figures, payBuyers: 0, depositBuyers: 20 },
            }
          : d,
      ),
    }));
    const promotionDaysOf = () => ({ within: new Set<Day>(), published: new Set<Day>(), balance });
    const later = laterThan({ ...history, products, promotionDaysOf }, CUT);
    expect(later.shares(['a'], 'orders')?.after).toEqual({ k: 100, n: 200 });
    expect(keptShare(later.shares, 'a')).toBe(true);
  });

  it('is judged on the days of a promotion alone where those were read, and by ordinary ones before', () => {
    const peak = addDays(CUT, 3);
    const earlier = addDays(CUT, -2);
    // Strong on both peaks, weak on the other days after.
    const sold = (day: Day) => (day === peak ? 90 : day === earlier ? 900 : day > CUT ? 1 : 20);
    const a: Made = { product: 'a', sells: (day) => ({ visitors: 999, buyers: sold(day) }) };
    const b: Made = { product: 'b', sells: () => ({ visitors: 999, buyers: 40 }) };
    const eventDaysOf = () => new Set([peak, earlier]);
    expect(held([a, b], 'promo', { eventDaysOf })).toEqual([true, false]);
    expect(held([a, b], 'promo')).toEqual([false, true]);
    const later = laterThan({ ...storedShop([a, b], { days: 30 }), eventDaysOf }, CUT);
    expect(later.shares(['a'], 'orders')).toEqual({ before: { k: 13 * 20, n: 13 * 60 }, after: { k: 90, n: 130 } });
    const promotionDaysOf = () => ({
      within: new Set([peak, earlier]),
      published: new Set<Day>(),
      balance: new Set<Day>(),
    });
    expect(held([a, b], 'promo', { promotionDaysOf })).toEqual([true, false]);
  });

  it('stands beside no certainty, and beside no ranking by orders, for what sells most falls back', () => {
    const history = storedShop(steady, { days: 30 });
    const marks = { marks: { promo: { price: 9_500, uplift: 2 } }, since: '2026-10-01' as Day };
    // Of a product in the middle: it has no place by its sales.
    const products = history.products.map((one) => (one.product === 'p05' ? { ...one, marks } : one));
    const { rows } = done({ ...history, products });
    const promo = rows.filter(({ of }) => of === 'promo');
    expect(promo.map(({ given }) => given)).toContain(3);
    for (const row of promo.filter(({ given }) => given > 0)) {
      expect(row).toMatchObject({ held: { k: 3, n: 3 }, stated: null, byOrders: null });
    }
  });
});

function done(history: StoredHistory) {
  const running = review({ history, decisions: [], pins: [], offset: 480 });
  for (;;) {
    const next = running.next();
    if (next.done) return next.value;
  }
}

it('a 形象款 held where anything was ordered, and its part of the shop is told', () => {
  expect(held([turning('a', 5, 1), turning('b', 5, 0), turning('c', 5, 5)], 'image')).toEqual([true, false, true]);
  const history = storedShop([...steady.slice(0, 19), made('face', 100, 2)], { days: 30 });
  const marks = { marks: { brand: true as const }, since: '2026-10-01' as Day };
  const products = history.products.map((one) => (one.product === 'face' ? { ...one, marks } : one));
  const { rows, image } = done({ ...history, products });
  expect(rows.find(({ of }) => of === 'image')).toMatchObject({ given: 3, held: { k: 3, n: 3 }, byOrders: null });
  const orders = steady.slice(0, 19).reduce((sum, _, i) => sum + 30 - i, 2);
  // Three looks; two had fourteen days before them, the first nine.
  expect(image?.orders.after).toEqual({ k: 3 * 7 * 2, n: 3 * 7 * orders });
  expect(image?.orders.before).toEqual({ k: (14 + 14 + 9) * 2, n: (14 + 14 + 9) * orders });
  expect(image?.visitors.after.k).toBe(3 * 7 * 100);
  expect(done(history).image).toBeNull();
});

describe('a 引流款', () => {
  const shop = storedShop([made('seen', 900, 1), made('b', 500, 9), made('c', 400, 9), made('d', 300, 9)], {
    days: 30,
  });

  it('that was a hit held where it is still among the more visited half', () => {
    const later = laterThan(shop, CUT);
    const told = ['seen', 'b', 'c', 'd'].map((product) =>
      cameTrue({ product, verdict: role('traffic', 'old-hit') }, later, SLOTS),
    );
    expect(told).toEqual([true, true, false, false]);
  });

  it('that was a hit did not hold without a single visitor, and says nothing where it was only kept', () => {
    const empty = storedShop([made('gone', 0, 0), made('b', 0, 0), made('c', 0, 0)], { days: 30 });
    const products = empty.products.map((one) => ({
      ...one,
      days: one.days.map((d) => ({ ...d, figures: { visitors: 0, orders: 0, payBuyers: 0 } })),
    }));
    const verdict = role('traffic', 'old-hit');
    expect(cameTrue({ product: 'gone', verdict }, laterThan({ ...empty, products }, CUT), SLOTS)).toBe(false);
    const later = laterThan(shop, CUT);
    const kept = { kind: 'role', role: 'traffic', candidate: true, held: true } as const;
    expect(cameTrue({ product: 'b', verdict: kept, lines: { cart: 0.01 } }, later, SLOTS)).toBeNull();
  });

  it('that is new held where it is still clicked in its scene, or put in carts', () => {
    const verdict = role('traffic', 'newcomer');
    const on = addDays(CUT, 2);
    const ad = (adClicks: number, adImpressions: number) => ({
      figures: { adClicks, adImpressions },
      scene: '关键词推广',
      plan: 'p',
      from: on,
      to: on,
      rank: 0,
      readOn: addDays(on, 1),
    });
    const lines = { cart: 0.5, click: { scene: '关键词推广', rate: 0.04 } };
    const told = (clicks: number, shown: number) => {
      const products = shop.products.map((one) => (one.product === 'b' ? { ...one, ads: [ad(clicks, shown)] } : one));
      return cameTrue({ product: 'b', verdict, lines }, laterThan({ ...shop, products }, CUT), SLOTS);
    };
    expect([told(50, 1_000), told(40, 1_000), told(50, 999)]).toEqual([true, false, null]);
    const later = laterThan(shop, CUT);
    // 27 of 500 visitors put it in the cart.
    expect(cameTrue({ product: 'b', verdict, lines: { cart: 0.053 } }, later, SLOTS)).toBe(true);
    expect(cameTrue({ product: 'b', verdict, lines: { cart: 0.054 } }, later, SLOTS)).toBe(false);
    expect(cameTrue({ product: 'b', verdict }, later, SLOTS)).toBeNull();
  });
});

it('a 利润款 held where its visitors buy as often as what is left of an order takes', () => {
  const later = laterThan(storedShop([made('a', 100, 2), made('b', 50, 1)], { days: 30 }), CUT);
  const earns = (line: number, left: number): Evidence => ({
    ...{ kind: 'earns', by: 'cost', line, left, p: 0.9, a: 1, b: 1 },
  });
  const suggestion = (evidence: readonly Evidence[]) => ({
    product: 'a',
    verdict: role('profit'),
    ...{ certainty: 0.9, basis: null, evidence, changes: [], worth: null, sheets: [] },
  });
  const told = (line: number, left: number) => cameTrue(claimOf(suggestion([earns(line, left)])), later, SLOTS);
  // 14 of 700: 2 %.
  expect([told(19, 1_000), told(20, 1_000), told(5, 1_000)]).toEqual([true, false, null]);
  expect(cameTrue(claimOf(suggestion([])), later, SLOTS)).toBeNull();
});
