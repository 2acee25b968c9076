/** Every closed-form figure of a suggestion follows from the numbers beside it, and from those that are printed. */
import { describe, expect, it } from 'vitest';
import { CNY } from '../../utils/metrics/money.ts';
import { betaSurvival } from '../../utils/statistics/beta.ts';
import { betaBinomialAtLeast, betaBinomialAtMost } from '../../utils/statistics/beta-binomial.ts';
import { betaQuantile } from '../../utils/statistics/beta-quantile.ts';
import { negativeBinomialCdf } from '../../utils/statistics/negative-binomial.ts';
import { formulaSentence } from '../../utils/texts/evidence-formula.ts';
import { TOO_MUCH } from '../../utils/tiers/after-sale/refund-model.ts';
import { suggest } from '../../utils/tiers/engine.ts';
import { hitLines } from '../../utils/tiers/hit-lines.ts';
import { oldHit } from '../../utils/tiers/old-hit.ts';
import { NO_COSTS } from '../../utils/tiers/order-values.ts';
import type { ProductStatistics, Refunds } from '../../utils/tiers/product-statistics.ts';
import { capped } from '../../utils/tiers/rates/posterior.ts';
import { STAGES } from '../../utils/tiers/rates/stages.ts';
import { salesRange } from '../../utils/tiers/sales/demand.ts';
import { simulate } from './practice.ts';
import { equationsOf } from './printed-formula.ts';
import { costsOf, evidence } from './shops.ts';

const { input } = simulate(11);
const { suggestions } = suggest(input);

/** The same shop with what comes back, what is left and who clicks, over as many sizes as shops have. */
const fuller = {
  ...input,
  statistics: input.statistics.map((own, i): ProductStatistics => {
    const n = 20 + ((i * 137) % 1_400);
    const k = Math.floor((n * ((i * 7) % 13)) / 50);
    const amounts = { back: k * 8_931, paid: n * 9_007 };
    const refunds: Refunds =
      i % 3 === 0
        ? { by: 'amount', k: (n * amounts.back) / amounts.paid, n, byBuyers: i % 2 === 0, days: 30, amounts }
        : { by: 'orders', k, n, byBuyers: i % 2 === 0, days: 30 };
    const click = { k: 25 + ((i * 31) % 320), n: 3_000 + i * 53 };
    return {
      ...{ ...own, refunds, pieces: { items: 130 + i, orders: 100 }, inTest: true },
      stock: { units: (i * 61) % 900, days: null, on: input.today },
      ads: { spent: null, scenes: [{ scene: '关键词推广', click, orders: null }] },
    };
  }),
};
const fullerSuggestions = suggest(fuller).suggestions;

/** The same shop with what it sold in the past, among it equal paces and few days. */
const faded = input.statistics.map((own, i): ProductStatistics => {
  const over = (sold: number, days: number) => ({ units: Math.round((sold * days) / 28), days });
  const past = [i % 5 === 4 ? null : over((i * 37) % 211, 21 + (i % 8)), over(i % 3 === 0 ? 280 : i, 28)];
  return { ...own, past, byBuyers: i % 2 === 0 };
});
const hits = hitLines(faded);

it('rates', () => {
  const rates = suggestions.flatMap((s) => evidence(s, 'rate'));
  expect(rates.length).toBeGreaterThan(60);
  for (const { own, mean, prior, worth, metric } of rates) {
    expect(mean).toBeCloseTo((own.k + prior.mean * prior.strength) / (own.n + prior.strength), 10);
    expect(own.low).toBeLessThan(mean);
    expect(own.high).toBeGreaterThan(mean);
    const now = { a: mean * (own.n + prior.strength), b: (1 - mean) * (own.n + prior.strength) };
    const ahead = capped(now, (metric === 'payRate' ? STAGES.pay : STAGES.cart).cap);
    expect(worth).toBeCloseTo(ahead.a + ahead.b, 6);
  }
});

it('sales and what a visitor brings', () => {
  const sales = suggestions.flatMap((s) => evidence(s, 'sales'));
  expect(sales.length).toBeGreaterThan(80);
  for (const { perDay, floor, witnesses, week, inputs } of sales) {
    const { carts, ordersPerCart, visitors, rate, ordersPerBuyer } = inputs;
    expect(witnesses.carts).toBeCloseTo((carts ?? 0) * (ordersPerCart ?? 0), 9);
    expect(witnesses.visitors).toBeCloseTo((visitors ?? 0) * (rate ?? 0) * ordersPerBuyer, 9);
    const heard = Object.values(witnesses).filter((one) => one !== null);
    const product = heard.reduce((so, one) => so * (one + floor), 1);
    expect(perDay).toBeCloseTo(product ** (1 / heard.length) - floor, 9);
    expect(week).toEqual(salesRange(perDay, 7));
  }
  for (const { fen, rate, price } of suggestions.flatMap((s) => evidence(s, 'value'))) {
    expect(fen).toBeCloseTo(rate * price, 9);
  }
});

it('what comes back, how long the stock lasts, and how often it is clicked', () => {
  const refunds = fullerSuggestions.flatMap((s) => evidence(s, 'refund'));
  const clicks = fullerSuggestions.flatMap((s) => evidence(s, 'diagnosis'));
  expect([refunds.length > 60, clicks.length > 10]).toEqual([true, true]);
  const all = [
    ...refunds.map((one) => ({ ...one, cap: STAGES.refund.cap, above: one.line * TOO_MUCH })),
    ...clicks.map((one) => ({ ...one, own: one.click, cap: STAGES.click.cap, above: one.middle })),
  ];
  for (const { own, mean, prior, worth, cap, above, p } of all) {
    expect(mean).toBeCloseTo((own.k + prior.mean * prior.strength) / (own.n + prior.strength), 10);
    const total = own.n + prior.strength;
    const ahead = capped({ a: mean * total, b: (1 - mean) * total }, cap);
    expect(worth).toBeCloseTo(ahead.a + ahead.b, 6);
    expect(p).toBeCloseTo(betaSurvival(above, ahead.a, ahead.b), 9);
  }
  // Its conversion stands on the card too, and a leaning is the lesser of both.
  const pays = fullerSuggestions.flatMap((s) => {
    const [rate] = evidence(s, 'rate').filter(({ metric }) => metric === 'payRate');
    return evidence(s, 'diagnosis').map((one) => ({ ...one, rate }));
  });
  for (const { p, pay, rate, leaning } of pays) {
    expect(pay.p).toBe(rate?.p);
    const sure = Math.min(Math.max(p, 1 - p), Math.max(pay.p, 1 - pay.p));
    expect(leaning).toBe(sure < 0.8 ? sure : undefined);
  }
  const stocks = fullerSuggestions.flatMap((s) => evidence(s, 'stock'));
  expect(stocks.length).toBeGreaterThan(60);
  for (const { units, perDay, pieces, risk } of stocks) {
    const asked = (perDay ?? 0) * pieces * 7;
    expect(risk).toBeCloseTo(1 - negativeBinomialCdf(units ?? 0, asked, 3), 9);
  }
});

it('what a product is expected to convert at, from its cart rate and price', () => {
  const moved = suggestions.flatMap((s) => {
    const [pay, cart] = ['payRate', 'cartRate'].map((id) => evidence(s, 'rate').find(({ metric }) => metric === id));
    return pay?.prior.moved ? [{ mean: pay.prior.mean, ...pay.prior.moved, rate: cart }] : [];
  });
  expect(moved.length).toBeGreaterThan(60);
  for (const { mean, level, cart, price, rate } of moved) {
    const term = (one: typeof cart) => (one ? (one.own / one.middle) ** one.power : 1);
    expect(mean).toBeCloseTo(level * term(cart) * term(price), 12);
    // Its cart rate stands on the card too, with how it came about.
    if (rate) expect(cart?.own).toBeCloseTo(rate.mean, 12);
  }
  expect(new Set(moved.map(({ mean }) => mean)).size).toBeGreaterThan(60);
});

it('how sure a verdict is, from what stands on its card', () => {
  const margins = Object.fromEntries(input.statistics.map(({ product }, i) => [product, 1_200 + ((i * 401) % 3_000)]));
  const costs = costsOf(margins);
  const seeds = Array.from({ length: 6 }, (_, seed) => suggest({ ...simulate(seed + 1).input, costs }).suggestions);
  const seen = new Set<string>();
  for (const s of [...suggestions, ...seeds.flat()]) {
    if (s.certainty === null) continue;
    const [pay] = evidence(s, 'rate').filter(({ metric }) => metric === 'payRate');
    const [cart] = evidence(s, 'rate').filter(({ metric }) => metric === 'cartRate');
    const a = pay ? pay.mean * pay.worth : 0;
    const b = pay ? pay.worth - a : 0;
    const [proven] = evidence(s, 'proven');
    const [earns] = evidence(s, 'earns');
    const [sales] = evidence(s, 'sales');
    const found = (() => {
      if (s.verdict.kind === 'stop') return Math.min(1 - pay!.p, evidence(s, 'value')[0]?.below ?? 1);
      if (proven) return betaSurvival(proven.line, a, b);
      if (earns) return betaSurvival(earns.line / earns.left, a, b);
      return s.verdict.kind === 'role' && s.verdict.role === 'traffic' ? cart!.p : sales!.chance!.p;
    })();
    expect(s.certainty, JSON.stringify(s.verdict)).toBeCloseTo(found, 9);
    if (proven?.spread) expect(proven.line).toBeCloseTo(betaQuantile(0.8, proven.spread.a, proven.spread.b), 9);
    seen.add(proven ? 'proven' : earns ? 'earns' : s.verdict.kind === 'role' ? s.verdict.role : s.verdict.kind);
  }
  expect([...seen].sort()).toEqual(['earns', 'main', 'proven', 'second', 'stop', 'traffic']);
});

it('chances of more visitors', () => {
  const ahead = suggestions.flatMap((s) => evidence(s, 'look-ahead'));
  expect(ahead.length).toBeGreaterThan(3);
  for (const { steps, a, b } of ahead) {
    for (const { visitors, chance, atLeast, atMost } of steps) {
      const up = atLeast === null ? 0 : betaBinomialAtLeast(atLeast, visitors, a, b);
      const down = atMost === null ? 0 : betaBinomialAtMost(atMost, visitors, a, b);
      expect(chance).toBeCloseTo(Math.min(1, up + down), 10);
    }
  }
});

it('old hits', () => {
  const told = faded.flatMap((statistics) => oldHit({ statistics, direction: 'sliding' }, { hits }) ?? []);
  expect(told.length).toBeGreaterThan(4);
  for (const { perDay, line, how } of told) {
    if (!how) throw new Error('an engine of today says how');
    const { own, line: last } = how;
    expect([perDay, line]).toEqual([own.units / own.days, last.units / last.days]);
    const known = faded.flatMap(({ past }) => past?.[hits.indexOf(last)] ?? []).map(({ units, days }) => units / days);
    expect([last.of, last.tenth]).toEqual([known.length, Math.floor(known.length / 10)]);
    expect(known.filter((one) => one >= line)).toHaveLength(last.place);
    expect(last.place).toBeLessThanOrEqual(last.tenth);
    for (const language of ['zh', 'en'] as const) {
      const text = formulaSentence({ kind: 'old-hit', perDay, line, since: 28, until: 56, how }, language, CNY) ?? '';
      const equations = equationsOf(text);
      expect(equations.map(({ text: one }) => one.split(' = ')[0])).toEqual(
        [own, last].map(({ units, days }) => `${units} ÷ ${days}`),
      );
      for (const { text: equation, off, allowed } of equations) expect(off, equation).toBeLessThanOrEqual(allowed);
    }
  }
});

describe('as printed', () => {
  const fees = { cost: 2150, margin: null, feeRate: 0.055, shipping: 333, returnRate: 0.07 };
  const costs = { ...NO_COSTS, others: { ...fees, returnsBy: 'shop' }, restockDays: 12 } as const;
  const costed = [input, fuller].flatMap((one) => suggest({ ...one, costs }).suggestions);
  const all = [...suggestions, ...costed, ...fullerSuggestions].flatMap((s) => s.evidence);
  const printed = all.flatMap((one) => {
    const text = formulaSentence(one, 'zh', CNY);
    return text === null ? [] : [{ kind: one.kind, text, one }];
  });

  it.each(['rate', 'value', 'sales', 'trend', 'margin', 'refund', 'stock', 'diagnosis'] as const)(
    '%s: every equation holds to its last digit',
    (kind) => {
      const own = printed.filter((one) => one.kind === kind);
      expect(own.length).toBeGreaterThan(kind === 'diagnosis' ? 10 : 60);
      for (const { text } of own) {
        const equations = equationsOf(text);
        expect(equations.length, text).toBe((text.match(/ = /g) ?? []).length);
        expect(equations.length, text).toBeGreaterThan(0);
        for (const { text: equation, off, allowed } of equations) expect(off, equation).toBeLessThanOrEqual(allowed);
      }
    },
  );

  it('returns are worked out of the rate that its refunds come to', () => {
    const measured = costed.flatMap((s) =>
      evidence(s, 'margin').flatMap((one) => {
        const [refund] = evidence(s, 'refund');
        return refund && typeof one.contribution.returnsAt?.by === 'object' ? [{ one, refund }] : [];
      }),
    );
    expect(measured.length).toBeGreaterThan(60);
    for (const { one, refund } of measured) {
      const mean = (refund.own.k + refund.prior.mean * refund.prior.strength) / (refund.own.n + refund.prior.strength);
      expect(one.contribution.returnsAt?.rate).toBe(Math.round(mean * 10_000) / 10_000);
      const [, returns] = equationsOf(formulaSentence(one, 'zh', CNY) ?? '');
      expect(returns?.text).toMatch(/^\(¥[\d.]+ − ¥[\d.]+ − ¥21\.50\) × [\d.]+% = ¥[\d.]+$/);
    }
  });

  it('what a role won by a rate rests on', () => {
    const margins = Object.fromEntries(
      input.statistics.map(({ product }, i) => [product, 1_200 + ((i * 401) % 3_000)]),
    );
    const shops = [input, ...[1, 2, 3].map((seed) => simulate(seed).input)];
    const found = shops.flatMap((shop) => suggest({ ...shop, costs: costsOf(margins) }).suggestions);
    const said = found.flatMap((s) => [...evidence(s, 'proven'), ...evidence(s, 'earns')]);
    expect(new Set(said.map(({ kind }) => kind)).size).toBe(2);
    for (const one of said) {
      const text = formulaSentence(one, 'zh', CNY) ?? '';
      for (const { text: equation, off, allowed } of equationsOf(text))
        expect(off, equation).toBeLessThanOrEqual(allowed);
      const printedChance =
        /转化不低于 ([\d.]+)% 的概率，按证据封顶后的贝塔分布（a ([\d.]+)，b ([\d.]+)）是 (\d+)%/.exec(text);
      const [line = 0, a = 0, b = 0, p = 0] = (printedChance ?? []).slice(1).map(Number);
      expect(Math.abs(Math.min(99, 100 * betaSurvival(line / 100, a, b)) - p), text).toBeLessThan(0.6);
      expect(equationsOf(text).length).toBe(one.kind === 'earns' ? 1 : 0);
      const spread = /([\d.]+)% 是各款转化的贝塔分布（a ([\d.]+)，b ([\d.]+)）的 80% 分位/.exec(text);
      if (spread) {
        const [best = 0, c = 0, d = 0] = spread.slice(1).map(Number);
        expect(Math.abs(100 * betaQuantile(0.8, c, d) - best)).toBeLessThan(0.001);
      }
    }
  });

  it.each(['rate', 'refund', 'diagnosis'])('%s: the range follows from the printed distribution', (ranged) => {
    for (const { text } of printed.filter(({ kind }) => kind === ranged)) {
      const found = /a ([\d.]+)，b ([\d.]+)，80%：([\d.]+)%–([\d.]+)%；高于 ([\d.]+)% 的概率 (\d+)%/.exec(text);
      const [a = 0, b = 0, low = 0, high = 0, line = 0, p = 0] = (found ?? []).slice(1).map(Number);
      expect(Math.abs(100 * betaQuantile(0.1, a, b) - low), text).toBeLessThan(0.011);
      expect(Math.abs(100 * betaQuantile(0.9, a, b) - high), text).toBeLessThan(0.011);
      const above = Math.min(99, Math.max(1, 100 * betaSurvival(line / 100, a, b)));
      expect(Math.abs(above - p), text).toBeLessThan(0.6);
    }
  });

  it('the expectation is worked out to the digits the rate is mixed from', () => {
    const moved = printed.flatMap(({ one, text }) => (one.kind === 'rate' && one.prior.moved ? [text] : []));
    expect(moved.length).toBeGreaterThan(60);
    for (const text of moved) {
      const mixed = /加上的 ([\d.]+%) 来自/.exec(text)?.[1];
      expect(text).toContain(` = ${mixed}（依次是中等款的转化、加购率之比、件单价之比；`);
    }
  });
});
