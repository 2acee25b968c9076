import { describe, expect, it } from 'vitest';
import { negativeBinomialCdf } from '../../../utils/statistics/negative-binomial.ts';
import { flagAdvice } from '../../../utils/texts/flag-advice.ts';
import { coverOf, stockView } from '../../../utils/tiers/after-sale/stock.ts';
import { suggest } from '../../../utils/tiers/engine.ts';
import type { Figures } from '../../../utils/tiers/figures.ts';
import { type Costs, NO_COSTS } from '../../../utils/tiers/order-values.ts';
import type { ProductStatistics, Stock } from '../../../utils/tiers/product-statistics.ts';
import { summariseProduct } from '../../../utils/tiers/statistics.ts';
import type { Suggestion } from '../../../utils/tiers/suggestion.ts';
import { addDays } from '../../../utils/time/day.ts';
import { inputOf, TO, TODAY } from '../practice.ts';
import { evidence, ordinary, product } from '../shops.ts';

const stock = (units: number | null, days: number | null = null): { stock: Stock } => ({
  stock: { units, days, on: TODAY },
});
/** Some thirteen orders a day. */
const best = (more: Partial<ProductStatistics> = {}) =>
  product('best', { visitors: 9_000, payBuyers: 400, cartAdders: 900 }, more);

function judged(own: ProductStatistics, lacks: readonly 'stock'[] = [], costs: Costs = NO_COSTS): Suggestion {
  const input = { ...inputOf([...ordinary(), own]), lacks, costs };
  return suggest(input).suggestions.find((one) => one.product === own.product)!;
}
const viewOf = (found: Suggestion) => evidence(found, 'stock')[0]!;

describe('stock', () => {
  it('of less than three days is told of', () => {
    const perDay = viewOf(judged(best(stock(0)))).perDay!;
    expect(perDay).toBeGreaterThan(8);
    expect(judged(best(stock(Math.floor(perDay * 2.9)))).flags).toEqual(['stock']);
    expect(judged(best(stock(Math.ceil(perDay * 3.1))))).not.toHaveProperty('flags');
  });

  it('must last seven days at one and a half times what is expected of what is pushed', () => {
    const perDay = viewOf(judged(best(stock(0)))).perDay!;
    const short = judged(best(stock(Math.floor(perDay * 10.4))));
    expect(short.verdict).toEqual({ kind: 'regular' });
    expect(short.evidence[0]).toMatchObject({ kind: 'stock' });
    expect(judged(best(stock(Math.ceil(perDay * 10.6)))).verdict).toMatchObject({ role: 'main' });
    expect(judged(best()).verdict).toMatchObject({ role: 'main' });
  });

  it('that is not known is said of a 主推, unless the platform has no such figure', () => {
    const missing = (found: Suggestion) => evidence(found, 'missing').map(({ metric }) => metric);
    expect(missing(judged(best()))).toContain('stock');
    expect(missing(judged(best(), ['stock']))).not.toContain('stock');
    expect(missing(judged(product('low', { visitors: 900, payBuyers: 9, cartAdders: 20 })))).not.toContain('stock');
  });

  it('is measured in pieces, of which an order takes several', () => {
    const view = viewOf(judged(best({ pieces: { items: 1_200, orders: 400 }, ...stock(600) })));
    expect(view.pieces).toBe(3);
    expect(coverOf(view)).toBeCloseTo(600 / (view.perDay! * 3), 9);
  });

  it('counts pieces over the days whose orders are known too', () => {
    const days = (list: readonly Figures[]) =>
      summariseProduct({
        product: 'best',
        history: {
          kind: 'days',
          from: addDays(TO, -9),
          to: TO,
          days: list.map((figures, back) => ({ day: addDays(TO, -back), figures, sheets: [] })),
        },
        eventDays: new Set(),
        today: TODAY,
        facts: { isNew: null, firstSeen: null, category: null, markedInTest: null },
        stock: { units: 50, days: null, on: TODAY },
      });
    const early = { visitors: 300, payBuyers: 20, payItems: 60 };
    const ordered = { ...early, payItems: 40, orders: 20 };
    expect(days([ordered, early, early]).pieces).toEqual({ items: 40, orders: 20 });
    expect(stockView(days([ordered, early, early]), null)?.pieces).toBe(2);
    expect(days([early, { payItems: 900 }, { payBuyers: 7 }]).pieces).toEqual({ items: 60, orders: 20 });
    expect(days([{ payItems: 900 }])).not.toHaveProperty('pieces');
    expect(stockView(days([{ payItems: 900 }]), null)?.pieces).toBe(1);
  });

  it('that likely sells out before new stock is there is told of, and where nobody said when that is it is not', () => {
    const restockDays = 20;
    const within = (units: number) => judged(best(stock(units)), [], { ...NO_COSTS, restockDays });
    const perDay = viewOf(within(0)).perDay!;
    const chance = (units: number) => 1 - negativeBinomialCdf(units, perDay * restockDays, 3);
    const line = Array.from({ length: 2_000 }, (_, units) => units).find((units) => chance(units) <= 0.2)!;
    expect(line).toBeGreaterThan(perDay * restockDays);
    expect(viewOf(within(line)).restock).toEqual({ days: restockDays, risk: chance(line) });
    expect(within(line)).not.toHaveProperty('flags');
    expect(within(line - 1).flags).toEqual(['stock']);
    expect(judged(best(stock(line - 1)))).not.toHaveProperty('flags');
    expect(viewOf(judged(best(stock(line - 1))))).not.toHaveProperty('restock');
    // What it must last to be pushed is another question.
    expect(within(line - 1).verdict).toMatchObject({ role: 'main' });
    const days = judged(best(stock(null, 5)), [], { ...NO_COSTS, restockDays });
    expect(viewOf(days)).not.toHaveProperty('restock');
    expect(days).not.toHaveProperty('flags');
  });

  it('that is late but lasts for days keeps no test from being stopped', () => {
    const poor = product('poor', { visitors: 4_000, payBuyers: 20, cartAdders: 60 }, { inTest: true, ...stock(20) });
    expect(judged(poor).verdict).toMatchObject({ kind: 'stop' });
    const late = judged(poor, [], { ...NO_COSTS, restockDays: 90 });
    expect(late).toMatchObject({ verdict: { kind: 'stop' }, flags: ['stock'] });
    expect(judged({ ...poor, ...stock(0) }).verdict.kind).not.toBe('stop');
  });

  it('follows the platform’s own days where no pieces are known', () => {
    expect(judged(best(stock(null, 2))).flags).toEqual(['stock']);
    expect(judged(best(stock(null, 12))).verdict).toMatchObject({ role: 'main' });
    expect(viewOf(judged(best(stock(null, 2))))).toMatchObject({ risk: null });
  });

  it('of what nothing is known to sell says nothing but that none is left', () => {
    const idle = product('idle', { visitors: 500, payBuyers: 0, cartAdders: 0 }, stock(5));
    const found = judged({ ...idle, paces: null });
    expect(found).not.toHaveProperty('flags');
    expect(viewOf(found)).toMatchObject({ units: 5, perDay: null, risk: null });
    const none = judged({ ...idle, paces: null, ...stock(0) });
    expect(none.flags).toEqual(['stock']);
    expect(flagAdvice('stock', none, 'zh')).toBe('库存 0 件，先补货，再加推。');
  });

  it('has a chance of running out within a week', () => {
    const view = viewOf(judged(best(stock(100))));
    expect(view.risk).toBeCloseTo(1 - negativeBinomialCdf(100, view.perDay! * view.pieces * 7, 3), 12);
    expect(viewOf(judged(best(stock(10)))).risk!).toBeGreaterThan(view.risk!);
    expect(viewOf(judged(best(stock(100_000)))).risk!).toBeLessThan(1e-6);
  });
});
