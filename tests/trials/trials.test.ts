import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wilson } from '../../utils/tiers/interval.ts';
import { gateOf, visitorsShort } from '../../utils/trials/sample-gate.ts';
import { VISITORS_CAP, visitorsNeeded } from '../../utils/trials/visitors-needed.ts';

describe('sample gate', () => {
  it.each([
    [100, 100],
    [50.2, 51],
    [0, 100],
    [-5, 100],
    [Number.NaN, 100],
    [Number.POSITIVE_INFINITY, 100],
  ])('a setting of %f is a gate of %i', (setting, gate) => expect(gateOf(setting)).toBe(gate));

  it.each([
    [0, 100],
    [99, 1],
    [100, 0],
    [5_000, 0],
  ])('%i visitors are %i short of 100', (visitors, short) => expect(visitorsShort(visitors, 100)).toBe(short));
});

describe('visitors needed', () => {
  it('is the smallest number after which the 80 % interval leaves the line behind', () => {
    const cases = fc.record({
      n: fc.integer({ min: 20, max: 800 }),
      // Not `fc.double` from 0: nearly all of those are so small that nobody ever bought.
      share: fc.nat(200_000).map((n) => n / 1_000_000),
      line: fc.double({ min: 0.005, max: 0.2, noNaN: true }),
    });
    const told = { never: 0, clear: 0, more: 0 };
    fc.assert(
      fc.property(cases, ({ n, share, line }) => {
        const own = { k: Math.floor(n * share), n };
        const more = visitorsNeeded(own, line);
        told[more === null ? 'never' : more === 0 ? 'clear' : 'more'] += 1;
        if (more === null) return;
        const rate = own.k / n;
        expect(isApart(rate, n + more, line)).toBe(true);
        if (more > 0) expect(isApart(rate, n + more - 1, line)).toBe(false);
      }),
      { numRuns: 1_000 },
    );
    expect(Math.min(...Object.values(told))).toBeGreaterThan(0);
    expect(told.more).toBeGreaterThan(50);
  });

  it.each([
    ['at the line', { k: 20, n: 1_000 }, 0.02, 0, null],
    ['a hair beside it', { k: 21, n: 1_000 }, 0.02, 0, null],
    ['clear already', { k: 90, n: 1_000 }, 0.02, 0, 0],
    ['no visitors yet', { k: 0, n: 0 }, 0.02, 0, null],
    ['line at 0', { k: 0, n: 100 }, 0, 0, null],
    ['line at 1', { k: 100, n: 100 }, 1, 0, null],
    ['alike products', { k: 3, n: 100 }, 0.02, 1_000_000, null],
  ])('%s', (_, own, line, prior, more) => expect(visitorsNeeded(own, line, prior)).toBe(more));

  it('asks for more when the products of the shop are alike', () => {
    const alone = visitorsNeeded({ k: 4, n: 110 }, 0.02) ?? 0;
    const alike = visitorsNeeded({ k: 4, n: 110 }, 0.02, 200) ?? 0;
    expect(alike).toBeGreaterThan(alone);
    expect(alike).toBeLessThanOrEqual(VISITORS_CAP);
  });
});

function isApart(rate: number, n: number, line: number): boolean {
  const { low, high } = wilson(rate * n, n);
  return low > line || high < line;
}
