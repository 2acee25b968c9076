import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CNY } from '../../../utils/metrics/money.ts';
import { adCostFormula, adCostSentence } from '../../../utils/texts/ad-cost.ts';
import { badgeText } from '../../../utils/texts/badge.ts';
import { adCostOf, shopAdCost } from '../../../utils/tiers/ads/ad-cost.ts';
import { suggest } from '../../../utils/tiers/engine.ts';
import { panelEvidence } from '../../../utils/tiers/panel-evidence.ts';
import { openEvidence } from '../../../utils/tiers/reveals-costs.ts';
import { inputOf } from '../practice.ts';
import { equationsOf } from '../printed-formula.ts';
import { basisOf, evidence, ordinary, product } from '../shops.ts';

const spent = (cost: number, days: number) => ({ ads: { spent: { cost, days }, scenes: [] } });
const own = (payBuyers: number | null, cost: number, days = 30, read = 30) =>
  product('own', { visitors: 900, payBuyers, cartAdders: 30 }, { ...spent(cost, days), basis: basisOf(read) });

describe('what advertising an order cost', () => {
  const other = product('other', { visitors: 900, payBuyers: 100, cartAdders: 30 }, spent(100_000, 30));

  it('is drawn towards the shop by five orders, a ratio of sums', () => {
    const few = own(1, 20_000);
    // (1,000 + 200) yuan over 101 buyers.
    const shop = shopAdCost([few, other, ...ordinary()]);
    expect(shop).toBeCloseTo(120_000 / 101, 9);
    expect(adCostOf(few, shop)?.each).toBeCloseTo((20_000 + (5 * 120_000) / 101) / 6, 9);
    expect(adCostOf(own(0, 20_000), 1_000)?.each).toBe(5_000);
  });

  it('sets the cost against orders of as many days', () => {
    expect(adCostOf(own(60, 10_000, 10), 1_000)).toMatchObject({ orders: 60, read: 30, days: 10, each: 15_000 / 25 });
    expect(shopAdCost([own(60, 10_000, 10)])).toBe(500);
  });

  it('is not known without orders, without a cost, and where nothing advertised sold', () => {
    expect(adCostOf(own(null, 10_000), 1_000)).toBeNull();
    expect(adCostOf(ordinary()[0]!, 1_000)).toBeNull();
    expect(adCostOf(own(1, 10_000), shopAdCost([own(0, 10_000)]))).toBeNull();
    expect(shopAdCost(ordinary())).toBeNull();
  });

  it('can be worked out again from what is printed', () => {
    const counts = fc.record({
      buyers: fc.integer({ min: 0, max: 5_000 }),
      cost: fc.integer({ min: 0, max: 10_000_000 }),
      days: fc.integer({ min: 1, max: 30 }),
      read: fc.integer({ min: 1, max: 30 }),
      shop: fc.double({ min: 0.01, max: 100_000, noNaN: true }),
    });
    fc.assert(
      fc.property(counts, ({ buyers, cost, days, read, shop }) => {
        const told = adCostOf(own(buyers, cost, days, read), shop)!;
        for (const language of ['zh', 'en'] as const) {
          const [equation, ...more] = equationsOf(adCostFormula(told, language, CNY));
          expect(more).toEqual([]);
          expect(equation!.off).toBeLessThanOrEqual(equation!.allowed);
        }
      }),
    );
  });

  it('stands with the costs in the panel, and nowhere else', () => {
    const all = [...ordinary(), other, own(9, 20_000)];
    const found = suggest(inputOf(all)).suggestions.find((one) => one.product === 'own')!;
    const [told] = evidence(found, 'ad-cost');
    expect(adCostSentence(told!, 'zh', CNY)).toBe('每单推广花费约 ¥18.22（投放的款平均 ¥11.01）。');
    expect(openEvidence(found).some(({ kind }) => kind === 'ad-cost')).toBe(false);
    expect(panelEvidence(found.evidence).some(({ kind }) => kind === 'ad-cost')).toBe(false);
    expect(JSON.stringify(badgeText(found, { revision: 1, language: 'zh', currency: CNY }))).not.toContain('推广花费');
  });
});
