import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CNY, fenEach, sumMoney } from '../../utils/metrics/money.ts';

const JPY = { code: 'JPY', sign: '¥', exponent: 0 };
const sum = (...minors: (number | null | undefined)[]) => sumMoney(minors.map((minor) => ({ minor, currency: CNY })));

describe('sumMoney', () => {
  it('adds whole fen in any order', () => {
    expect(sum(3489500, 42, 0)).toBe(3489542);
    fc.assert(
      fc.property(fc.array(fc.nat(1_000_000_000), { minLength: 1 }), (fen) => {
        expect(sum(...fen)).toBe(sum(...fen.toReversed()));
      }),
    );
  });

  it('is unknown when a part is, when there is none, and when it cannot be exact', () => {
    expect(sum(1, null)).toBeNull();
    expect(sum(1, undefined)).toBeNull();
    expect(sum()).toBeNull();
    expect(sum(1, 0.5)).toBeNull();
    expect(sum(Number.MAX_SAFE_INTEGER, 1)).toBeNull();
  });
});

describe('across currencies', () => {
  it('there is no sum, though the sign is the same', () => {
    const yen = { minor: 5, currency: JPY };
    expect(sumMoney([{ minor: 100, currency: CNY }, yen])).toBeNull();
    expect(sumMoney([yen, yen])).toBe(10);
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
