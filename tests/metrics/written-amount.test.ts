import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CURRENCY_CODES, currenciesOf, currencyOf } from '../../utils/metrics/currencies.ts';
import { parseFigure } from '../../utils/metrics/parse-figure.ts';
import { plainNumber, type Writing, writingsOf, writtenAmount } from '../../utils/metrics/written-amount.ts';

const NBSP = '\u00a0';
const NARROW = '\u202f';

/** Sign, what it may mean, and the number in each writing it is one in. */
function seen(text: string) {
  const found = writtenAmount(text);
  if (!found) return null;
  const plain = writingsOf(found.number, 'money').map((writing) => plainNumber(found.number, writing));
  return [found.sign, ...new Set(plain.map((number) => (found.negative ? `-${number}` : number)))];
}

describe('amounts as they are written', () => {
  it.each([
    ['MX$1,000.00', ['MX$', '1000.00']],
    ['5.255,61 €', ['€', '5255.61']],
    [`5.255,61${NBSP}€`, ['€', '5255.61']],
    [`5${NARROW}255,61${NARROW}€`, ['€', '5255.61']],
    ['₹38,165.00', ['₹', '38165.00']],
    ['₹1,38,165.00', ['₹', '138165.00']],
    ['$1,937.41', ['$', '1937.41']],
    ['-$12.00', ['$', '-12.00']],
    ['$-12.00', ['$', '-12.00']],
    ['−12,00 €', ['€', '-12.00']],
    ['￥1,128', ['¥', '1128']],
    ['1.128 €', ['€', '1128']],
    ['US$0.99', ['US$', '0.99']],
    ['R$ 1.234.567,89', ['R$', '1234567.89']],
    ['1 234 567,89 zł', ['zł', '1234567.89']],
    ['1,234円', ['円', '1234']],
    [`\u200f${NBSP}د.إ.${NBSP}12.50`, ['د.إ.', '12.50']],
    ['12', ['', '12']],
  ])('%s', (text, expected) => expect(seen(text)).toEqual(expected));

  it.each([
    '',
    '-',
    '--',
    '12%',
    '$12 €',
    '-$-12',
    '(12.00)',
    '$',
    '1 2',
    '12 34',
    '1e5',
    '8,000~1万',
    '12.00 a piece',
  ])('%s is none', (text) => expect(writtenAmount(text)).toBeNull());

  it.each(['1,5', '1.5', '1,12,3', '1.234,5', '12.', '1,,000', '01,234'])('%s is no count in any writing', (number) =>
    expect(writingsOf(number, 'count')).toEqual([]),
  );

  it('a count says how thousands are parted, a price how decimals are', () => {
    expect([writingsOf('1,128', 'count'), writingsOf('1.128', 'count')]).toEqual([['point'], ['comma']]);
    expect([writingsOf('12,34', 'money'), writingsOf('12.3', 'money')]).toEqual([['comma'], ['point']]);
    expect([writingsOf('1.128', 'money'), writingsOf('1128', 'money')]).toEqual([['comma'], ['point', 'comma']]);
  });

  it('what is written is read again, whatever the country', () => {
    const groups = { point: ',', comma: '.' } as const;
    fc.assert(
      fc.property(
        fc.nat({ max: 10 ** 11 }),
        fc.constantFrom<Writing>('point', 'comma'),
        fc.constantFrom(...CURRENCY_CODES),
        fc.boolean(),
        fc.constantFrom('', ' ', NBSP, NARROW),
        (minor, writing, code, behind, blank) => {
          const { exponent, sign } = currencyOf(code);
          const digits = String(minor).padStart(exponent + 1, '0');
          const whole = digits.slice(0, digits.length - exponent).replace(/\B(?=(?:\d{3})+$)/g, groups[writing]);
          const decimal =
            exponent === 0 ? '' : `${groups[writing === 'point' ? 'comma' : 'point']}${digits.slice(-exponent)}`;
          const text = behind ? `${whole}${decimal}${blank}${sign}` : `${sign}${blank}${whole}${decimal}`;
          const found = writtenAmount(text);
          expect(found?.sign, text).toBe(sign);
          expect(currenciesOf(sign), text).toContain(code);
          expect(writingsOf(found?.number ?? '', 'money'), text).toContain(writing);
          const plain = plainNumber(found?.number ?? '', writing);
          expect(parseFigure(plain, exponent === 0 ? 'fen' : 'yuan'), text).toMatchObject({ ok: true, value: minor });
        },
      ),
    );
  });

  it('never throws, and gives nothing but digits and one point', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const found = writtenAmount(text);
        for (const writing of writingsOf(found?.number ?? '', 'money')) {
          expect(plainNumber(found?.number ?? '', writing)).toMatch(/^\d+(?:\.\d+)?$/);
        }
      }),
    );
  });
});

describe('currencies', () => {
  it('of a sign that several share, nothing is decided', () => {
    expect(currenciesOf('$')).toContain('USD');
    for (const sign of ['$', '¥', 'kr']) expect(currenciesOf(sign).length, sign).toBeGreaterThan(1);
    expect([currenciesOf('€'), currenciesOf('MX$'), currenciesOf('usd')]).toEqual([['EUR'], ['MXN'], ['USD']]);
    expect(currenciesOf('💰')).toEqual([]);
  });

  it('are each known once, with a sign of their own and at most two places', () => {
    const rows = CURRENCY_CODES.map(currencyOf);
    expect(new Set(rows.map(({ code }) => code)).size).toBe(rows.length);
    expect(new Set(rows.map(({ sign }) => sign)).size).toBe(rows.length);
    for (const { sign, exponent, code } of rows) {
      expect(exponent, code).toBeLessThanOrEqual(2);
      // As a shop's row in a backup must be.
      expect(sign, code).toMatch(/^[^\p{C}\p{Z}\d.,-]{1,4}$/u);
    }
    expect(currencyOf(undefined)).toMatchObject({ code: 'CNY', exponent: 2 });
  });
});
