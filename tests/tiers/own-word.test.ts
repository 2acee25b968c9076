import { describe, expect, it } from 'vitest';
import { costFactsOf } from '../../utils/costs/cost-facts.ts';
import { UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { CNY } from '../../utils/metrics/money.ts';
import { betaCdf } from '../../utils/statistics/beta.ts';
import { normalCdf } from '../../utils/statistics/normal.ts';
import { normalQuantile } from '../../utils/statistics/normal-quantile.ts';
import { badgeText } from '../../utils/texts/badge.ts';
import { evidenceSentence, verdictSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import type { Costs } from '../../utils/tiers/order-values.ts';
import type { OwnMarks } from '../../utils/tiers/own-marks.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { inputOf, TO } from './practice.ts';
import { equationsOf } from './printed-formula.ts';
import { costsOf, evidence, ordinary, product, topFive, verdictOf } from './shops.ts';

const leaders = topFive();
const calm = { visitors: 1_000, payBuyers: 24, cartAdders: 60 };

function said(marks: OwnMarks, price = 9_900, costs?: Costs) {
  const own = product('own', { ...calm, price }, marks);
  const members = [...leaders, ...ordinary(), own];
  const found = suggest({ ...inputOf(members), ...(costs && { costs }) }).suggestions;
  return found.find((one) => one.product === 'own')!;
}

describe('形象款', () => {
  it('is what the operator calls one, where its price is among the dearest', () => {
    const s = said({ brand: true }, 39_900);
    expect(s).toMatchObject({ verdict: { kind: 'role', role: 'image', candidate: false }, certainty: null });
    expect(evidence(s, 'image').map((one) => evidenceSentence(one, 'zh', CNY))).toEqual([
      '你标记为形象款；件单价 ¥399，在全店最贵的四成（¥399 起）。评价没有读到，口碑未知。',
    ]);
    expect(verdictSentence(s.verdict, 'zh')).toBe('形象款：你标记为形象款，是店里的门面，不看销量。');
  });

  it('is one at a low price too, which is said, and nobody without the word is one', () => {
    const dear = product('d', { ...calm, price: 29_900 });
    const own = product('own', { ...calm, price: 4_900 }, { brand: true });
    const cheap = verdictOf(own, [...leaders, ...ordinary(), dear]);
    expect(cheap.verdict).toMatchObject({ role: 'image' });
    expect(evidenceSentence(evidence(cheap, 'image')[0]!, 'zh', CNY)).toContain(
      '不到全店最贵的四成（¥299 起），撑门面偏便宜',
    );
    expect(evidence(said({}, 39_900), 'image')).toEqual([]);
  });

  it('takes no place of those that sell most, and is never stopped', () => {
    const best = product('l0', { visitors: 9_000, payBuyers: 900, cartAdders: 900, price: 19_900 }, { brand: true });
    const found = suggest(inputOf([best, ...leaders, ...ordinary()])).suggestions;
    expect(found.find((one) => one.product === 'l0')?.verdict).toMatchObject({ role: 'image' });
    expect(found.filter(({ verdict }) => verdict.kind === 'role' && verdict.role === 'main')).toHaveLength(1);
    const weak = { visitors: 900, payBuyers: 1, cartAdders: 8 };
    expect(verdictOf(product('x', weak, { inTest: true })).verdict.kind).toBe('stop');
    expect(verdictOf(product('x', weak, { inTest: true, brand: true })).verdict.kind).not.toBe('stop');
    expect(verdictOf(product('x', weak, { inTest: true, seasonal: true })).verdict.kind).not.toBe('stop');
  });

  it('holds at once and goes at once, whatever was remembered', () => {
    const own = product('own', { ...calm, price: 39_900 });
    const others = [...leaders, ...ordinary()];
    const first = suggest(inputOf([...others, own])).suggestions;
    const previous = new Map(first.map((one) => [one.product, one]));
    const of = (list: typeof first) => list.find((one) => one.product === 'own')!;
    const marked = suggest({ ...inputOf([...others, { ...own, brand: true as const }]), previous }).suggestions;
    expect(of(marked).verdict).toMatchObject({ role: 'image' });
    expect(of(marked).memory).toEqual(of(first).memory);
    const after = suggest({ ...inputOf([...others, own]), previous: new Map(marked.map((one) => [one.product, one])) });
    expect(of([...after.suggestions]).verdict).toEqual(of(first).verdict);
  });
});

describe('what the operator says', () => {
  it('does not wait for visitors, and does not come and go with them', () => {
    const few = product('own', { visitors: 40, payBuyers: 1, cartAdders: 2, price: 39_900 }, { brand: true });
    expect(verdictOf(few).verdict).toEqual({ kind: 'role', role: 'image', candidate: false });
  });

  it('stays a 活动款 a little below what made it one', () => {
    const at = (payBuyers: number) =>
      product('own', { visitors: 300, payBuyers, cartAdders: 18 }, { promo: { price: 8_900, uplift: 3 } });
    const members = [...leaders, ...ordinary()];
    const judge = (payBuyers: number, previous: ReadonlyMap<string, Suggestion> = new Map()) =>
      suggest({ ...inputOf([...members, at(payBuyers)]), previous }).suggestions.find((s) => s.product === 'own')!;
    const tried = Array.from({ length: 30 }, (_, i) => i);
    const least = tried.find((buyers) => judge(buyers).verdict.kind === 'role') ?? 0;
    expect(least).toBeGreaterThan(1);
    const was = new Map([['own', judge(least)]]);
    expect(judge(least - 1).verdict).toEqual({ kind: 'regular' });
    expect(judge(least - 1, was).verdict).toMatchObject({ role: 'promo' });
    expect(judge(1, was).verdict).toEqual({ kind: 'regular' });
  });

  it('of a price that is known by the shop’s margin alone counts the piece at what it costs now', () => {
    const own: ProductStatistics = product(
      'own',
      { visitors: 3_000, payBuyers: 110, cartAdders: 260 },
      { promo: { price: 4_900, uplift: 3 } },
    );
    const found = suggest({ ...inputOf([...leaders, ...ordinary(), own]), costs: costsOf({}, 0.4) }).suggestions;
    const s = found.find((one) => one.product === 'own')!;
    expect(evidence(s, 'promo')[0]).toMatchObject({ by: 'cost', fails: 'loss', left: { now: 3_960, planned: -1_040 } });
    expect(evidenceSentence(evidence(s, 'promo')[0]!, 'zh', CNY)).toContain('每单留下从 ¥39.60 变成 −¥10.40');
  });
});

describe('活动款', () => {
  const sure = product('own', { visitors: 3_000, payBuyers: 110, cartAdders: 260 });
  const planned = (promo: OwnMarks['promo'], costs?: Costs) => {
    const own: ProductStatistics = { ...sure, ...(promo && { promo }) };
    const found = suggest({ ...inputOf([...leaders, ...ordinary(), own]), ...(costs && { costs }) }).suggestions;
    return found.find((one) => one.product === 'own')!;
  };

  it('is a candidate while neither its cost nor what is expected of it is known', () => {
    const s = planned({ price: 7_900, uplift: null });
    expect(s.verdict).toEqual({ kind: 'role', role: 'promo', candidate: true });
    expect(evidenceSentence(evidence(s, 'promo')[0]!, 'zh', CNY)).toBe(
      '活动价 ¥79：没有可用的成本，按销售额算：每件从 ¥99 变成 ¥79，要卖到平时的 1.25 倍才不少赚；放量没填，按普通活动的 1.6 倍算（大促当天差别太大，请自己填），够得着的把握 65%。',
    );
  });

  it('is firm with both, and what an order leaves is never told on the page', () => {
    const s = planned({ price: 7_900, uplift: 3 }, costsOf({ own: 4_900 }));
    expect(s.verdict).toEqual({ kind: 'role', role: 'promo', candidate: false });
    expect(evidence(s, 'promo')[0]).toMatchObject({ by: 'cost', left: { now: 5_000, planned: 3_000 }, said: true });
    expect((evidence(s, 'promo')[0] as { needed: number }).needed).toBeCloseTo(5 / 3, 10);
    const text = badgeText(s, { revision: 1, language: 'zh', currency: CNY });
    expect(text.label).toBe('活动款');
    expect(JSON.stringify(text)).not.toMatch(/¥50|¥30|1\.67/);
  });

  it('is as sure as it is to sell so much more, and firm only below the 20 % quantile of what is expected', () => {
    const at = (uplift: number) => planned({ price: 7_900, uplift }, costsOf({ own: 4_900 }));
    const sure = at(3);
    const [told] = evidence(sure, 'promo') as Extract<Evidence, { kind: 'promo'; now: number }>[];
    // What a quarter of everyday deals stays below lies so many deviations under the middle of them.
    const stray = Math.log(1.61 / 1.06) / normalQuantile(0.75);
    expect(sure.certainty).toBeCloseTo(normalCdf(Math.log(3 / (5 / 3)) / stray), 10);
    expect(sure.certainty).toBe(told!.reach!.p);
    const quantile = (uplift: number) => uplift * Math.exp(normalQuantile(0.2) * stray);
    expect(quantile(3)).toBeGreaterThan(5 / 3);
    expect(quantile(2.5)).toBeLessThan(5 / 3);
    expect(at(2.5).verdict).toEqual({ kind: 'role', role: 'promo', candidate: true });
    // Reached as likely as not.
    expect(evidence(at(1.7), 'promo')[0]).toMatchObject({ fails: 'uplift' });
    const printed = formulaSentence(told!, 'zh', CNY) ?? '';
    expect(printed).toContain('¥50.00 ÷ ¥30.00 = 1.667');
    expect(equationsOf(printed).length).toBeGreaterThan(1);
    for (const { off, allowed } of equationsOf(printed)) expect(off).toBeLessThanOrEqual(allowed);
    // Rows of older builds do not say it.
    const { reach: _, ...older } = told!;
    expect(evidenceSentence(older, 'zh', CNY)).not.toContain('够得着的把握');
    expect(formulaSentence(older, 'zh', CNY)).toBeNull();
  });

  it('needs a stock that lasts a week of that, and says so where none was read', () => {
    const at = (units: number | null) =>
      suggest(
        inputOf([
          ...leaders,
          ...ordinary(),
          {
            ...sure,
            promo: { price: 7_900, uplift: 3 },
            ...(units !== null && { stock: { units, days: null, on: TO } }),
          },
        ]),
      ).suggestions.find((one) => one.product === 'own')!;
    expect(at(null).verdict).toMatchObject({ role: 'promo' });
    expect(evidence(at(null), 'missing')).toContainEqual({ kind: 'missing', metric: 'stock' });
    expect(at(500).verdict).toMatchObject({ role: 'promo' });
    expect(evidence(at(500), 'missing')).not.toContainEqual({ kind: 'missing', metric: 'stock' });
    const short = at(1);
    expect(short.verdict).not.toMatchObject({ role: 'promo' });
    expect(evidence(short, 'promo')[0]).toMatchObject({ fails: 'stock' });
    expect(evidenceSentence(evidence(short, 'promo')[0]!, 'zh', CNY)).toContain('库存撑不到放量后的一周');
  });

  it('is none where the refunds read leave it open whether an order leaves anything', () => {
    const refunds = (k: number) => ({ refunds: { by: 'orders', k, n: 100, byBuyers: false, days: 30 } }) as const;
    const terms = { ...UNKNOWN_TERMS, cost: 4_900, shipping: 2_100 };
    const costs = { byProduct: new Map([['own', costFactsOf(terms, null)]]), others: costFactsOf(null, null) };
    const others = [...leaders, ...ordinary()].map((one, i) => ({ ...one, ...refunds(1 + ((i * 13) % 40)) }));
    const told = (k: number) => {
      const own = { ...sure, ...refunds(k), promo: { price: 7_900, uplift: 9 } };
      const found = suggest({ ...inputOf([...others, own]), costs }).suggestions;
      return evidence(found.find((one) => one.product === 'own')!, 'promo')[0] as Extract<
        Evidence,
        { kind: 'promo'; now: number }
      >;
    };
    // 1 − 21 ÷ (79 − 49) = 30 % may come back.
    expect(told(5)).toMatchObject({
      fails: null,
      keeps: { most: expect.closeTo(0.3, 12), kept: 3_000, shipping: 2_100 },
    });
    const open = told(30);
    expect(open.fails).toBe('refunds');
    const { a, b, most, p } = open.keeps!;
    expect(p).toBeCloseTo(betaCdf(most, a, b), 12);
    expect(p).toBeLessThan(0.8);
    expect(evidenceSentence(open, 'zh', CNY)).toContain('按读到的退款，每单不亏的把握不到八成');
    const printed = formulaSentence(open, 'zh', CNY) ?? '';
    expect(printed).toContain('1 − ¥21.00 ÷ ¥30.00 = 30%');
    for (const { off, allowed } of equationsOf(printed)) expect(off).toBeLessThanOrEqual(allowed);
    // The operator's own word is taken as it stands.
    const word = {
      byProduct: new Map([['own', costFactsOf({ ...terms, returnRate: 0.05 }, null)]]),
      others: costs.others,
    };
    const own = { ...sure, ...refunds(30), promo: { price: 7_900, uplift: 9 } };
    const [found] = evidence(
      suggest({ ...inputOf([...others, own]), costs: word }).suggestions.find((one) => one.product === 'own')!,
      'promo',
    );
    expect(found).not.toHaveProperty('keeps');
  });

  it.each([
    ['loss', { price: 4_000, uplift: 9 }, costsOf({ own: 4_900 }), '活动价下每单都亏'],
    ['uplift', { price: 5_500, uplift: 3 }, costsOf({ own: 4_900 }), '放量够不着'],
    ['uplift', { price: 4_900, uplift: null }, undefined, '放量够不着'],
  ])('is none for %s', (fails, promo, costs, words) => {
    const s = planned(promo, costs);
    expect(s.verdict).not.toMatchObject({ role: 'promo' });
    expect(evidence(s, 'promo')[0]).toMatchObject({ fails });
    expect(evidenceSentence(evidence(s, 'promo')[0]!, 'zh', CNY)).toContain(words);
  });

  it('is none that neither converts nor sells, and is said to be none', () => {
    const dull = product(
      'own',
      { visitors: 1_000, payBuyers: 9, cartAdders: 40 },
      { promo: { price: 8_900, uplift: 5 } },
    );
    expect(evidence(verdictOf(dull, [...leaders, ...ordinary()]), 'promo')[0]).toMatchObject({ fails: 'sales' });
  });

  it('cannot be told of while its price now is not known', () => {
    const s = verdictOf({ ...sure, paid: null, promo: { price: 7_900, uplift: 3 } }, [...leaders, ...ordinary()]);
    expect(s.verdict).not.toMatchObject({ role: 'promo' });
    expect(evidenceSentence(evidence(s, 'promo')[0]!, 'zh', CNY)).toContain('还不能判断够不够格');
  });

  it('changes nobody else', () => {
    const others = [...leaders, ...ordinary()];
    const without = (list: readonly { product: string }[]) => list.filter((one) => one.product !== 'own');
    const before = without(suggest(inputOf([...others, sure])).suggestions);
    const after = without(suggest(inputOf([...others, { ...sure, promo: { price: 7_900, uplift: 3 } }])).suggestions);
    expect(after).toEqual(before);
  });
});
