import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakEven, contributionOf, shareOf, shopBreakEven } from '../../utils/costs/break-even.ts';
import { type CostFacts, costFactsOf } from '../../utils/costs/cost-facts.ts';
import { MOST_MINOR, UNKNOWN_DEFAULTS, UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { priceOf } from '../../utils/costs/price-of.ts';
import { ratioText } from '../../utils/costs/ratio-text.ts';

const NOTHING = costFactsOf(null, null);
const facts = (known: Partial<CostFacts>): CostFacts => ({ ...NOTHING, ...known });

describe('costFactsOf', () => {
  it('takes the own figure before the shop, and keeps 0 and unknown apart', () => {
    const own = { ...UNKNOWN_TERMS, cost: 3000, shipping: 0 };
    const shop = { ...UNKNOWN_DEFAULTS, margin: 0.6, shipping: 400, feeRate: 0.05 };
    expect(costFactsOf(own, shop)).toEqual({ cost: 3000, shipping: 0, feeRate: 0.05, returnRate: null, margin: 0.6 });
    expect(Object.values(NOTHING)).toEqual([null, null, null, null, null]);
  });

  it('says whose word the return rate is', () => {
    const [own, shop] = [
      { ...UNKNOWN_TERMS, returnRate: 0 },
      { ...UNKNOWN_DEFAULTS, returnRate: 0.1 },
    ];
    expect(costFactsOf(own, shop)).toMatchObject({ returnRate: 0, returnsBy: 'product' });
    expect(costFactsOf(UNKNOWN_TERMS, shop)).toMatchObject({ returnRate: 0.1, returnsBy: 'shop' });
  });
});

describe('breakEven', () => {
  it('counts fee, cost, shipping and returns as written', () => {
    const result = breakEven(10_000, facts({ cost: 4000, feeRate: 0.05, shipping: 500, returnRate: 0.2 }));
    // 10000 − 500 − 4000 = 5500; − 500 shipping − 1100 returns = 3900
    expect(result).toEqual({
      kind: 'ratio',
      ratio: 10_000 / 3900,
      of: { price: 10_000, cost: 4000, by: 'cost', fee: 500, shipping: 500, returns: 1100, left: 3900, open: [] },
    });
  });

  it('leaves out what is unknown, and says so', () => {
    const result = breakEven(10_000, facts({ cost: 4000 }));
    expect(result).toMatchObject({
      ratio: 10_000 / 6000,
      of: { fee: null, open: ['feeRate', 'shipping', 'returnRate'] },
    });
  });

  it('says 亏本 where an order leaves nothing', () => {
    expect(breakEven(4000, facts({ cost: 4000 })).kind).toBe('loss');
    expect(breakEven(4000, facts({ cost: 5000, returnRate: 0.5 }))).toMatchObject({
      kind: 'loss',
      of: { returns: 0, left: -1000 },
    });
  });

  it('takes the margin where no cost is known', () => {
    expect(breakEven(9999, facts({ margin: 0.6, feeRate: 0.1 }))).toMatchObject({
      of: { by: 'margin', cost: 4000, fee: 1000, left: 4999 },
    });
    expect(breakEven(9999, facts({ margin: 0.6, cost: 1 }))).toMatchObject({ of: { by: 'cost', cost: 1 } });
  });

  it('is unknown without price or cost', () => {
    expect(breakEven(10_000, NOTHING)).toEqual({ kind: 'unknown', missing: 'cost' });
    expect(breakEven(null, facts({ cost: 1 }))).toEqual({ kind: 'unknown', missing: 'price' });
    expect(breakEven(0, facts({ cost: 1 }))).toEqual({ kind: 'unknown', missing: 'price' });
  });
});

describe('shopBreakEven', () => {
  it.each([
    [{ margin: 0.4 }, 2.5],
    [{ margin: 0.6, feeRate: 0.1 }, 2],
    [{ margin: 0.6, feeRate: 0.1, returnRate: 0.5 }, 4],
    [{ margin: 0.05, feeRate: 0.05 }, 'loss'],
    [{ feeRate: 0.05 }, null],
  ])('%j → %s', (known, expected) => expect(shopBreakEven({ ...UNKNOWN_DEFAULTS, ...known })).toBe(expected));
});

const minor = fc.integer({ min: 1, max: MOST_MINOR });
const rate = fc.integer({ min: 0, max: 10_000 }).map((parts) => parts / 10_000);

describe('money', () => {
  it('is exact: a share is the one that whole numbers of any size give', () => {
    fc.assert(
      fc.property(minor, rate, (amount, share) => {
        const exact = (BigInt(amount) * BigInt(Math.round(share * 10_000)) + 5000n) / 10_000n;
        expect(BigInt(shareOf(amount, share))).toBe(exact);
      }),
    );
  });

  it('is whole and adds up, and everything said only lowers what is left', () => {
    fc.assert(
      fc.property(minor, minor, minor, rate, rate, (price, cost, shipping, feeRate, returnRate) => {
        const all = facts({ cost, shipping, feeRate, returnRate });
        const full = contributionOf(price, all)!;
        expect(full.left).toBe(price - full.fee! - cost - shipping - full.returns!);
        expect(Number.isSafeInteger(full.left)).toBe(true);
        for (const term of ['shipping', 'feeRate', 'returnRate'] as const) {
          if (term === 'feeRate' && returnRate > 0) continue;
          expect(contributionOf(price, { ...all, [term]: null })!.left).toBeGreaterThanOrEqual(full.left);
        }
      }),
    );
  });
});

describe('priceOf', () => {
  it.each([
    [
      { payAmount: 1000, payItems: 3, payBuyers: 2 },
      { minor: 333, by: 'items' },
    ],
    [
      { payAmount: 1000, payItems: null, payBuyers: 2 },
      { minor: 500, by: 'buyers' },
    ],
    [{ payAmount: 1000, payItems: 0, payBuyers: 2 }, null],
    [{ payAmount: 0, payItems: 2, payBuyers: 2 }, null],
    [{ payAmount: null, payItems: 2, payBuyers: 2 }, null],
  ])('%j → %j', (paid, price) => expect(priceOf(paid)).toEqual(price));
});

it.each([
  [2.5641, '2.57'],
  [2, '2.00'],
  [2.5, '2.50'],
  [10_000 / 3900, '2.57'],
  [1.1, '1.10'],
])('a shown ratio is never below the true one: %d → %s', (ratio, text) => expect(ratioText(ratio)).toBe(text));
