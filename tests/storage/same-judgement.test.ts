import { describe, expect, it } from 'vitest';
import { nearlySame, withLines } from '../../utils/storage/same-judgement.ts';
import type { ShopLines } from '../../utils/tiers/engine-types.ts';
import type { Evidence } from '../../utils/tiers/evidence-kinds.ts';
import type { Suggestion } from '../../utils/tiers/suggestion.ts';
import { madeRate, madeSales } from '../tiers/made-evidence.ts';

const own = { k: 10, n: 400, low: 0.017, high: 0.037 };

function suggestion(p: number, line: number, more: Partial<Suggestion> = {}): Suggestion {
  return {
    product: '101',
    verdict: { kind: 'regular' },
    certainty: 0.8,
    basis: null,
    evidence: [madeRate({ own, line, p })],
    changes: [],
    worth: 1000,
    sheets: ['a'],
    ...more,
  };
}

const now = suggestion(0.7, 0.02);

const LINES: ShopLines = {
  products: 2,
  shop: { pay: 0.0217, cart: null, value: 190 },
  categories: { 裙: { pay: 0.03, cart: null, value: null } },
  medianPrice: 5900,
  trend: null,
  ranked: 901,
  part: null,
};

describe('writing a suggestion anew', () => {
  it('is spared when only the lines moved and the chances with them a little', () => {
    expect(nearlySame(now, suggestion(0.704, 0.0217, { worth: 1015, certainty: 0.804 }))).toBe(true);
  });

  it('is spared when what moved an expectation, or its witnesses, moved as little', () => {
    const said = (by: number, price = 8900) => {
      const cart = { own: 0.065 * by, middle: 0.04 * by, power: 1.02 * by };
      const moved = { level: 0.01 * by, cart, price: { own: price, middle: 12_000 * by, power: -0.35 }, fitted: true };
      const prior = { mean: 0.0167, strength: 120, from: 'shop', moved } as const;
      const sales = madeSales();
      const inputs = { ...sales.inputs, carts: 35 * by, rate: 0.0205 * by };
      return { ...now, evidence: [madeRate({ prior }), { ...sales, inputs }] };
    };
    expect(nearlySame(said(1), said(1.01))).toBe(true);
    expect(nearlySame(said(1), said(1.03))).toBe(false);
    // Its own price is a figure, not a line.
    expect(nearlySame(said(1), said(1, 8901))).toBe(false);
  });

  it('is spared when what the next role rests on moved as little, and never where that says another line', () => {
    const said = (by: number) => {
      const earns = { line: 80.3 * by, left: 5_000 };
      const how = { kind: 'beta', of: 'pay', line: 0.016 * by, a: 3.1 * by, b: 200, earns } as const;
      const near = { kind: 'next-best', becomes: 'profit', by: { kind: 'chance', p: 0.4, needed: 0.6, how } } as const;
      return { ...now, evidence: [near] };
    };
    expect(nearlySame(said(1), said(1.01))).toBe(true);
    expect(nearlySame(said(1), said(1.03))).toBe(false);
  });

  it('happens when a chance, a worth, a verdict or a sheet says something else', () => {
    expect(nearlySame(now, suggestion(0.706, 0.02))).toBe(false);
    expect(nearlySame(now, { ...now, worth: 1030 })).toBe(false);
    expect(nearlySame(now, { ...now, verdict: { kind: 'stop' } })).toBe(false);
    expect(nearlySame(now, { ...now, certainty: null })).toBe(false);
    expect(nearlySame(now, { ...now, sheets: ['a', 'b'] })).toBe(false);
    expect(nearlySame(now, { ...now, evidence: [] })).toBe(false);
  });

  it('leaves the row to be read against the lines of now', () => {
    const price = { kind: 'price', fen: 9900, median: 5000 } as const;
    const read = withLines({ ...now, evidence: [...now.evidence, price] }, LINES);
    expect(read.evidence[0]).toMatchObject({ line: 0.0217, own });
    expect(read.evidence[1]).toEqual({ ...price, median: 5900 });
    expect(withLines(now, null)).toBe(now);
    const value = {
      kind: 'value',
      fen: 210,
      by: 'sales',
      rate: 0.021,
      price: 9900,
      line: 1,
      set: '裙',
      below: 0.4,
    } as const;
    const ofCategory = withLines({ ...now, evidence: [madeRate({ set: '裙' }), value] }, LINES);
    expect(ofCategory.evidence).toEqual([madeRate({ set: '裙', line: 0.03 }), value]);
  });

  it('leaves out what an older build did not explain, until the next run does', () => {
    const { inputs: _, ...unexplained } = madeSales();
    const [rate] = now.evidence;
    const moved = { ...rate, prior: { mean: 0.02, strength: 90, from: 'shop', moved: true } };
    const old = { ...now, evidence: JSON.parse(JSON.stringify([unexplained, moved, madeSales()])) };
    expect(withLines(old, LINES).evidence.map(({ kind }) => kind)).toEqual(['sales']);
  });

  it('happens when a count or a rank differs by one, however large', () => {
    const ranked = (rank: number, of: number): Suggestion => ({
      ...now,
      evidence: [madeSales({ rank, of })],
    });
    expect(nearlySame(ranked(200, 900), ranked(201, 900))).toBe(false);
    expect(nearlySame(ranked(200, 900), ranked(200, 901))).toBe(true);
    const { evidence } = withLines(ranked(200, 900), LINES);
    expect(evidence[0]).toMatchObject({ rank: 200, of: 901 });
    const visitors = (more: number): Suggestion => ({ ...now, changes: [{ kind: 'visitors', more }] });
    expect(nearlySame(visitors(1000), visitors(1010))).toBe(false);
  });

  it('leaves the shop’s share of refunds to the shop', () => {
    const refund: Extract<Evidence, { kind: 'refund' }> = {
      ...{ kind: 'refund', by: 'orders', byBuyers: false, days: 30, own: { k: 6, n: 80, low: 0.03, high: 0.1 } },
      ...{ mean: 0.07, prior: { mean: 0.05, strength: 30, from: 'shop' }, worth: 70, line: 0.05, p: 0.2 },
    };
    const said = (line: number): Suggestion => ({ ...now, evidence: [{ ...refund, line }] });
    expect(nearlySame(said(0.05), said(0.06))).toBe(true);
    expect(nearlySame(said(0.05), { ...said(0.05), flags: ['refund'] })).toBe(false);
    const share = { orders: 0.06, amount: null };
    expect(withLines(said(0.05), { ...LINES, refunds: share }).evidence).toEqual([{ ...refund, line: 0.06 }]);
    expect(withLines(said(0.05), LINES).evidence).toEqual([refund]);
  });

  it('happens when a line or a count that no row is given anew moved', () => {
    const said = (one: Evidence): Suggestion => ({ ...now, evidence: [one] });
    const oldHit = (line: number) => said({ kind: 'old-hit', perDay: 30, line, since: 90, until: 62 });
    expect(nearlySame(oldHit(20), oldHit(20.3))).toBe(true);
    expect(nearlySame(oldHit(20), oldHit(21))).toBe(false);
    const over = (sold: number, others: number): Suggestion => {
      const line = { units: others, days: 28, place: 12, of: 120, tenth: 12 };
      const how = { own: { units: sold, days: 28 }, byBuyers: false, line };
      return said({ kind: 'old-hit', perDay: 30, line: 20, since: 28, until: 56, how });
    };
    expect(nearlySame(over(840, 560), over(840, 570))).toBe(true);
    expect(nearlySame(over(840, 560), over(840, 580))).toBe(false);
    expect(nearlySame(over(840, 560), over(841, 560))).toBe(false);
    const beside = { product: '9', price: 9_900 };
    const newcomer = (line: number) =>
      said({ kind: 'newcomer', by: { kind: 'visitors', perDay: 300, line, p: 0.8 }, price: 5_900, beside });
    expect(nearlySame(newcomer(200), newcomer(203))).toBe(true);
    expect(nearlySame(newcomer(200), newcomer(220))).toBe(false);
    const clicks = { kind: 'clicks', scene: '关键词', k: 60, n: 1_000, p: 0.9 } as const;
    const clicked = (line: number) => said({ kind: 'newcomer', by: { ...clicks, line }, price: 5_900, beside });
    expect(nearlySame(clicked(0.04), clicked(0.0404))).toBe(true);
    expect(nearlySame(clicked(0.04), clicked(0.05))).toBe(false);
    const holding = (of: number) => said({ kind: 'holding', found: { kind: 'regular' }, days: 3, of, needed: 5 });
    expect(nearlySame(holding(6), holding(7))).toBe(false);
    const margin = (line: number) => nearlySame({ kind: 'margin', line: 0.4 }, { kind: 'margin', line });
    expect(margin(0.5)).toBe(true);
  });

  it('leaves the shop’s trend to the shop, of each comparison its own', () => {
    const days = { recentDays: 14, beforeDays: 42 };
    const long: Evidence = {
      ...{ kind: 'trend', span: 'long', recent: 20, before: 120, ...days },
      ...{ shopRecent: 400, shopBefore: 1_200, direction: 'sliding' },
    };
    const short: Evidence = {
      ...{ kind: 'trend', span: 'short', recent: 9, before: 12, shopRecent: 200, shopBefore: 210, direction: 'steady' },
    };
    const said = (one: Evidence): Suggestion => ({ ...now, evidence: [one] });
    expect(nearlySame(said(long), said({ ...long, shopRecent: 401.5 }))).toBe(true);
    expect(nearlySame(said(long), said({ ...long, recentDays: 13 }))).toBe(false);
    const trend = { long: { recent: 410, before: 1_190 }, short: { recent: 190, before: 205 } };
    const read = withLines({ ...now, evidence: [long, short] }, { ...LINES, trend }).evidence;
    expect(read).toMatchObject([
      { shopRecent: 410, shopBefore: 1_190 },
      { shopRecent: 190, shopBefore: 205 },
    ]);
    expect(withLines(said(long), LINES).evidence).toEqual([long]);
    // An older build compared weeks alone and did not say so.
    const { span: _, ...unsaid } = short;
    const old = { ...now, evidence: JSON.parse(JSON.stringify([unsaid, long])) };
    expect(withLines(old, { ...LINES, trend }).evidence).toMatchObject([{ span: 'long' }]);
  });

  it('leaves how much was read to the shop', () => {
    const part = { kind: 'partial', read: 980, listed: 2000 } as const;
    const read = withLines({ ...now, evidence: [part] }, { ...LINES, part: { read: 1000, listed: 2001 } });
    expect(read.evidence).toEqual([{ kind: 'partial', read: 1000, listed: 2001 }]);
  });
});

describe('what follows from other products', () => {
  const said = (evidence: Evidence) => ({ ...now, evidence: [evidence] });

  it('of a role won by a rate may move as little as lines do', () => {
    const proven = (by: number) =>
      said({ kind: 'proven', line: 0.03 * by, set: null, spread: { a: 2 * by, b: 98 }, p: 0.83, a: 7 * by, b: 190 });
    const earns = (by: number) =>
      said({ kind: 'earns', by: 'cost', line: 80 * by, left: 5_000 * by, p: 0.7, a: 7, b: 190 });
    for (const one of [proven, earns])
      expect([nearlySame(one(1), one(1.01)), nearlySame(one(1), one(1.03))]).toEqual([true, false]);
  });

  it('is the price of a product nobody bought, and of no other', () => {
    const value = (price: number, isAssumed: boolean) =>
      said({
        ...{ kind: 'value', fen: 30, by: 'sales', rate: 0.003, price, line: 110, set: null, below: 0.9 },
        ...(isAssumed && { assumed: { price, from: 'shop' } }),
      });
    expect(nearlySame(value(9_900, true), value(9_950, true))).toBe(true);
    expect(nearlySame(value(9_900, true), value(10_900, true))).toBe(false);
    expect(nearlySame(value(9_900, false), value(9_950, false))).toBe(false);
  });
});
