import { describe, expect, it } from 'vitest';
import type { Stretch } from '../../../utils/tiers/sales/pace.ts';
import { foretell, halfLifeOf } from '../../../utils/tiers/sales/recency.ts';
import { addDays } from '../../../utils/time/day.ts';
import { binomial, randomOf, TO } from '../practice.ts';

const days = (count: number, orders: (back: number) => number): Stretch[] =>
  Array.from({ length: count }, (_, back) => ({
    from: addDays(TO, -back),
    to: addDays(TO, -back),
    value: orders(back),
  }));

describe('how much late days weigh more', () => {
  it('most, while little is known', () => {
    expect(halfLifeOf([])).toBe(4);
    expect(
      halfLifeOf([
        foretell(
          days(11, () => 50),
          TO,
        ),
      ]),
    ).toBe(4);
    expect(
      halfLifeOf([
        foretell(
          days(90, () => 0),
          TO,
        ),
      ]),
    ).toBe(4);
  });

  it('little where days scatter around a level that stays', () => {
    const random = randomOf(5);
    const shop = Array.from({ length: 30 }, () =>
      foretell(
        days(90, () => binomial(random, 40, 0.1)),
        TO,
      ),
    );
    expect(halfLifeOf(shop)).toBe(56);
  });

  it('most where products come up and go down within weeks', () => {
    const random = randomOf(6);
    const shop = Array.from({ length: 30 }, (_, at) =>
      foretell(
        days(90, (back) => binomial(random, 400, 0.02 + 0.4 * Math.exp(-(((back - at * 3) / 18) ** 2)))),
        TO,
      ),
    );
    expect(halfLifeOf(shop)).toBeLessThan(56);
  });
});
