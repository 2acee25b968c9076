import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenEach, sumFen } from '../../utils/metrics/money.ts';

describe('sumFen', () => {
  it('adds whole fen in any order', () => {
    expect(sumFen([3489500, 42, 0])).toBe(3489542);
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000_000), { minLength: 1 }), (fen) => {
        expect(sumFen(fen)).toBe(sumFen(fen.toReversed()));
      }),
    );
  });

  it('is unknown when a part is, when there is none, and when it cannot be exact', () => {
    expect(sumFen([1, null])).toBeNull();
    expect(sumFen([1, undefined])).toBeNull();
    expect(sumFen([])).toBeNull();
    expect(sumFen([1, 0.5])).toBeNull();
    expect(sumFen([Number.MAX_SAFE_INTEGER, 1])).toBeNull();
  });
});

describe('fenEach', () => {
  it('rounds to whole fen', () => {
    expect(fenEach(69580, 7)).toBe(9940);
    expect(fenEach(5, 2)).toBe(3);
    expect(fenEach(0, 3)).toBe(0);
  });

  it('is unknown without pieces', () => {
    expect(fenEach(100, 0)).toBeNull();
    expect(fenEach(null, 1)).toBeNull();
    expect(fenEach(100, undefined)).toBeNull();
  });
});
