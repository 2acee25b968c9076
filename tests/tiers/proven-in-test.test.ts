import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import { NO_COSTS } from '../../utils/tiers/order-values.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { inputOf, TODAY } from './practice.ts';
import { costsOf, evidence, ordinary, product, topFive } from './shops.ts';

describe('a product in test that converts like the best fifth', () => {
  const lived = { visitors: 900, payBuyers: 60, cartAdders: 60, price: 6_000 };
  const calm = { trend: { short: { recent: 30, before: 30 } } };
  const others = [...topFive(calm), ...ordinary().map((one) => ({ ...one, ...calm }))];
  const of = (more: Partial<ProductStatistics>, cost: number | null = null, buyers = lived.payBuyers) => {
    const own = product('x', { ...lived, payBuyers: buyers }, { ...calm, inTest: true, ...more });
    const costs = cost === null ? NO_COSTS : costsOf({ x: cost });
    return suggest({ ...inputOf([...others, own]), costs }).suggestions.find((one) => one.product === 'x')!;
  };
  const isSecond = { kind: 'role', role: 'second' };

  it('is on its way up', () => {
    expect(of({}).verdict).toMatchObject(isSecond);
    expect(of({}, null, 24).changes).toContainEqual(expect.objectContaining({ kind: 'rate', becomes: 'second' }));
  });

  it.each([
    ['loses on every order', {}, 8_000],
    ['has nothing in stock', { stock: { units: 0, days: null, on: TODAY } }, null],
    ['slides', { trend: { short: { recent: 10, before: 80 } } }, null],
  ] as const)('is not pushed, nor told that it nearly is, where it %s', (_, more, cost) => {
    expect(of(more, cost).verdict).not.toMatchObject(isSecond);
    for (const buyers of [24, 60]) {
      const s = of(more, cost, buyers);
      expect(s.changes.filter((one) => 'becomes' in one && one.becomes === 'second')).toEqual([]);
      expect(evidence(s, 'next-best').filter(({ becomes }) => becomes === 'second')).toEqual([]);
    }
  });

  it.each([
    ['loses on every order', {}, 8_000],
    ['has nothing in stock', { stock: { units: 0, days: null, on: TODAY } }, null],
    ['slides', { trend: { short: { recent: 10, before: 80 } } }, null],
  ] as const)('is told to wait for no more visitors, who would tell nothing new, where it %s', (_, more, cost) => {
    const s = of(more, cost);
    expect(s.verdict).toEqual({ kind: 'regular' });
    expect(s.evidence.filter(({ kind }) => kind === 'look-ahead')).toEqual([]);
    expect(s.changes.filter(({ kind }) => kind === 'visitors')).toEqual([]);
    // Not yet proven it is still in test.
    expect(of(more, cost, 24).verdict.kind).toBe('test');
    // Of two days nothing is settled.
    const few = product('x', lived, { ...calm, inTest: true, ...more }).basis;
    if (few?.kind !== 'days') throw new Error('no days');
    expect(of({ ...more, basis: { ...few, days: 2 } }, cost).verdict.kind).toBe('test');
  });
});
