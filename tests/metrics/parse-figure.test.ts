import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FigureFault, parseFigure } from '../../utils/metrics/parse-figure.ts';
import type { ColumnUnit } from '../../utils/sheets/sheet.ts';

const UNITS: readonly ColumnUnit[] = ['count', 'yuan', 'fen', 'ratio', 'percent', 'seconds', 'days', 'text'];

const READ: readonly [text: string, unit: ColumnUnit, value: number][] = [
  ['0', 'count', 0],
  ['1,391', 'count', 1391],
  ['１，３９１', 'count', 1391],
  [' 25 ', 'count', 25],
  ['25.0', 'count', 25],
  ['-0', 'count', 0],
  ['9007199254740991', 'count', 9007199254740991],
  ['34,895.00', 'yuan', 3489500],
  ['2209.58', 'yuan', 220958],
  ['1568', 'yuan', 156800],
  ['¥ 1.00', 'yuan', 100],
  ['￥1.00', 'yuan', 100],
  ['￥2,483.00', 'yuan', 248300],
  ['12.5元', 'yuan', 1250],
  ['0.42000000000000004', 'yuan', 42],
  ['19041.02999999998', 'yuan', 1904103],
  ['123456789.12000002', 'yuan', 12345678912],
  ['5.684341886080802e-14', 'yuan', 0],
  ['-5.684341886080802e-14', 'yuan', 0],
  ['90071992547409.91', 'yuan', 9007199254740991],
  ['99800', 'fen', 99800],
  ['1e-05', 'ratio', 0.00001],
  ['0.03331', 'ratio', 0.03331],
  ['9.625', 'ratio', 9.625],
  ['12.34%', 'ratio', 0.1234],
  ['77.48%', 'percent', 0.7748],
  ['７７．４８％', 'percent', 0.7748],
  ['+100.00%', 'percent', 1],
  ['8.55%（低）', 'percent', 0.0855],
  ['0.26', 'percent', 0.0026],
  ['41.7', 'seconds', 41.7],
  ['12秒', 'seconds', 12],
];

const REFUSED: readonly [text: string, unit: ColumnUnit, why: FigureFault][] = [
  ['', 'count', 'empty'],
  [' \u3000\u00a0\ufeff', 'count', 'empty'],
  ...['-', '--', '—', '－', '–', '——', '−', ' - '].map((dash): [string, ColumnUnit, FigureFault] => [
    dash,
    'count',
    'dash',
  ]),
  ['数据暂未更新', 'count', 'not-published'],
  ['\ue001\uf8ff2', 'count', 'scrambled'],
  ['\ue603\ue60c.\ue601%', 'percent', 'scrambled'],
  ['8,000~1万', 'count', 'range'],
  ['0~5', 'count', 'range'],
  ['0 ~ 20', 'count', 'range'],
  ['0% ~ 1%', 'percent', 'range'],
  ['￥10万～￥25万', 'yuan', 'range'],
  ['3-5', 'count', 'range'],
  ['＜10', 'count', 'range'],
  ['≥ 10', 'count', 'range'],
  ['1万+', 'count', 'range'],
  ['-3', 'count', 'negative'],
  ['－3', 'count', 'negative'],
  ['-0.4', 'count', 'negative'],
  ['-1.00', 'yuan', 'negative'],
  ['-16.75%', 'percent', 'negative'],
  ['25.5', 'count', 'not-whole'],
  ['0.421', 'yuan', 'not-whole'],
  ['0.4200001', 'yuan', 'not-whole'],
  ['12.5', 'fen', 'not-whole'],
  ['503昨日 525', 'count', 'not-a-number'],
  ['503\n525', 'count', 'not-a-number'],
  ['503 525', 'count', 'not-a-number'],
  ['1,39', 'count', 'not-a-number'],
  ['5.255,61 €', 'yuan', 'not-a-number'],
  ['$1,937.41', 'yuan', 'not-a-number'],
  ['10²', 'count', 'not-a-number'],
  ['①', 'count', 'not-a-number'],
  ['100(200)', 'count', 'not-a-number'],
  ['¥5', 'count', 'not-a-number'],
  ['5%', 'count', 'not-a-number'],
  ['1.2万%', 'ratio', 'not-a-number'],
  ['2026-04-19', 'count', 'not-a-number'],
  ['9007199254740993', 'count', 'not-a-number'],
  ['1e300', 'count', 'not-a-number'],
  ['1e999', 'ratio', 'not-a-number'],
  ['NaN', 'count', 'not-a-number'],
  ['Infinity', 'ratio', 'not-a-number'],
  ['0x10', 'count', 'not-a-number'],
  ['null', 'count', 'not-a-number'],
  ['12', 'text', 'not-a-number'],
];

/** How many inputs were read, by unit. */
const noneTaken = () => Object.fromEntries(UNITS.map((unit) => [unit, 0])) as Record<ColumnUnit, number>;

/** A text is never a figure. */
function leastTaken({ text, ...figures }: Record<ColumnUnit, number>): number {
  expect(text).toBe(0);
  return Math.min(...Object.values(figures));
}

describe('parseFigure', () => {
  it.each(READ)('%j as %s is %d', (text, unit, value) => {
    expect(parseFigure(text, unit)).toStrictEqual({ ok: true, value, exact: true });
  });

  it.each(REFUSED)('%j as %s is refused: %s', (text, unit, why) => {
    expect(parseFigure(text, unit)).toStrictEqual({ ok: false, why });
  });

  it('marks what the page itself abbreviated', () => {
    expect(parseFigure('1.2万', 'count')).toStrictEqual({ ok: true, value: 12_000, exact: false });
    expect(parseFigure('¥1.2万', 'yuan')).toStrictEqual({ ok: true, value: 1_200_000, exact: false });
    expect(parseFigure('3 亿', 'count')).toStrictEqual({ ok: true, value: 300_000_000, exact: false });
  });

  it('never throws and never gives NaN, infinity, a negative or -0', () => {
    const ink = fc.string({ unit: fc.constantFrom(...'0123456789.,-+%¥￥万亿~eE（） －９\ue001元'), maxLength: 14 });
    const taken = noneTaken();
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), ink), fc.constantFrom(...UNITS), (text, unit) => {
        const figure = parseFigure(text, unit);
        if (!figure.ok) return;
        taken[unit] += 1;
        expect(Number.isFinite(figure.value)).toBe(true);
        expect(figure.value >= 0 && !Object.is(figure.value, -0)).toBe(true);
        if (unit === 'count' || unit === 'yuan' || unit === 'fen')
          expect(Number.isSafeInteger(figure.value)).toBe(true);
      }),
      { numRuns: 50_000 },
    );
    // Else only refusals were looked at.
    expect(leastTaken(taken)).toBeGreaterThan(100);
  });

  it('reads back every count and every amount that was written with separators', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        const digits = String(n);
        const grouped = digits.replace(/\B(?=(\d{3})+$)/g, ',');
        const yuan = `${String(Math.floor(n / 100)).replace(/\B(?=(\d{3})+$)/g, ',')}.${digits.padStart(3, '0').slice(-2)}`;
        expect(parseFigure(digits, 'count')).toStrictEqual({ ok: true, value: n, exact: true });
        expect(parseFigure(grouped, 'count')).toStrictEqual({ ok: true, value: n, exact: true });
        expect(parseFigure(`￥${yuan}`, 'yuan')).toStrictEqual({ ok: true, value: n, exact: true });
      }),
    );
  });

  it('takes the noise of binary sums of fen for what it is', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(10_000_000), { minLength: 1, maxLength: 200 }), (fen) => {
        const noisy = fen.reduce((sum, n) => sum + n / 100, 0);
        const exact = fen.reduce((sum, n) => sum + n, 0);
        expect(parseFigure(String(noisy), 'yuan')).toStrictEqual({ ok: true, value: exact, exact: true });
      }),
    );
  });

  it('gives a fraction the value its decimal text has', () => {
    fc.assert(
      fc.property(fc.nat(20_000), (hundredths) => {
        const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
        const value = Number(`${hundredths}e-4`);
        expect(parseFigure(`${text}%`, 'percent')).toStrictEqual({ ok: true, value, exact: true });
        expect(parseFigure(text, 'percent')).toStrictEqual({ ok: true, value, exact: true });
      }),
    );
  });

  it('reads plain digits as it would the same behind a sign', () => {
    const plain = fc.tuple(
      fc.stringMatching(/^\d{1,16}$/),
      fc.stringMatching(/^(\.\d{1,8})?$/),
      fc.constantFrom('', '%'),
    );
    const taken = noneTaken();
    fc.assert(
      fc.property(plain, fc.constantFrom(...UNITS), ([whole, decimals, mark], unit) => {
        const text = whole + decimals + mark;
        const figure = parseFigure(text, unit);
        expect(figure).toStrictEqual(parseFigure(`+${text}`, unit));
        if (figure.ok) taken[unit] += 1;
      }),
      { numRuns: 50_000 },
    );
    expect(leastTaken(taken)).toBeGreaterThan(1_000);
  });
});
