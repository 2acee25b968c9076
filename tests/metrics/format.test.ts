import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  showCompact,
  showCompactMoney,
  showCount,
  showFigure,
  showMoney,
  showPercent,
  showRate,
} from '../../utils/metrics/format.ts';
import { CNY } from '../../utils/metrics/money.ts';
import { parseFigure } from '../../utils/metrics/parse-figure.ts';

describe('showCount and showMoney', () => {
  it.each([
    [0, '0', '¥0.00'],
    [5, '5', '¥0.05'],
    [1391, '1,391', '¥13.91'],
    [3489500, '3,489,500', '¥34,895.00'],
    [-42, '-42', '-¥0.42'],
    [-0, '0', '¥0.00'],
  ])('%d', (value, count, money) => {
    expect(showCount(value)).toBe(count);
    expect(showMoney(value, CNY)).toBe(money);
  });

  it('follows the currency of the shop', () => {
    expect(showMoney(34895, { code: 'JPY', sign: '¥', exponent: 0 })).toBe('¥34,895');
    expect(showMoney(5, { code: 'KWD', sign: 'KD', exponent: 3 })).toBe('KD0.005');
  });

  it('is read back as the same figure', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        expect(parseFigure(showCount(n) ?? '', 'count')).toStrictEqual({ ok: true, value: n, exact: true });
        expect(parseFigure(showMoney(n, CNY) ?? '', 'yuan')).toStrictEqual({ ok: true, value: n, exact: true });
      }),
    );
  });
});

describe('showRate and showPercent', () => {
  it('shows the counts with the rate', () => {
    expect(showRate({ k: 7, n: 310 })).toBe('7/310 = 2.3%');
    expect(showRate({ k: 0, n: 1024 })).toBe('0/1,024 = 0.0%');
    expect(showRate({ k: 42, n: 7 })).toBe('42/7 = 600.0%');
  });

  it('does not round few to none', () => {
    expect(showRate({ k: 3, n: 12_000 })).toBe('3/12,000 = 0.03%');
    expect(showPercent(0.00994)).toBe('0.99%');
    expect(showPercent(0.00996)).toBe('1.0%');
    expect(showPercent(1)).toBe('100.0%');
    expect(showPercent(-0.2)).toBe('-20.0%');
    expect(showPercent(0.01005)).toBe('1.0%');
  });
});

describe('showCompact', () => {
  it.each([
    [0, '0', '0'],
    [999, '999', '999'],
    [1_000, '1,000', '1k'],
    [9_949, '9,949', '9.9k'],
    [9_999, '9,999', '10k'],
    [12_345, '1.2万', '12.3k'],
    [1_234_567, '123.5万', '1.2m'],
    [99_994_999, '9999.5万', '100m'],
    [99_999_999, '1亿', '100m'],
    [234_500_000, '2.3亿', '234.5m'],
    [-12_345, '-1.2万', '-12.3k'],
  ])('%d is %s or %s', (value, zh, en) => {
    expect(showCompact(value, 'zh')).toBe(zh);
    expect(showCompact(value, 'en')).toBe(en);
  });

  it('never writes ten thousand of a step', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 9_999_999_999 }), (n) => {
        expect(showCompact(n, 'zh')).not.toMatch(/^10000万/);
        expect(showCompact(n, 'en')).not.toMatch(/^1000[km]/);
      }),
      { examples: [[999_949], [999_950], [999_999], [99_999_499], [99_999_500], [999_949_999], [999_950_000]] },
    );
  });

  it('takes money in whole units', () => {
    expect(showCompactMoney(3489500, 'zh', CNY)).toBe('¥3.5万');
    expect(showCompactMoney(-3489500, 'en', CNY)).toBe('-¥34.9k');
  });
});

describe('unknown', () => {
  it('stays unknown in every form', () => {
    for (const value of [null, undefined, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(showCount(value)).toBeNull();
      expect(showMoney(value, CNY)).toBeNull();
      expect(showPercent(value)).toBeNull();
      expect(showCompact(value, 'zh')).toBeNull();
      expect(showCompactMoney(value, 'zh', CNY)).toBeNull();
      for (const id of ['visitors', 'stayTime', 'stockDays'] as const) {
        expect(showFigure(id, value, CNY, 'zh')).toBeNull();
      }
    }
    expect(showRate(null)).toBeNull();
  });
});

describe('showFigure', () => {
  it('takes the form of the kind', () => {
    for (const language of ['zh', 'en'] as const) {
      expect(showFigure('visitors', 1391, CNY, language)).toBe('1,391');
      expect(showFigure('payAmount', 3489500, CNY, language)).toBe('¥34,895.00');
      expect(showFigure('bounceRate', 0.7748, CNY, language)).toBe('77.5%');
    }
  });

  it('says days and seconds in the language of the screen', () => {
    expect(showFigure('stockDays', 26.1, CNY, 'zh')).toBe('26.1 天');
    expect(showFigure('stockDays', 26.1, CNY, 'en')).toBe('26.1 d');
    expect(showFigure('stayTime', 41.66, CNY, 'zh')).toBe('41.7 秒');
    expect(showFigure('stayTime', 41.66, CNY, 'en')).toBe('41.7 s');
  });
});
