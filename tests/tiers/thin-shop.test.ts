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

describe('a shop of which one product counts', () => {
  const own = product('x', { visitors: 4_000, payBuyers: 80, cartAdders: 200 });
  const wordsOf = (id: string, members: Parameters<typeof inputOf>[0]) => {
    const { evidence: all } = suggest(inputOf(members)).suggestions.find((one) => one.product === id)!;
    return all.map((each) => evidenceSentence(each, 'zh', CNY)).join('');
  };
  const other = product('y', { visitors: 900, payBuyers: 9, cartAdders: 40 }, { excluded: true });

  it.each([
    ['a price link', product('y', { visitors: 100, payBuyers: 80, price: 50 })],
    ['what the operator keeps out', other],
  ])('beside %s is not said to be the only one read', (_, beside) => {
    for (const id of ['x', 'y']) {
      const words = wordsOf(id, [own, beside]);
      expect(words).toContain('算进店铺中位的不到两款');
      expect(words).not.toMatch(/只读到这一款|店铺中位 /);
    }
  });

  it('alone is', () => expect(wordsOf('x', [own])).toContain('只读到这一款'));
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
      expect(evidence(said, 'thin-shop')).toEqual([{ kind: 'thin-shop', alone: 'read' }]);
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

describe('that no trend is told', () => {
  const long = (recent: number, before: number) => ({
    trend: { long: { recent, before, recentDays: 14, beforeDays: 42 } },
  });
  const short = { trend: { short: { recent: 10, before: 8 } } };
  const visited = { visitors: 900, cartAdders: 40 };
  const whyOf = (id: string, members: Parameters<typeof inputOf>[0]) =>
    evidence(suggest(inputOf(members)).suggestions.find((one) => one.product === id)!, 'no-trend').map(
      ({ why }) => why,
    );

  it('of what nobody bought, whose days no other was read on, says nothing of what others sold', () => {
    const sold = ['b', 'c'].map((id) => product(id, { ...visited, payBuyers: 20 }, short));
    expect(whyOf('a', [product('a', { ...visited, payBuyers: 0 }, long(0, 0)), ...sold])).toEqual(['unmatched']);
  });

  it('of the one product that sells says so: its share of itself never moves', () => {
    const members = [
      product('a', { ...visited, payBuyers: 90 }, long(10, 80)),
      ...['b', 'c'].map((id) => product(id, { ...visited, payBuyers: 0 }, long(0, 0))),
    ];
    for (const id of ['a', 'b']) expect(whyOf(id, members)).toEqual(['one-sells']);
  });
});

it('where one product alone has a price it is set against no median, which would be itself', () => {
  const unsold = ['b', 'c'].map((id) => product(id, { visitors: 900, payBuyers: 0, cartAdders: 40 }));
  const sold = product('a', { visitors: 900, payBuyers: 20, cartAdders: 40 });
  const priceOf = (members: Parameters<typeof inputOf>[0]) =>
    evidence(suggest(inputOf(members)).suggestions.find((one) => one.product === 'a')!, 'price');
  expect(priceOf([sold, ...unsold])).toEqual([{ kind: 'price', fen: 9_900, median: null }]);
  expect(priceOf([sold, { ...sold, product: 'd' }])).toEqual([{ kind: 'price', fen: 9_900, median: 9_900 }]);
});

it('where of one product alone refunds are known they are set against no share of the shop, which would be its own', () => {
  const known = { refunds: { by: 'orders', k: 30, n: 80, byBuyers: false, days: 30 } } as const;
  const own = product('a', { visitors: 4_000, payBuyers: 80, cartAdders: 200 }, known);
  const other = product('b', { visitors: 900, payBuyers: 9, cartAdders: 40 });
  const wordsOf = (members: Parameters<typeof inputOf>[0]) => {
    const [refund] = evidence(suggest(inputOf(members)).suggestions.find((one) => one.product === 'a')!, 'refund');
    return [evidenceSentence(refund!, 'zh', CNY), formulaSentence(refund!, 'zh', CNY)].join('');
  };
  for (const members of [[own], [own, other]]) {
    expect(wordsOf(members)).toContain('100 单约退 37.5 单（30/80，读到 30 天），合理范围 30.3–45.0。');
    expect(wordsOf(members)).not.toMatch(/全店平均|高于/);
  }
  expect(wordsOf([own, { ...other, ...known }])).toMatch(/；全店平均 37\.\d。.*高于.*全店平均的 2 倍/);
});

it('of a shop in which nobody bought anything no trend is told', () => {
  const trend = { long: { recent: 0, before: 0, recentDays: 14, beforeDays: 42 } };
  const none = ['a', 'b', 'c'].map((id) => product(id, { visitors: 300, payBuyers: 0, cartAdders: 0 }, { trend }));
  for (const said of suggest(inputOf(none)).suggestions) {
    expect(evidence(said, 'no-trend')).toEqual([{ kind: 'no-trend', why: 'nothing-sold' }]);
  }
});
