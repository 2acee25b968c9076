import { describe, expect, it } from 'vitest';
import { costFactsOf } from '../../utils/costs/cost-facts.ts';
import { UNKNOWN_DEFAULTS, UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { CNY } from '../../utils/metrics/money.ts';
import { badgeText } from '../../utils/texts/badge.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import { NO_COSTS } from '../../utils/tiers/order-values.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { openFlags } from '../../utils/tiers/reveals-costs.ts';
import { inputOf, TODAY } from './practice.ts';
import { evidence, ordinary, product } from './shops.ts';

const view = { revision: 1, language: 'zh', currency: CNY } as const;
const losing = costFactsOf({ ...UNKNOWN_TERMS, cost: 12_000 }, UNKNOWN_DEFAULTS);
const costs = { byProduct: new Map([['x', losing]]), others: costFactsOf(null, UNKNOWN_DEFAULTS) };

function judged(own: ProductStatistics) {
  return suggest({ ...inputOf([...ordinary(), own]), costs }).suggestions.find((one) => one.product === 'x')!;
}

/** Sells more than its stock lasts, and at a loss. */
const own = product(
  'x',
  { visitors: 9_000, payBuyers: 400, cartAdders: 900 },
  { stock: { units: 4, days: null, on: TODAY } },
);

describe('flags', () => {
  it('are told of a product at a loss, also where only what a buyer paid is known', () => {
    expect(judged(own).flags).toEqual(['stock', 'loss']);
    expect(judged({ ...own, paid: null, counts: { ...own.counts, payItems: null } }).flags).toContain('loss');
  });

  it('tell on the page what is no secret, and nothing of costs', () => {
    expect(openFlags(judged(own))).toEqual(['stock']);
    const text = JSON.stringify(badgeText(judged(own), view));
    expect(text).toContain('注意：库存不足。');
    expect(text).not.toMatch(/亏|20\.00|120/);
  });

  it('tell in the panel alone of a stock that is late only by what was said of 补货天数', () => {
    const late = { ...own, stock: { units: 150, days: null, on: TODAY } };
    const restocked = (restockDays: number) => {
      const input = { ...inputOf([...ordinary(), late]), costs: { ...NO_COSTS, restockDays } };
      return suggest(input).suggestions.find((one) => one.product === 'x')!;
    };
    expect(restocked(20).flags).toContain('stock');
    expect(openFlags(restocked(20))).toEqual([]);
    expect(evidence(restocked(20), 'stock')[0]).toMatchObject({ restock: { days: 20 } });
    const [told, later] = [20, 25].map((days) => badgeText(restocked(days), view));
    expect(told?.evidence.join('')).toContain('库存 150 件');
    expect(told).toEqual(later);
  });

  it('stay in sight over a pin', () => {
    const pin = { state: 'holds', role: 'main', until: null } as const;
    expect(badgeText(judged(own), view, pin).summary).toContain('注意：库存不足。');
  });

  it('are not there for links of postage and gifts, and where there is nothing to tell', () => {
    const link = product('x', { visitors: 100, payBuyers: 90, price: 10 }, { stock: own.stock! });
    expect(judged(link)).not.toHaveProperty('flags');
    const { stock: _stock, ...plenty } = own;
    expect(suggest(inputOf([...ordinary(), plenty])).suggestions.every(({ flags }) => flags === undefined)).toBe(true);
  });
});
