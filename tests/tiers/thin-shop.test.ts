import { describe, expect, it } from 'vitest';
import { suggest } from '../../utils/tiers/engine.ts';
import { inputOf } from './practice.ts';
import { evidence, ordinary, product } from './shops.ts';

describe('a shop with too little of everything', () => {
  const few = [1, 2, 3].map((n) => product(`p${n}`, { visitors: 400, payBuyers: n, cartAdders: 20 }, { inTest: true }));

  it('on Taobao and Tmall is judged with built-in figures, and says so', () => {
    const said = suggest(inputOf(few)).suggestions;
    expect(said.every(({ verdict }) => verdict.kind !== 'insufficient')).toBe(true);
    for (const one of said) expect(evidence(one, 'thin-shop')).toHaveLength(1);
  });

  it('elsewhere is not judged', () => {
    const said = suggest({ ...inputOf(few), assume: false }).suggestions;
    for (const one of said) {
      expect(one).toMatchObject({ verdict: { kind: 'insufficient', visitors: null }, certainty: null, changes: [] });
      expect(evidence(one, 'thin-shop')).toEqual([]);
    }
    const enough = suggest({ ...inputOf(ordinary()), assume: false }).suggestions;
    expect(enough.every(({ verdict }) => verdict.kind !== 'insufficient')).toBe(true);
  });
});
