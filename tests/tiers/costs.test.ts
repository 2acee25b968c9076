import { describe, expect, it } from 'vitest';
import { costFactsOf } from '../../utils/costs/cost-facts.ts';
import { UNKNOWN_DEFAULTS, UNKNOWN_TERMS } from '../../utils/costs/cost-record.ts';
import { CNY } from '../../utils/metrics/money.ts';
import { badgeText } from '../../utils/texts/badge.ts';
import { evidenceSentence, verdictSentence } from '../../utils/texts/evidence.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import { type Costs, NO_COSTS } from '../../utils/tiers/order-values.ts';
import type { ProductStatistics } from '../../utils/tiers/product-statistics.ts';
import { inputOf } from './practice.ts';
import { costsOf, evidence, ordinary, product, topFive } from './shops.ts';

/** Sells like the middle of the shop, well clicked and as dear. */
const own = product('own', { visitors: 2_000, payBuyers: 46, cartAdders: 130, price: 9_900 });

const shop = (): ProductStatistics[] => [...ordinary(), own];

/** They take the places of 主推 and 次推. */
const leaders = topFive();

function given(members: readonly ProductStatistics[], costs: Costs) {
  return suggest({ ...inputOf([...members]), costs }).suggestions;
}

const of = (id: string, members: readonly ProductStatistics[], costs: Costs) =>
  given(members, costs).find((one) => one.product === id)!;

const equal = (cost: number) => Object.fromEntries(ordinary().map(({ product: id }) => [id, cost]));
const leading = (cost: number) => Object.fromEntries(leaders.map(({ product: id }) => [id, cost]));

describe('costs', () => {
  it('change nothing while none is said, but of other products', () => {
    const unsaid = costsOf({ nobody: 1_000 });
    const open = { ...unsaid, byProduct: new Map([...unsaid.byProduct, ['own', NO_COSTS.others] as const]) };
    expect(given(shop(), open)).toEqual(suggest(inputOf(shop())).suggestions);
  });

  it('measure a shop by what is left only where all that sold have a cost', () => {
    const valueIn = (costs: Costs) => evidence(of('own', shop(), costs), 'value')[0];
    expect(valueIn(costsOf({ own: 4_000 }))).toMatchObject({ by: 'sales', price: 9_900 });
    expect(valueIn(costsOf({ ...equal(5_000), own: 4_000 }))).toMatchObject({ by: 'cost', price: 5_900 });
    expect(valueIn(costsOf({}, 0.5))).toMatchObject({ by: 'cost', price: 4_950 });
  });

  it('make a 利润款 of what leaves most of its price and a visitor brings enough', () => {
    const costs = costsOf({ ...leading(6_000), ...equal(6_000), own: 2_000 });
    const found = of('own', [...leaders, ...shop()], costs);
    expect(found.verdict).toMatchObject({ kind: 'role', role: 'profit' });
    expect(found.certainty).toBeGreaterThanOrEqual(0.6);
    expect(found.changes).toContainEqual(expect.objectContaining({ kind: 'rate', direction: 'down' }));
    expect(evidence(found, 'margin')[0]).toMatchObject({ contribution: { left: 7_900, by: 'cost' } });
  });

  it('measure what a visitor leaves by the category, where enough of it have a cost', () => {
    const kind = (id: string, payBuyers: number) =>
      product(id, { visitors: 1_000, payBuyers, cartAdders: 60 }, { category: '衬衫' });
    const mine = { ...own, category: '衬衫' };
    const earnsOf = (count: number) => {
      const shirts = Array.from({ length: count }, (_, i) => kind(`s${i}`, 11 + (i % 3)));
      const costs = Object.fromEntries(shirts.map(({ product: id }) => [id, 6_000]));
      const members = [...leaders, ...ordinary(), ...shirts, mine];
      const found = of('own', members, costsOf({ ...leading(6_000), ...equal(6_000), ...costs, own: 2_000 }));
      return evidence(found, 'earns')[0]!;
    };
    // With itself twelve.
    const [apart, shopwide] = [earnsOf(11), earnsOf(10)];
    expect(apart.set).toBe('衬衫');
    expect(shopwide).not.toHaveProperty('set');
    expect(apart.line).toBeLessThan(shopwide.line);
    expect(evidenceSentence(apart, 'zh', CNY)).toContain('（同类（衬衫）填了成本的款的中位）');
  });

  it('rank 利润款 by what they are expected to leave a day, not by what they take', () => {
    const costs = costsOf({ ...leading(6_000), ...equal(6_000), own: 2_000, dear: 11_000 });
    const dear = product('dear', { visitors: 900, payBuyers: 20, cartAdders: 55, price: 20_000 });
    const found = suggest({ ...inputOf([...leaders, ...shop(), dear]), costs }).suggestions.find(
      ({ product: id }) => id === 'own',
    )!;
    const [value] = evidence(found, 'value');
    const { left } = evidence(found, 'margin')[0]!.contribution;
    const visitors = evidence(found, 'sales')[0]!.inputs.visitors!;
    expect(found.worth).toBe(Math.round(visitors * value!.rate * left * found.certainty!));
  });

  it('make none of the same margin for all, nor by the margin of the shop', () => {
    const role = (costs: Costs) => of('own', [...leaders, ...shop()], costs).verdict;
    expect(role(costsOf({ ...leading(2_000), ...equal(2_000), own: 6_000 }))).toEqual({ kind: 'regular' });
    expect(role(costsOf({}, 0.5))).toEqual({ kind: 'regular' });
    expect(role(costsOf({ own: 2_000 }))).toEqual({ kind: 'regular' });
  });

  it('let no product lead that loses on every order, and change nobody else’s sales', () => {
    const members = [...leaders, ...shop()];
    const before = of('l1', members, costsOf({ ...leading(5_000), ...equal(5_000), own: 5_000 }));
    const after = of('l1', members, costsOf({ ...leading(5_000), l1: 12_000, ...equal(5_000), own: 5_000 }));
    expect(before.verdict).toMatchObject({ kind: 'role' });
    expect(after.verdict).not.toMatchObject({ role: 'main' });
    expect(after.verdict).not.toMatchObject({ role: 'second' });
    expect(evidence(after, 'margin').map((one) => evidenceSentence(one, 'zh', CNY))).toEqual([
      '按现价每单亏 ¥21.00，卖得越多亏得越多（扣点、运费、退货率没填，未扣）。',
    ]);
  });

  it('say a loss without pieces only where no price of a piece could make up for it', () => {
    const unpriced = product(
      'own',
      { visitors: 2_000, payBuyers: 46, cartAdders: 130, payItems: null },
      { paid: null },
    );
    const marginAt = (cost: number) => evidence(of('own', [...ordinary(), unpriced], costsOf({ own: cost })), 'margin');
    expect(marginAt(9_000)).toEqual([]);
    const [loss] = marginAt(12_000);
    expect(loss).toMatchObject({ priceBy: 'buyers', contribution: { left: -2_100 } });
    expect(evidenceSentence(loss!, 'zh', CNY)).toContain('按现价每单至少亏 ¥21.00');
    expect(formulaSentence(loss!, 'zh', CNY)).toContain('单价不会更高');
  });

  it('show how what is left comes about', () => {
    const [margin] = evidence(of('own', shop(), costsOf({ own: 4_000 })), 'margin');
    expect(formulaSentence(margin!, 'zh', CNY)).toBe('件单价减去各项：¥99.00 − 成本 ¥40.00 = ¥59.00。');
    expect(evidenceSentence(margin!, 'en', CNY)).toContain('An order leaves about ¥59.00, 60% of the price');
  });

  it('take off what its refunds come to, from twenty orders on, unless a rate was said of it', () => {
    const refunds = (k: number, n: number) => ({ by: 'orders', k, n, byBuyers: false, days: 30 }) as const;
    const shipped = (returnRate: number | null) => {
      const facts = costFactsOf({ ...UNKNOWN_TERMS, cost: 6_000, shipping: 400, returnRate }, UNKNOWN_DEFAULTS);
      return { ...costsOf(equal(5_000)), byProduct: new Map([...costsOf(equal(5_000)).byProduct, ['own', facts]]) };
    };
    const members = ordinary().map((one, i) => ({ ...one, refunds: refunds(1 + (i % 5) * 2, 100) }));
    const marginOf = (k: number, n: number, said: number | null = null) => {
      const found = of('own', [...members, { ...own, refunds: refunds(k, n) }], shipped(said));
      return { ...evidence(found, 'margin')[0]!.contribution, flags: found.flags, value: evidence(found, 'value')[0] };
    };
    const measured = marginOf(30, 100);
    expect(measured.returnsAt).toMatchObject({ by: { by: 'orders', k: 30, n: 100 } });
    expect(measured.returns).toBe(Math.round(3_900 * measured.returnsAt!.rate));
    expect(measured.value).toMatchObject({ by: 'cost', price: measured.left });
    expect(marginOf(30, 100, 0.02)).toMatchObject({ returns: 78, returnsAt: { rate: 0.02, by: 'product' } });
    // Of few orders it is as said of those, and of none as the shop's own say: no step where it begins.
    const [few, more] = [marginOf(2, 19), marginOf(2, 20)];
    expect(Math.abs(few.left - more.left)).toBeLessThan(60);
    expect(marginOf(6, 19).returnsAt?.rate).toBeGreaterThan(marginOf(0, 0).returnsAt!.rate);
    expect(marginOf(0, 0).returnsAt?.rate).toBeCloseTo(0.05, 2);
    expect(marginOf(19, 19).flags).toBeUndefined();
    expect(marginOf(98, 100).flags).toContain('refund');
  });

  it('are never told on the page: with another cost and the same verdict it says the same', () => {
    const told = (costs: Costs) => {
      const refunds = { by: 'orders', k: 4, n: 46, byBuyers: true, days: 30 } as const;
      const members = [...leaders, ...shop()].map((one) => ({ ...one, refunds }));
      const found = of('own', members, costs);
      return { verdict: found.verdict, text: badgeText(found, { revision: 1, language: 'zh', currency: CNY }) };
    };
    const all = (cost: number) => ({ ...leading(cost), ...equal(cost) });
    const profit = [1_000, 2_000, 2_500].map((cost) => told(costsOf({ ...all(6_000), own: cost })));
    expect(profit[0]?.verdict).toMatchObject({ role: 'profit' });
    const regular = [6_000, 7_000].map((cost) => told(costsOf({ ...all(6_000), own: cost })));
    expect(regular[0]?.verdict).toEqual({ kind: 'regular' });
    for (const same of [profit, regular]) for (const one of same) expect(one).toEqual(same[0]);
    expect(JSON.stringify(profit)).not.toMatch(/留下|毛利|成本|退货/);
  });

  it('that stop a test say so in the panel, and nothing of sales', () => {
    const tested = product('own', { visitors: 1_500, payBuyers: 12, cartAdders: 60, price: 39_900 }, { inTest: true });
    const found = of(
      'own',
      [...leaders, ...ordinary(), tested],
      costsOf({ ...leading(5_000), ...equal(5_000), own: 38_900 }),
    );
    expect(found.verdict).toEqual({ kind: 'stop', by: 'cost' });
    expect(verdictSentence(found.verdict, 'zh')).toContain('扣掉成本后每位访客留下的也偏低');
    const text = badgeText(found, { revision: 1, language: 'zh', currency: CNY });
    expect(text.summary).toBe('停测：为什么，请在侧边栏看。');
  });
});
