/** What would change a verdict: no role, stop or test stands without it. */
import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { believed, capped, chanceAbove } from '../../utils/tiers/rates/posterior.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { addDays } from '../../utils/time/day.ts';
import { inputOf, simulate, TO } from './practice.ts';
import { besideNewcomer, evidence, ordinary, product, topFive } from './shops.ts';

const of = (own: ProductStatistics, others: readonly ProductStatistics[], previous: EveryBefore = new Map()) =>
  suggest({ ...inputOf([...others, own]), previous }).suggestions.find((one) => one.product === own.product)!;
type EveryBefore = ReadonlyMap<string, Suggestion>;

const calm = { visitors: 1_000, payBuyers: 20, cartAdders: 60 };

describe('what would change a verdict', () => {
  it.each([1, 2, 3])('is said of every role, stop and test of a shop (%i)', (seed) => {
    const { input } = simulate(seed);
    const judged = suggest(input).suggestions.filter(({ verdict: { kind } }) =>
      ['role', 'stop', 'test'].includes(kind),
    );
    expect(judged.length).toBeGreaterThan(5);
    expect(judged.filter(({ changes }) => changes.length === 0)).toEqual([]);
  });

  it('is the operator’s own word where the role rests on it', () => {
    const face = of(product('x', calm, { brand: true }), ordinary());
    expect(face).toMatchObject({ verdict: { role: 'image' }, changes: [{ kind: 'ends', why: 'image' }] });
    const planned = product(
      'x',
      { visitors: 2_000, payBuyers: 46, cartAdders: 130 },
      { promo: { price: 9_500, uplift: 3 } },
    );
    const leaders = topFive();
    const promo = of(planned, [...leaders, ...ordinary()]);
    expect(promo).toMatchObject({ verdict: { role: 'promo' }, changes: [{ kind: 'ends', why: 'promo' }] });
  });

  it('is the end of the slide of an old hit', () => {
    const steady = { trend: { short: { recent: 30, before: 30 } }, past: [{ units: 28, days: 28 }] };
    const slid = { trend: { short: { recent: 10, before: 60 } }, past: [{ units: 252, days: 28 }] };
    const hit = of(
      product('x', calm, slid),
      ordinary().map((one) => ({ ...one, ...steady })),
    );
    expect(hit).toMatchObject({ verdict: { via: 'old-hit' }, changes: [{ kind: 'ends', why: 'old-hit' }] });
  });

  it('is the age of a newcomer, and the price at which it is none: there it is not, a unit below it still is', () => {
    const crowd = besideNewcomer();
    const fresh = (price: number, more: Partial<ProductStatistics> = {}) =>
      product(
        'x',
        { visitors: 900, payBuyers: 15, cartAdders: 66, price },
        { isNew: true, inTest: true, category: '衬衫', ...more },
      );
    const at = (price: number) => of(fresh(price), crowd);
    const s = at(12_900);
    expect(s.verdict).toMatchObject({ via: 'newcomer' });
    expect(s.changes).toContainEqual({ kind: 'ends', why: 'newcomer' });
    const tagged = of(fresh(12_900, { newByTag: true }), crowd);
    expect(tagged.changes).toContainEqual({ kind: 'ends', why: 'new-tag' });
    const price = s.changes.find((one) => one.kind === 'price');
    expect(price).toMatchObject({ to: 16_000, direction: 'up', becomes: 'test' });
    expect(at(16_000).verdict).toMatchObject({ kind: 'test' });
    expect(at(15_900).verdict).toMatchObject({ via: 'newcomer' });
  });

  it('is the share that comes back of one that is stopped for it: at it nothing stops it, one order above it would', () => {
    const back = { by: 'orders', byBuyers: false, days: 60 } as const;
    const crowd = ordinary().map((one) => ({ ...one, refunds: { ...back, k: 200, n: 4_000 } }));
    const at = (k: number) =>
      of(product('x', { ...calm, payBuyers: 9 }, { inTest: true, refunds: { ...back, k, n: 100 } }), crowd);
    const s = at(60);
    expect(s.verdict).toEqual({ kind: 'stop', refunds: true });
    const change = s.changes.find((one) => one.kind === 'refunds');
    const k = Math.round((change?.kind === 'refunds' ? change.to : 0) * 100);
    expect(at(k).verdict).not.toMatchObject({ refunds: true });
    // By what stands on the card: of other counts of its own the shop learns another spread.
    const [told] = evidence(s, 'refund');
    const sure = (share: number) =>
      chanceAbove(2 * told!.line, capped(believed(told!.prior, { k: share, n: 100 }), 200));
    expect([sure(k) < 0.9, sure(k + 1) >= 0.9]).toEqual([true, true]);
  });

  it('is what the next days find of what is kept', () => {
    const before = of(product('x', calm), ordinary());
    const keeps = (votes: readonly 'main'[], more: object = {}) => ({
      role: 'main' as const,
      before: 'main' as const,
      votes: votes.map((role, at) => [addDays(TO, at - 7), role] as const),
      ...more,
    });
    const now = (memory: Suggestion['memory']) => {
      const previous = new Map([['x', { ...before, memory: memory! }]]);
      return of(product('x', calm), ordinary(), previous).changes[0];
    };
    expect(now(keeps(['main', 'main']))).toEqual({ kind: 'votes', more: 4 });
    const none = [0, 1, 2, 3, 4, 5].map((at) => [addDays(TO, at - 6), null] as const);
    // Those of before drop out of the seven: one more makes five only where they are none of it.
    const P = 'main' as const;
    const old = [null, null, null, P, P, P].map((role, at) => [addDays(TO, at - 6), role] as const);
    expect(now({ ...keeps([]), votes: old })).toEqual({ kind: 'votes', more: 4 });
    const week = { ...keeps([]), votes: none, changed: addDays(TO, -3) };
    expect(now(week)).toEqual({ kind: 'until', day: addDays(TO, 3) });
  });
});
