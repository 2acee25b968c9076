import { describe, expect, it } from 'vitest';
import { breakEven, contributionOf } from '../../utils/costs/break-even.ts';
import { costFactsOf } from '../../utils/costs/cost-facts.ts';
import { UNKNOWN_DEFAULTS, UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { withRefunds } from '../../utils/costs/measured-returns.ts';
import { CNY } from '../../utils/metrics/money.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { returnsSource } from '../../utils/texts/returns-source.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import { NO_COSTS } from '../../utils/tiers/order-values.ts';
import { inputOf } from '../tiers/practice.ts';
import { evidence, product } from '../tiers/shops.ts';

const read = {
  by: 'orders',
  byBuyers: false,
  own: { k: 62, n: 1_000 },
  mean: 0.061_964,
  prior: { from: 'shop' },
} as const;
const own = { ...UNKNOWN_TERMS, cost: 4_000 };
const shop = { ...UNKNOWN_DEFAULTS, returnRate: 0.3 };
const sourceOf = (facts: ReturnType<typeof costFactsOf>, language: 'zh' | 'en' = 'zh') =>
  returnsSource(contributionOf(10_000, facts)!.returnsAt!, language);

describe('refunds that were read', () => {
  it('are the return rate before the shop’s and after the product’s own', () => {
    const measured = withRefunds(costFactsOf(own, shop), read);
    // (10000 − 4000) × 6.2 % = 372
    expect(contributionOf(10_000, measured)).toMatchObject({ returns: 372, left: 5_628, returnsAt: { rate: 0.062 } });
    expect(breakEven(10_000, measured)).toMatchObject({ kind: 'ratio', ratio: 10_000 / 5_628 });
    const said = costFactsOf({ ...own, returnRate: 0.5 }, shop);
    expect(withRefunds(said, read)).toBe(said);
    expect(withRefunds(costFactsOf({ ...own, returnRate: 0 }, shop), read).returnRate).toBe(0);
  });

  it('fill in what nobody said, and unknown ones change nothing', () => {
    expect(contributionOf(10_000, withRefunds(costFactsOf(own, null), read))?.open).toEqual(['feeRate', 'shipping']);
    const facts = costFactsOf(own, shop);
    expect(withRefunds(facts, null)).toBe(facts);
  });

  it('beyond what was sold are no share of these orders: then the shop’s own say, and the card says so', () => {
    const refunds = (k: number, n: number, more = {}) =>
      ({ refunds: { by: 'orders', k, n, byBuyers: false, days: 30, ...more } }) as const;
    const all = Array.from({ length: 12 }, (_, i) => ({
      ...product(`p${i}`, { visitors: 1_000, payBuyers: 20 + i, cartAdders: 60 }),
      ...(i === 0 ? refunds(40, 40, { beyond: true }) : i === 1 ? {} : refunds(8 + (i % 3), 100)),
    }));
    const costs = { ...NO_COSTS, others: costFactsOf({ ...UNKNOWN_TERMS, cost: 4_000 }, null) };
    const { suggestions } = suggest({ ...inputOf(all), costs });
    const marginOf = (id: string) => evidence(suggestions.find((one) => one.product === id)!, 'margin')[0]!;
    for (const id of ['p0', 'p1']) {
      expect(marginOf(id).contribution.returnsAt).toMatchObject({ by: { k: 0, n: 0 } });
      expect(marginOf(id).contribution.returnsAt!.rate).toBeLessThan(0.2);
      expect(formulaSentence(marginOf(id), 'zh', CNY)).toContain('全店的退款，这一款自己的没有读到');
    }
  });

  it('of a category with enough products are drawn towards it, and the card says so', () => {
    const own = (i: number, category: string) => ({
      ...product(`${category}${i}`, { visitors: 1_000, payBuyers: 20 + i, cartAdders: 60 }),
      ...{ category, refunds: { by: 'orders', k: 4 + ((i * 5) % 9), n: 80 + i, byBuyers: false, days: 30 } as const },
    });
    const members = [...Array.from({ length: 20 }, (_, i) => own(i, '裙')), own(1, '帽'), own(2, '帽')];
    const costs = { ...NO_COSTS, others: costFactsOf({ ...UNKNOWN_TERMS, cost: 4_000 }, null) };
    const { suggestions } = suggest({ ...inputOf(members), costs });
    for (const s of suggestions) {
      const [margin] = evidence(s, 'margin');
      const [refund] = evidence(s, 'refund');
      expect(refund?.prior.from).toBe(s.product.startsWith('裙') ? 'category' : 'shop');
      const text = formulaSentence(margin!, 'zh', CNY);
      expect(text).toContain(s.product.startsWith('裙') ? '往同类靠拢' : '往全店靠拢');
    }
  });

  it('say what they rest on', () => {
    expect(sourceOf(withRefunds(costFactsOf(own, shop), read))).toBe(
      '退货率 6.2%：读到的退款 62/1,000 单，往全店靠拢（这一款没填退货率；仅退款、没发货就退的分不开，都按退货算）',
    );
    const ofKind = { ...read, prior: { from: 'category' } } as const;
    expect(sourceOf(withRefunds(costFactsOf(own, shop), ofKind))).toContain('62/1,000 单，往同类靠拢（');
    expect(sourceOf(withRefunds(costFactsOf(own, shop), ofKind), 'en')).toContain('drawn towards those of its kind (');
    const ofShop = { ...read, prior: { from: 'shop' } } as const;
    expect(withRefunds(costFactsOf(own, shop), ofShop)).toEqual(withRefunds(costFactsOf(own, shop), read));
    const money = { ...read, by: 'amount', byBuyers: true, own: { k: 62.4319, n: 1_000 } } as const;
    expect(sourceOf(withRefunds(costFactsOf(own, shop), money))).toContain('读到的退款按金额合 62.43/1,000 位支付买家');
    expect(sourceOf(costFactsOf(own, shop))).toBe('退货率 30%：店铺默认');
    expect(sourceOf(costFactsOf({ ...own, returnRate: 0.05 }, shop))).toBe('退货率 5%：这一款填的');
    for (const facts of [withRefunds(costFactsOf(own, shop), money), costFactsOf(own, shop)]) {
      expect(sourceOf(facts, 'en')).toMatch(/^Returns at [\d.]+%: [^\u3400-\u9fff]+$/);
    }
  });
});
