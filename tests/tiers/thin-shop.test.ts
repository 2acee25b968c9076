import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { evidenceSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
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

describe('a shop of one product', () => {
  const trend = { short: { recent: 10, before: 60 } };
  const alone = (inTest: boolean) =>
    product('x', { visitors: 4_000, payBuyers: 80, cartAdders: 200 }, { inTest, trend });
  const one = (inTest = false) => suggest(inputOf([alone(inTest)])).suggestions[0]!;
  const wordsOf = (s: ReturnType<typeof one>) =>
    s.evidence.flatMap((each) => [evidenceSentence(each, 'zh', CNY), formulaSentence(each, 'zh', CNY) ?? '']).join();

  it('is told by its own figures: against no median, which would be itself, and with no trend of its share', () => {
    for (const said of [one(), one(true)]) {
      expect(evidence(said, 'thin-shop')).toEqual([{ kind: 'thin-shop', alone: true }]);
      expect(evidence(said, 'no-trend')).toEqual([{ kind: 'no-trend', why: 'unmatched' }]);
      expect(evidence(said, 'trend')).toEqual([]);
      const words = wordsOf(said);
      expect(words).toContain('（80/4,000）');
      expect(words).not.toMatch(/中位|平稳|下滑/);
    }
  });

  it('has no role and is not stopped', () => {
    expect(one().verdict).toEqual({ kind: 'regular' });
    expect(one(true).verdict.kind).toBe('test');
  });

  it('is measured against the others once there are any', () => {
    const two = suggest(
      inputOf([alone(false), product('y', { visitors: 900, payBuyers: 9, cartAdders: 40 }, { trend })]),
    );
    const said = two.suggestions.find(({ product: id }) => id === 'x')!;
    expect(evidence(said, 'thin-shop')).toEqual([{ kind: 'thin-shop' }]);
    expect(evidence(said, 'trend')).toHaveLength(1);
    expect(wordsOf(said)).toContain('店铺中位');
  });
});

it('of a shop in which nobody bought anything no trend is told', () => {
  const trend = { long: { recent: 0, before: 0, recentDays: 14, beforeDays: 42 } };
  const none = ['a', 'b', 'c'].map((id) => product(id, { visitors: 300, payBuyers: 0, cartAdders: 0 }, { trend }));
  for (const said of suggest(inputOf(none)).suggestions) {
    expect(evidence(said, 'no-trend')).toEqual([{ kind: 'no-trend', why: 'nothing-sold' }]);
  }
});
