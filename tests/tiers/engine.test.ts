import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, simulate, TO } from './practice.ts';
import { basisOf, evidence, FROM, ordinary, product, verdictOf } from './shops.ts';

describe('verdicts', () => {
  it('gives 主推 to a clear best seller, with the product it outsells', () => {
    const s = verdictOf(product('x', { visitors: 9_000, payBuyers: 200, cartAdders: 600 }));
    expect(s.verdict).toEqual({ kind: 'role', role: 'main', candidate: false });
    // Weeks scatter widely: even six times the next one's sales are no certainty of two places.
    expect(s.certainty).toBeGreaterThan(0.85);
    const [sales] = evidence(s, 'sales');
    expect(sales).toMatchObject({ buyers: 200, rank: 1, of: 21, byBuyers: true, chance: { among: 2, draws: 400 } });
    expect(sales?.boundary).toBeLessThan(1.2);
    expect(s.changes).toContainEqual({ kind: 'sales', to: sales?.boundary, direction: 'down', becomes: 'second' });
  });

  it('gives a place by sales, though it is not firm, before what its carts and price would make it', () => {
    const rivals = [40, 41, 42, 43, 44, 45, 46, 47].map((payBuyers, i) =>
      product(`y${i}`, { visitors: 2_000, payBuyers, cartAdders: 120 }),
    );
    const main = product('m', { visitors: 9_000, payBuyers: 400, cartAdders: 900 });
    const cheap = product('x', { visitors: 1_000, payBuyers: 22, cartAdders: 200, price: 5_000 });
    const alone = verdictOf(product('x', { visitors: 300, payBuyers: 6, cartAdders: 72, price: 5_000 }));
    expect(alone.verdict).toEqual({ kind: 'role', role: 'traffic', candidate: false });
    const s = verdictOf(cheap, [...ordinary(), ...rivals, main]);
    expect(s.verdict).toEqual({ kind: 'role', role: 'second', candidate: true });
  });

  it('calls it 准主推 when several others sell nearly as much', () => {
    const rivals = [195, 196, 198].map((payBuyers, i) =>
      product(`y${i}`, { visitors: 9_000, payBuyers, cartAdders: 600 }),
    );
    const s = verdictOf(product('x', { visitors: 9_000, payBuyers: 200, cartAdders: 600 }), [...ordinary(), ...rivals]);
    expect(s.verdict).toEqual({ kind: 'role', role: 'main', candidate: true });
    expect(s.certainty).toBeCloseTo(0.5, 1);
  });

  it('gives no place to a best seller that is sliding', () => {
    const sliding = product(
      'x',
      { visitors: 9_000, payBuyers: 200, cartAdders: 600 },
      { trend: { short: { recent: 20, before: 80 } } },
    );
    const others = ordinary().map((p) => ({ ...p, trend: { short: { recent: 10, before: 10 } } }));
    const s = verdictOf(sliding, others);
    expect(s.verdict.kind).toBe('regular');
    expect(evidence(s, 'trend')[0]).toMatchObject({ recent: 20, before: 80, direction: 'sliding' });
  });

  it('gives no place to a best seller that converts and brings clearly less than half of what the others do', () => {
    const weak = { visitors: 9_500, payBuyers: 40, cartAdders: 200 };
    expect(verdictOf(product('x', weak)).verdict.kind).toBe('regular');
    expect(verdictOf(product('x', { ...weak, price: 99_000 })).verdict).toMatchObject({ role: 'main' });
  });

  it('gives 次推 to the next three for every 主推', () => {
    const heads = [300, 200, 150, 120].map((payBuyers, i) =>
      product(`h${i}`, { visitors: 9_000, payBuyers, cartAdders: 500 }),
    );
    const { suggestions } = suggest(inputOf([...ordinary(), ...heads]));
    const roles = heads.map((h) => suggestions.find((s) => s.product === h.product)?.verdict);
    expect(roles).toMatchObject([{ role: 'main' }, { role: 'second' }, { role: 'second' }, { role: 'second' }]);
  });

  it('calls 引流 what goes into carts clearly more often at a clearly low price', () => {
    const figures = { visitors: 400, payBuyers: 5, cartAdders: 60 };
    expect(verdictOf(product('x', { ...figures, price: 5_900 })).verdict).toMatchObject({ role: 'traffic' });
    expect(verdictOf(product('x', { ...figures, price: 9_000 })).verdict.kind).toBe('regular');
  });

  it('stops only what is in test, with both rates clearly below', () => {
    const weak = { visitors: 900, payBuyers: 1, cartAdders: 8 };
    const s = verdictOf(product('x', weak, { inTest: true }));
    expect(s.verdict.kind).toBe('stop');
    expect(s.certainty).toBeGreaterThan(0.8);
    expect(s.worth).toBeGreaterThan(0);
    expect(s.changes).toContainEqual(expect.objectContaining({ metric: 'payRate', direction: 'up', becomes: 'test' }));
    expect(verdictOf(product('x', weak)).verdict.kind).toBe('regular');
    expect(verdictOf(product('x', weak, { inTest: true, basis: basisOf(2) })).verdict.kind).not.toBe('stop');
  });

  it('does not stop a dear product that brings more a visitor than the shop', () => {
    const weak = { visitors: 900, payBuyers: 1, cartAdders: 8, price: 9_900_000 };
    expect(verdictOf(product('x', weak, { inTest: true })).verdict.kind).not.toBe('stop');
  });

  it('goes on testing between the lines and says how many visitors it takes', () => {
    const apart = Array.from({ length: 24 }, (_, i) =>
      product(`p${i}`, { visitors: 1_000, payBuyers: 4 + 3 * (i % 8), cartAdders: 60 }),
    );
    const inTest = [1, 3, 5, 8].map((payBuyers) =>
      product(`x${payBuyers}`, { visitors: 150, payBuyers, cartAdders: 9 }, { inTest: true }),
    );
    const said = suggest(inputOf([...apart, ...inTest])).suggestions;
    const tested = said.filter(({ verdict }) => verdict.kind === 'test');
    const open = tested.filter(({ verdict }) => verdict.kind === 'test' && verdict.chance !== undefined);
    expect(open.length).toBeGreaterThan(0);
    for (const { verdict, changes, ...s } of open) {
      const visitors = verdict.kind === 'test' ? verdict.visitors : null;
      expect(changes).toContainEqual({ kind: 'visitors', more: visitors });
      const [ahead] = evidence({ verdict, changes, ...s }, 'look-ahead');
      const step = ahead?.steps.find((one) => one.visitors === visitors);
      expect(verdict).toMatchObject({ chance: step?.chance });
      expect(step?.days).toBeGreaterThan(0);
    }
  });

  it('says 拉不开差距 for a product in test right at the line', () => {
    const s = verdictOf(product('x', { visitors: 1_000, payBuyers: 20, cartAdders: 60 }, { inTest: true }));
    expect(s.verdict).toEqual({ kind: 'test', visitors: null });
  });

  it('calls a product in test 准次推 once it clearly converts above the shop', () => {
    const s = verdictOf(product('x', { visitors: 400, payBuyers: 26, cartAdders: 40 }, { inTest: true }));
    expect(s.verdict).toEqual({ kind: 'role', role: 'second', candidate: true });
  });

  it('judges nothing below the sample gate', () => {
    const s = verdictOf(product('x', { visitors: 60, payBuyers: 30, cartAdders: 60 }, { inTest: true }));
    expect(s).toMatchObject({ verdict: { kind: 'test', visitors: 40 }, certainty: null });
    const calm = verdictOf(product('x', { visitors: 60, payBuyers: 30, cartAdders: 60 }));
    expect(calm).toMatchObject({ verdict: { kind: 'insufficient', visitors: 40 }, certainty: null });
    expect(evidence(s, 'rate')).toEqual([]);
  });

  it.each([
    ['under ¥1 a piece', product('x', { visitors: 500, payBuyers: 60, cartAdders: 60, price: 99 })],
    ['buyers without visitors', product('x', { visitors: 0, payBuyers: 42, cartAdders: 0, price: 2_000 })],
  ])('leaves price links out of roles and lines: %s', (_, link) => {
    const { lines, suggestions } = suggest(inputOf([...ordinary(), link]));
    expect(suggestions.find((s) => s.product === 'x')?.verdict).toEqual({ kind: 'excluded', why: 'price-link' });
    expect(lines).toEqual(suggest(inputOf(ordinary())).lines);
  });

  it('sets the rates of a price link against nobody', () => {
    const s = verdictOf(product('x', { visitors: 500, payBuyers: 60, cartAdders: 60, price: 99 }));
    expect([evidence(s, 'rate'), evidence(s, 'value')]).toEqual([[], []]);
    expect(evidence(s, 'price')).toHaveLength(1);
  });

  it('is unread without a window, without visitors unless it sells most, or with neither carts nor buyers', () => {
    expect(verdictOf(product('x', {}, { basis: null })).verdict.kind).toBe('unread');
    expect(verdictOf(product('x', { payBuyers: 5, cartAdders: 9 })).verdict.kind).toBe('unread');
    expect(verdictOf(product('x', { visitors: 500 })).verdict.kind).toBe('unread');
  });

  it('lets the verdict stand on a range and says there is no trend', () => {
    const basis = { kind: 'range', from: FROM, to: TO, days: 30 } as const;
    const range = (p: ProductStatistics): ProductStatistics => ({ ...p, basis, usableDays: 1 });
    const own = product('x', { visitors: 9_000, payBuyers: 200, cartAdders: 600 });
    const s = verdictOf(range(own), ordinary().map(range));
    expect(s.verdict).toMatchObject({ role: 'main', candidate: false });
    expect(evidence(s, 'no-trend')).toEqual([{ kind: 'no-trend', why: 'range-only' }]);
    expect(s.changes.some((c) => c.kind === 'days')).toBe(false);
  });

  it('names what it had no figures for, and the days it left out', () => {
    const leftOut = { event: [addDays(TO, -3)], abnormal: [addDays(TO, -5)], moreCarts: [addDays(TO, -6)] };
    const s = verdictOf(product('x', { visitors: 500, payBuyers: 9 }, { leftOut }));
    expect(evidence(s, 'missing').map((e) => e.metric)).toEqual(['cartAdders', 'refundOrders']);
    expect(evidence(s, 'left-out').map((e) => e.why)).toEqual([
      'event',
      'more-buyers-than-visitors',
      'more-carts-than-visitors',
    ]);
  });

  it('shows the favourite rate and does not use it', () => {
    const own = product('x', { visitors: 1_000, payBuyers: 20, cartAdders: 60, favoriters: 10 });
    const loved = product('x', { visitors: 1_000, payBuyers: 20, cartAdders: 60, favoriters: 900 });
    const [a, b] = [verdictOf(own), verdictOf(loved)];
    expect(evidence(b, 'shown-only')[0]).toMatchObject({ metric: 'favoriteRate', own: { k: 900, n: 1_000 } });
    expect({ ...a, evidence: [] }).toEqual({ ...b, evidence: [] });
  });
});

describe('hard shops', () => {
  const verdicts = (statistics: ProductStatistics[]) =>
    suggest(inputOf(statistics)).suggestions.map((s) => s.verdict.kind);

  it('an empty shop, a shop of one, of zeros, of unknowns', () => {
    expect(verdicts([])).toEqual([]);
    expect(verdicts([product('x', { visitors: 900, payBuyers: 30, cartAdders: 90 })])).toEqual(['regular']);
    const zeros = Array.from({ length: 9 }, (_, i) => product(`${i}`, { visitors: 0, payBuyers: 0, cartAdders: 0 }));
    expect(new Set(verdicts(zeros))).toEqual(new Set(['insufficient']));
    const idle = Array.from({ length: 9 }, (_, i) => product(`${i}`, { visitors: 500, payBuyers: 0, cartAdders: 0 }));
    expect(new Set(verdicts(idle))).toEqual(new Set(['regular']));
    expect(new Set(verdicts(Array.from({ length: 9 }, (_, i) => product(`${i}`, {}))))).toEqual(new Set(['unread']));
  });

  it('more buyers than visitors: no rate is claimed, and the range is named', () => {
    const basis = { kind: 'range', from: FROM, to: TO, days: 30 } as const;
    const s = verdictOf(product('x', { visitors: 500, payBuyers: 600, cartAdders: 600 }, { basis }));
    expect(s.verdict.kind).toBe('insufficient');
    expect(evidence(s, 'left-out')).toEqual([{ kind: 'left-out', days: [], why: 'more-buyers-than-visitors' }]);
  });

  it('more cart adders than visitors: the buyer rate is judged, and the range is named', () => {
    const basis = { kind: 'range', from: FROM, to: TO, days: 30 } as const;
    const s = verdictOf(product('x', { visitors: 300, payBuyers: 20, cartAdders: 400 }, { basis }));
    expect(s.verdict.kind).not.toBe('insufficient');
    expect(evidence(s, 'left-out')).toEqual([{ kind: 'left-out', days: [], why: 'more-carts-than-visitors' }]);
  });

  it('rounded figures of a range are not called impossible', () => {
    const given = product('x', { visitors: 12_000, payBuyers: 200, cartAdders: 600 });
    const basis = { kind: 'range', from: FROM, to: TO, days: 30 } as const;
    const rates = { favorite: null, cart: null, pay: null };
    expect(evidence(verdictOf({ ...given, basis, rates, rounded: ['visitors'] }), 'left-out')).toEqual([]);
  });

  it('10,000 products', () => {
    const many = Array.from({ length: 10_000 }, (_, i) =>
      product(`p${i}`, { visitors: i % 3_000, payBuyers: Math.floor((i % 3_000) / 60), cartAdders: i % 40 }),
    );
    expect(suggest(inputOf(many)).suggestions).toHaveLength(10_000);
  });
});

describe('freshness and the calendar', () => {
  const { input } = simulate(3);
  const later = (days: number) => suggest({ ...input, today: addDays(TO, days) }).suggestions;
  const roles = (days: number) => later(days).filter((s) => s.verdict.kind === 'role');

  it('says nothing up to a week, then that the figures are old', () => {
    expect(later(7).flatMap((s) => evidence(s, 'stale'))).toEqual([]);
    for (const s of later(8)) if (s.basis) expect(evidence(s, 'stale')).toEqual([{ kind: 'stale', to: TO, days: 8 }]);
    expect(roles(30).some((s) => s.certainty !== null)).toBe(true);
  });

  it('after a month settles no role and stops nothing, and still orders by worth', () => {
    expect(roles(31).length).toBeGreaterThan(0);
    for (const s of roles(31)) {
      expect(s).toMatchObject({ verdict: { candidate: true }, certainty: null });
      expect(s.worth).toBeGreaterThan(0);
    }
    expect(later(31).some((s) => s.verdict.kind === 'stop')).toBe(false);
  });

  it('names the event days that a range contains, and not those outside', () => {
    const basis = { kind: 'range', from: FROM, to: TO, days: 30 } as const;
    const statistics = ordinary().map((p) => ({ ...p, basis }));
    const calendar = new Set([addDays(TO, -10), addDays(FROM, -1), addDays(TO, -11)]);
    const [first] = suggest({ ...inputOf(statistics), calendar }).suggestions;
    expect(first && evidence(first, 'includes-event')).toEqual([
      { kind: 'includes-event', days: [addDays(TO, -11), addDays(TO, -10)] },
    ]);
    const [byDay] = suggest({ ...inputOf(ordinary()), calendar }).suggestions;
    expect(byDay && evidence(byDay, 'includes-event')).toEqual([]);
  });

  it('of equal worth puts first what was worth more before', () => {
    const before = suggest(inputOf(ordinary())).suggestions;
    const calm = before.filter((s) => s.worth === 0);
    const [last] = calm.slice(-1);
    const previous = new Map(calm.map((s) => [s.product, { ...s, worth: s === last ? 9 : 0 }]));
    const now = suggest({ ...inputOf(ordinary()), previous }).suggestions.filter((s) => s.worth === 0);
    expect(calm.length).toBeGreaterThan(2);
    expect(now[0]?.product).toBe(last?.product);
  });
});

it('says of a missing figure whether the platform has it at all', () => {
  const input = inputOf([...ordinary(), product('x', { visitors: 900, payBuyers: 20 })]);
  const missing = (lacks: readonly 'cartAdders'[]) => {
    const found = suggest({ ...input, lacks }).suggestions.find((one) => one.product === 'x');
    return found && evidence(found, 'missing').filter(({ metric }) => metric === 'cartAdders');
  };
  expect(missing([])).toEqual([{ kind: 'missing', metric: 'cartAdders' }]);
  expect(missing(['cartAdders'])).toEqual([{ kind: 'missing', metric: 'cartAdders', none: true }]);
});
