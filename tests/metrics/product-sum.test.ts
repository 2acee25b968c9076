import { describe, expect, it } from 'vitest';
import { productSum } from '../../utils/metrics/product-sum.ts';
import { METRICS, type Metric, metric } from '../../utils/metrics/vocabulary.ts';

/** Kinds that mean nothing when products are added up: one person may stand in several of them. */
const APART: readonly Metric['kind'][] = ['people', 'seconds', 'days', 'rate', 'share'];

describe('over products', () => {
  it.each(METRICS.filter(({ kind }) => APART.includes(kind)).map(({ id }) => id))('%s is never added up', (id) => {
    expect(metric(id).sum.products).toBe(false);
    expect(productSum(id, [1, 2])).toBeNull();
  });

  it('money, pieces and times are', () => {
    expect(productSum('payAmount', [100, 250])).toBe(350);
    expect(productSum('cartItems', [1, 2])).toBe(3);
    expect(productSum('price', [100, 250])).toBeNull();
  });

  it('a figure not known makes the sum unknown, never smaller', () => {
    expect(productSum('payAmount', [100, null])).toBeNull();
    expect(productSum('payAmount', [100, undefined])).toBeNull();
    expect(productSum('payAmount', [])).toBeNull();
  });
});

describe('people and times', () => {
  it('are two metrics wherever both are known', () => {
    const pairs = [
      ['visitors', 'pageViews'],
      ['cartAdders', 'cartItems'],
      ['payBuyers', 'orders'],
      ['impressionUsers', 'impressions'],
      ['clickUsers', 'clicks'],
    ] as const;
    for (const [people, times] of pairs) {
      expect(metric(people).kind).toBe('people');
      expect(metric(times).kind).toBe('count');
    }
  });

  it('a rate is of people over people, or of times over times', () => {
    for (const row of METRICS) {
      const { formula } = metric(row.id);
      if (!formula) continue;
      const kinds = [formula.k, formula.n].map((id) => METRICS.find((one) => one.id === id)?.kind);
      expect(new Set(kinds).size, row.id).toBe(1);
    }
  });
});
