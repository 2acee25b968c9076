import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionOf } from '../../utils/costs/break-even.ts';
import { costFactsOf } from '../../utils/costs/cost-facts.ts';
import { UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { floorPrice } from '../../utils/costs/floor-price.ts';

const facts = (terms: Partial<typeof UNKNOWN_TERMS>) => costFactsOf({ ...UNKNOWN_TERMS, ...terms }, null);

describe('底价', () => {
  it('is cost and shipping over what the platform leaves of a price', () => {
    expect(floorPrice(facts({ cost: 3_500, shipping: 500, feeRate: 0.05 }))).toMatchObject({ floor: 4_211 });
    expect(floorPrice(facts({ cost: 3_500 }))).toEqual({ floor: 3_500, cost: 3_500, shipping: null, feeRate: null });
  });

  it('is not known without the cost, by the margin of the shop, or where nothing is left', () => {
    expect(floorPrice(facts({ shipping: 500, feeRate: 0.05 }))).toBeNull();
    expect(floorPrice({ ...facts({}), margin: 0.4 })).toBeNull();
    expect(floorPrice(facts({ cost: 100, feeRate: 1 }))).toBeNull();
  });

  it('is where an order begins to lose nothing', () => {
    const terms = fc.record({
      cost: fc.integer({ min: 1, max: 1_000_000 }),
      shipping: fc.integer({ min: 0, max: 10_000 }),
      feeRate: fc.integer({ min: 0, max: 9_000 }).map((parts) => parts / 10_000),
    });
    fc.assert(
      fc.property(terms, (told) => {
        const { floor } = floorPrice(facts(told))!;
        // The fee is a whole unit, half up.
        expect(contributionOf(floor, facts(told))!.left).toBeGreaterThanOrEqual(-1);
        expect(contributionOf(floor - 11, facts(told))!.left).toBeLessThan(0);
      }),
    );
  });
});
