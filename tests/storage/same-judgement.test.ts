import { describe, expect, it } from 'vitest';
import { nearlySame, withLines } from '../../utils/storage/same-judgement.ts';
import type { ShopLines, Suggestion } from '../../utils/tiers/suggestion.ts';

const own = { k: 10, n: 400, low: 0.017, high: 0.037 };

function suggestion(p: number, line: { k: number; n: number }, more: Partial<Suggestion> = {}): Suggestion {
  return {
    product: '101',
    verdict: { kind: 'regular' },
    certainty: 0.8,
    basis: null,
    evidence: [{ kind: 'rate', metric: 'payRate', own, line, p }],
    changes: [],
    worth: 1000,
    sheets: ['a'],
    ...more,
  };
}

const now = suggestion(0.7, { k: 100, n: 5000 });

const LINES: ShopLines = { products: 2, cart: null, pay: { k: 130, n: 6000 }, medianPrice: 5900, trend: null };

describe('writing a suggestion anew', () => {
  it('is spared when only the lines moved and the chances with them a little', () => {
    expect(nearlySame(now, suggestion(0.704, { k: 130, n: 6000 }, { worth: 1015, certainty: 0.804 }))).toBe(true);
  });

  it('happens when a chance, a worth, a verdict or a sheet says something else', () => {
    expect(nearlySame(now, suggestion(0.706, { k: 100, n: 5000 }))).toBe(false);
    expect(nearlySame(now, { ...now, worth: 1030 })).toBe(false);
    expect(nearlySame(now, { ...now, verdict: { kind: 'stop' } })).toBe(false);
    expect(nearlySame(now, { ...now, certainty: null })).toBe(false);
    expect(nearlySame(now, { ...now, sheets: ['a', 'b'] })).toBe(false);
    expect(nearlySame(now, { ...now, evidence: [] })).toBe(false);
  });

  it('leaves the row to be read against the lines of now', () => {
    const price = { kind: 'price', fen: 9900, median: 5000 } as const;
    const read = withLines({ ...now, evidence: [...now.evidence, price] }, LINES);
    expect(read.evidence[0]).toMatchObject({ line: { k: 130, n: 6000 }, own });
    expect(read.evidence[1]).toEqual({ ...price, median: 5900 });
    expect(withLines(now, null)).toBe(now);
  });

  it('happens when a count or a rank differs by one, however large', () => {
    const ranked = (rank: number, of: number): Suggestion => ({
      ...now,
      evidence: [{ kind: 'buyers', buyers: 900, days: 30, rank, of, boundary: 500, p: 0.9 }],
    });
    expect(nearlySame(ranked(200, 900), ranked(201, 900))).toBe(false);
    expect(nearlySame(ranked(200, 900), ranked(200, 901))).toBe(true);
    const { evidence } = withLines(ranked(200, 900), { ...LINES, ranked: 901, part: null });
    expect(evidence[0]).toMatchObject({ rank: 200, of: 901 });
    const visitors = (more: number): Suggestion => ({ ...now, changes: [{ kind: 'visitors', more }] });
    expect(nearlySame(visitors(1000), visitors(1010))).toBe(false);
  });

  it('leaves how much was read to the shop', () => {
    const part = { kind: 'partial', read: 980, listed: 2000 } as const;
    const read = withLines({ ...now, evidence: [part] }, { ...LINES, part: { read: 1000, listed: 2001 } });
    expect(read.evidence).toEqual([{ kind: 'partial', read: 1000, listed: 2001 }]);
  });
});
