import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contributionOf } from '../../utils/costs/break-even.ts';
import { costFactsOf } from '../../utils/costs/cost-facts.ts';
import { type ProductTerms, UNKNOWN_DEFAULTS, UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { CNY } from '../../utils/metrics/money.ts';
import { badgeText } from '../../utils/texts/badge.ts';
import { changeSentence } from '../../utils/texts/evidence.ts';
import { changeFormula } from '../../utils/texts/evidence-formula.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import type { Change, Suggestion } from '../../utils/tiers/suggestion.ts';
import { inputOf } from './practice.ts';
import { costsOf, ordinary, product, topFive } from './shops.ts';

type NoLoss = Extract<Change, { kind: 'no-loss' }>;

/** Converts like the best fifth, sells at ¥60. */
const proven = { visitors: 900, payBuyers: 60, cartAdders: 60, price: 6_000 };
const WHOLE = { cost: 8_000, feeRate: 0.05, shipping: 400, returnRate: 0.1 };

function judged(terms: Partial<ProductTerms>, more: Partial<ProductStatistics> = {}, margin: number | null = null) {
  const own = product('x', proven, { inTest: true, ...more });
  const facts = costFactsOf({ ...UNKNOWN_TERMS, ...terms }, { ...UNKNOWN_DEFAULTS, margin });
  const costs = { ...costsOf({}, margin), byProduct: new Map([['x', facts]]) };
  const { suggestions } = suggest({ ...inputOf([...topFive(), ...ordinary(), own]), costs });
  return suggestions.find((one) => one.product === 'x')!;
}

const noLoss = ({ changes }: Suggestion) => changes.filter((one): one is NoLoss => one.kind === 'no-loss');

describe('a product that loses on every order', () => {
  it('is told from which price on none does, and how that is worked out', () => {
    const said = judged(WHOLE);
    expect(said.verdict).toEqual({ kind: 'regular' });
    expect(said.flags).toContain('loss');
    const [ends] = noLoss(said);
    expect(changeSentence(ends!, 'zh', CNY)).toBe('件单价涨到 ¥88.88 就不再每单亏。');
    expect(changeSentence(ends!, 'en', CNY)).toBe('From a unit price of ¥88.88 on no order loses any more.');
    expect(changeFormula(ends!, 'zh', CNY)).toBe(
      '件单价减去各项：¥88.88 − 成本 ¥80.00 − 扣点 ¥4.44 − 运费 ¥4.00 − 退货 ¥0.44 = ¥0.00。' +
        '退货按（件单价 − 扣点 − 成本）× 退货率：(¥88.88 − ¥4.44 − ¥80.00) × 10% = ¥0.44。退货率 10%：这一款填的。',
    );
  });

  it.each([
    ['no fee', { feeRate: null }],
    ['no shipping', { shipping: null }],
    ['no return rate, and what is sent out costs', { returnRate: null }],
    ['no cost of its own', { cost: null }],
  ])('is told none where that would be less than it takes: %s was said', (_, terms) => {
    const said = judged({ ...WHOLE, feeRate: 0.6, ...terms }, {}, 0.5);
    expect(said.flags).toContain('loss');
    expect(noLoss(said)).toEqual([]);
  });

  it('needs no return rate where nothing is paid for sending: at that price nothing is left to give back', () => {
    const said = judged({ ...WHOLE, shipping: 0, returnRate: null });
    expect(noLoss(said)).toMatchObject([{ to: 8_421, of: { left: 0 } }]);
  });

  it('is told none where no price would do, or no price is known', () => {
    expect(noLoss(judged({ ...WHOLE, feeRate: 1 }))).toEqual([]);
    expect(noLoss(judged({ ...WHOLE, returnRate: 1 }))).toEqual([]);
    const unpriced = judged(WHOLE, { paid: null });
    expect(unpriced.flags).toContain('loss');
    expect(noLoss(unpriced)).toEqual([]);
  });

  it('is told so whatever it is called, and nowhere but in the panel', () => {
    const said = judged(WHOLE, { inTest: false });
    expect(noLoss(said)).toHaveLength(1);
    const text = JSON.stringify(badgeText(said, { revision: 1, language: 'zh', currency: CNY }));
    expect(text).not.toMatch(/88\.88|每单亏/);
  });
});

it('one that loses nothing is told of no such price', () => {
  expect(noLoss(judged({ ...WHOLE, cost: 3_000 }))).toEqual([]);
});

it('a fen less and every order loses, by the very sums that are shown', () => {
  const part = fc.integer({ min: 0, max: 9_000 }).map((x) => x / 10_000);
  const terms = fc.record({
    cost: fc.integer({ min: 6_001, max: 30_000 }),
    feeRate: part,
    shipping: fc.integer({ min: 0, max: 2_000 }),
    returnRate: part,
  });
  fc.assert(
    fc.property(terms, (given) => {
      const facts = costFactsOf({ ...UNKNOWN_TERMS, ...given }, UNKNOWN_DEFAULTS);
      const [ends] = noLoss(judged(given));
      expect(ends!.of).toEqual(contributionOf(ends!.to, facts));
      expect(ends!.of.left).toBeGreaterThanOrEqual(0);
      expect(contributionOf(ends!.to - 1, facts)!.left).toBeLessThan(0);
    }),
    { numRuns: 50 },
  );
});
