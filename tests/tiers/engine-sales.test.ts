import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import { inputOf } from './practice.ts';
import { basisOf, evidence, ordinary, product } from './shops.ts';

describe('sales over different days', () => {
  const read = (id: string, payBuyers: number, days: number) =>
    product(id, { visitors: payBuyers * 50, payBuyers, cartAdders: payBuyers * 3 }, { basis: basisOf(days) });

  it('are compared a day, without a floor on one side', () => {
    const s = suggest(inputOf([...ordinary(), read('x', 600, 30), read('y', 60, 3)])).suggestions;
    const of = (id: string) => s.find((one) => one.product === id);
    const perDay = (id: string) => evidence(of(id)!, 'sales')[0]?.perDay ?? 0;
    expect(perDay('x') / perDay('y')).toBeCloseTo(1, 1);
    expect(of('y') && evidence(of('y')!, 'sales')[0]).toMatchObject({ buyers: 60, days: 3 });
  });

  it('share a rank when they are equal', () => {
    const s = suggest(inputOf([read('x', 600, 30), read('y', 600, 30), read('z', 30, 3)])).suggestions;
    const rankOf = (id: string) => s.flatMap((one) => (one.product === id ? evidence(one, 'sales') : []))[0]?.rank;
    expect(['x', 'y', 'z'].map(rankOf)).toEqual([1, 1, 3]);
  });

  it('take no place on a single day while others were read for longer', () => {
    const s = suggest(inputOf([...ordinary(), read('x', 600, 30), read('y', 200, 1)])).suggestions;
    expect(s.find((one) => one.product === 'y')?.verdict.kind).not.toBe('role');
  });
});
