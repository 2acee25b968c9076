import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type GroupedRate, shopPriors } from '../../../utils/tiers/rates/shop-prior.ts';
import { STAGES } from '../../../utils/tiers/rates/stages.ts';
import { binomial, randomOf } from '../practice.ts';

const of = (category: string | null, k: number, n: number): GroupedRate => ({ category, rate: { k, n } });

describe('what a shop expects of a product', () => {
  it('nothing known: the built-in mean, only where it may be assumed', () => {
    expect(shopPriors([], STAGES.pay, true)(null)).toEqual({ mean: 0.014, strength: 50, from: 'built-in' });
    expect(shopPriors([], STAGES.pay, false)(null)).toBeNull();
    expect(shopPriors([], STAGES.click, true)(null)).toBeNull();
    expect(shopPriors([{ category: 'a', rate: null }, of('a', 0, 0)], STAGES.pay, false)('a')).toBeNull();
  });

  it('few products: their own level with the assumed strength', () => {
    const priors = shopPriors([of('a', 3, 100), of('b', 1, 100)], STAGES.pay, true);
    expect(priors('a')).toEqual({ mean: 4.5 / 201, strength: 50, from: 'shop' });
  });

  it('a category of its own from twelve telling products on, its strength held by the shop’s', () => {
    const random = randomOf(3);
    const items = [0.01, 0.05].flatMap((rate, at) =>
      Array.from({ length: 20 }, () => of(`c${at}`, binomial(random, 800, rate * (0.5 + random())), 800)),
    );
    const priors = shopPriors([...items, of('rare', 40, 400)], STAGES.pay, false);
    expect(priors('c0')?.from).toBe('category');
    expect(priors('c0')?.mean).toBeCloseTo(0.01, 2);
    expect(priors('c1')?.mean).toBeCloseTo(0.05, 2);
    expect(priors('rare')).toEqual(priors(null));
    expect(priors(null)?.from).toBe('shop');
  });
});

it('finds again how alike the products are that it was made of', () => {
  const within = [40, 120, 400].map((strength) => {
    const random = randomOf(strength);
    const items = Array.from({ length: 300 }, () => {
      // A beta draw as the share of two gamma draws of whole shape.
      const gamma = (shape: number) =>
        Array.from({ length: shape }, () => -Math.log(1 - random())).reduce((a, b) => a + b, 0);
      const a = gamma(Math.round(strength * 0.05));
      const rate = a / (a + gamma(Math.round(strength * 0.95)));
      return of(null, binomial(random, 1500, rate), 1500);
    });
    return (shopPriors(items, STAGES.pay, false)(null)?.strength ?? 0) / strength;
  });
  for (const ratio of within) expect(ratio).toBeGreaterThan(1 / 1.5);
  for (const ratio of within) expect(ratio).toBeLessThan(1.5);
});

it('depends on no order, and never throws', () => {
  const rate = fc.record({ k: fc.integer({ min: -5, max: 2000 }), n: fc.integer({ min: -5, max: 2000 }) });
  const item = fc.record({ category: fc.constantFrom('a', 'b', null), rate: fc.option(rate) });
  fc.assert(
    fc.property(fc.array(item, { maxLength: 60 }), (items) => {
      const there = shopPriors(items, STAGES.pay, true)('a');
      const back = shopPriors(items.toReversed(), STAGES.pay, true)('a');
      expect(there?.mean).toBeCloseTo(back?.mean ?? Number.NaN, 9);
      expect(there?.mean).toBeGreaterThanOrEqual(0);
      expect(there?.mean).toBeLessThanOrEqual(1);
      expect(there?.strength).toBeGreaterThan(0);
    }),
  );
});
