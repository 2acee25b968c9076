import { describe, expect, it } from 'vitest';
import { foretell, halfLifeOf } from '../../../utils/tiers/sales/recency.ts';
import { binomial, randomOf } from '../practice.ts';

const NOW = 20_000;
const foretold = (count: number, orders: (back: number) => number) => {
  const spans = Array.from({ length: count }, (_, back) => ({ from: NOW - back, to: NOW - back }));
  const track = spans.map((_, back) => orders(back));
  return foretell(spans, track, NOW);
};

describe('how much late days weigh more', () => {
  it('most, while little is known', () => {
    expect(halfLifeOf([])).toBe(4);
    expect(halfLifeOf([foretold(11, () => 50)])).toBe(4);
    expect(halfLifeOf([foretold(90, () => 0)])).toBe(4);
  });

  it('little where days scatter around a level that stays', () => {
    const random = randomOf(5);
    const shop = Array.from({ length: 30 }, () => foretold(90, () => binomial(random, 40, 0.1)));
    expect(halfLifeOf(shop)).toBe(56);
  });

  it('most where products come up and go down within weeks', () => {
    const random = randomOf(6);
    const share = (back: number, at: number) => 0.02 + 0.4 * Math.exp(-(((back - at * 3) / 18) ** 2));
    const shop = Array.from({ length: 30 }, (_, at) => foretold(90, (back) => binomial(random, 400, share(back, at))));
    expect(halfLifeOf(shop)).toBeLessThan(56);
  });
});
