import { describe, expect, it } from 'vitest';
import { planOf } from '../../utils/demo/plan.ts';
import { makePracticeShop } from '../../utils/demo/shop.ts';
import { addDays } from '../../utils/time/day.ts';
import { day, SHOP, TODAY } from './a-shop.ts';

describe('practice shop', () => {
  it('is the same to the byte for the same seed and another for another', () => {
    expect(JSON.stringify(makePracticeShop({ seed: 7, today: TODAY }))).toBe(JSON.stringify(SHOP));
    expect(JSON.stringify(makePracticeShop({ seed: 8, today: TODAY }))).not.toBe(JSON.stringify(SHOP));
  });

  it('has 86 products over 60 finished days with the 11-11 peak inside', () => {
    expect(SHOP.products).toHaveLength(86);
    expect([SHOP.from, SHOP.to, SHOP.promotion]).toEqual(['2026-09-23', '2026-11-21', '2026-11-11']);
  });

  it('holds a promotion inside the history at any time of the year', () => {
    for (let i = 0; i < 366; i += 5) {
      const shop = makePracticeShop({ seed: 1, today: addDays(TODAY, i), products: 1 });
      expect(shop.promotion >= shop.from && shop.promotion <= shop.to).toBe(true);
    }
  });

  it('knows the verdict each product deserves', () => {
    const count = (expected: string) => SHOP.products.filter((each) => each.expected === expected).length;
    const kinds = ['main', 'second', 'traffic', 'stop', 'test', 'price-link', 'regular'];
    expect(kinds.map(count)).toEqual([2, 6, 3, 6, 8, 1, 60]);
  });

  it('gives every product its own id of twelve digits and a full title', () => {
    expect(new Set(SHOP.products.map((each) => each.product)).size).toBe(86);
    for (const { product, title, life } of SHOP.products) {
      expect(product).toMatch(/^6\d{11}$/);
      if (life !== 'price-link') expect(title.length).toBeGreaterThanOrEqual(28);
      expect(title.length).toBeLessThanOrEqual(40);
    }
  });

  it('has new products in test, off-shelf ones, and traffic with a heavy tail', () => {
    const fresh = SHOP.products.filter((each) => each.isNew);
    expect(fresh).toHaveLength(17);
    for (const { listedOn, inTest } of fresh) {
      expect(inTest && listedOn !== null && listedOn >= addDays(TODAY, -30) && listedOn < TODAY).toBe(true);
    }
    expect(SHOP.products.filter((each) => !each.online)).toHaveLength(6);
    const appeal = SHOP.products.map((each) => each.appeal).sort((a, b) => b - a);
    const share = appeal.slice(0, 9).reduce((a, b) => a + b, 0) / appeal.reduce((a, b) => a + b, 0);
    expect(share).toBeGreaterThan(0.45);
    expect(appeal.filter((each) => each < 20).length).toBeGreaterThan(25);
  });

  it('loses tail when smaller and gains tail when larger', () => {
    expect(planOf(40).slice(0, 10)).toEqual(planOf(86).slice(0, 10));
    expect(planOf(1000)).toHaveLength(1000);
    const large = makePracticeShop({ seed: 7, today: day('2026-03-01'), products: 1000 });
    expect(new Set(large.products.map((each) => each.product)).size).toBe(1000);
  });
});
