/** One product's refunds move the shop's a little, and with them what an order of every other leaves. */
import { expect, it } from 'vitest';
import { nearlySame } from '../../utils/storage/same-judgement.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import { NO_COSTS } from '../../utils/tiers/order-values.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { inputOf } from '../tiers/practice.ts';
import { evidence, product } from '../tiers/shops.ts';

const facts = { cost: 4_150, margin: null, feeRate: 0.055, shipping: 333, returnRate: null };
const costs = { ...NO_COSTS, others: facts, restockDays: 12 };
const SIZE = 600;

function one(i: number): ProductStatistics {
  const visitors = 200 + ((i * 137) % 3_000);
  const payBuyers = Math.round((visitors * (8 + ((i * 7) % 25))) / 1_000);
  const n = 25 + ((i * 53) % 400);
  const k = Math.round((n * (3 + ((i * 7) % 11))) / 100);
  const price = 6_900 + ((i * 311) % 9_000);
  const own = product(`${i}`, { visitors, payBuyers, cartAdders: payBuyers * 3, price });
  return {
    ...own,
    refunds: { by: 'orders', k, n, byBuyers: false, days: 30 },
    ...(i % 10 === 0 && { promo: { price: price - 900, uplift: 3 } }),
  };
}

const members = Array.from({ length: SIZE }, (_, i) => one(i));
const said = (statistics: readonly ProductStatistics[]) => suggest({ ...inputOf(statistics), costs }).suggestions;
const before = said(members);

/** The rows that are written although nothing was read of their products. */
function written(after: readonly Suggestion[]): string[] {
  return after.flatMap((next, i) => (next.product === '7' || nearlySame(before[i], next) ? [] : [next.product]));
}

it('few rows are written for it', () => {
  const after = said(
    members.map((own) =>
      own.product === '7' && own.refunds ? { ...own, refunds: { ...own.refunds, k: own.refunds.k + 12 } } : own,
    ),
  );
  const margins = before.flatMap((s) => evidence(s, 'margin'));
  expect(margins.filter(({ contribution }) => typeof contribution.returnsAt?.by === 'object')).toHaveLength(SIZE);
  const lefts = (list: readonly Suggestion[]) =>
    list.flatMap((s) => evidence(s, 'margin').map(({ contribution }) => contribution.left));
  expect(lefts(after).filter((left, i) => left !== lefts(before)[i]).length).toBeGreaterThan(50);
  expect(written(after).length).toBeLessThanOrEqual(6);
});

it('and a figure of the product’s own, or a rate that was typed, is still compared exactly', () => {
  const [row] = before.filter((s) => evidence(s, 'promo').length > 0);
  const changed = (change: (one: Evidence) => Evidence) => row && { ...row, evidence: row.evidence.map(change) };
  const margin = (more: object) =>
    changed((one) => (one.kind === 'margin' ? { ...one, contribution: { ...one.contribution, ...more } } : one));
  const { left, returns } = evidence(row!, 'margin')[0]!.contribution;
  expect(nearlySame(row, margin({ left: left + 2, returns: (returns ?? 0) - 2 }))).toBe(true);
  expect(nearlySame(row, margin({ left: Math.round(left * 1.03) }))).toBe(false);
  for (const own of [{ cost: 4_151 }, { shipping: 334 }, { price: 1 }])
    expect(nearlySame(row, margin(own))).toBe(false);
  const typed = { rate: 0.08, by: 'shop' };
  expect(nearlySame(margin({ returnsAt: typed }), margin({ returnsAt: typed, left: left + 2 }))).toBe(false);
  const by = (source: 'cost' | 'sales', price: number) =>
    changed((one) => (one.kind === 'value' ? { ...one, by: source, price } : one));
  expect(nearlySame(by('cost', 9_000), by('cost', 9_002))).toBe(true);
  expect(nearlySame(by('sales', 9_000), by('sales', 9_002))).toBe(false);
});
