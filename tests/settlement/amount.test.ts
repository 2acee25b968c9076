import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountOfYuan, FEN, wholeFen } from '../../utils/settlement/amount.ts';

describe('an amount in yuan', () => {
  it.each([
    ['146.92', 14_692_000],
    ['-0.88', -88_000],
    ['1,146.92', 114_692_000],
    ['¥28.16', 2_816_000],
    ['-¥5', -500_000],
    ['¥-5', -500_000],
    ['1.79400', 179_400],
    ['0.00001', 1],
    ['20.0', 2_000_000],
    ['+3', 300_000],
    ['-0.00', 0],
    ['0', 0],
    ['7.1000000', 710_000],
  ])('%s', (text, amount) => {
    expect(amountOfYuan(text)).toBe(amount);
  });

  it.each(['', '-', '1,46.92', '1.2.3', '0.000001', '--5', '-¥-5', '1e3', '5元', '１', '99999999999999999', 'NaN'])(
    'none in %j',
    (text) => {
      expect(amountOfYuan(text)).toBeNull();
    },
  );

  it('is exact for every amount in fen', () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_000_000_000_00, max: 9_000_000_000_00 }), (fen) => {
        const [whole, rest] = [Math.trunc(Math.abs(fen) / 100), Math.abs(fen) % 100];
        const text = `${fen < 0 ? '-' : ''}${whole}.${String(rest).padStart(2, '0')}`;
        const amount = amountOfYuan(text);
        expect(amount).toBe(fen * FEN + 0);
        expect(wholeFen(amount ?? 1)).toBe(fen + 0);
      }),
    );
  });

  it('finer than a fen is no whole fen', () => {
    expect(wholeFen(179_400)).toBeNull();
    expect(wholeFen(-88_000)).toBe(-88);
  });
});
