import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_CHARS, MOST_LINES, parseCostRows, parseCostText } from '../../utils/costs/parse-costs.ts';
import { currencyOf } from '../../utils/metrics/currencies.ts';
import { CNY } from '../../utils/metrics/money.ts';

function read(text: string) {
  const parsed = parseCostText(text, CNY);
  if (!parsed.ok) throw new Error(parsed.why);
  return parsed;
}
const pairs = (text: string) => read(text).lines.map(({ key, cost }) => [key, cost]);
const faults = (text: string) => read(text).refused.map(({ line, why }) => [line, why]);

describe('two columns', () => {
  it.each([
    ['tabs', 'A001\t12.5\nB-2\t3'],
    ['commas', 'A001,12.5\nB-2,3'],
    ['full-width commas', 'A001，12.5\nB-2，3'],
    ['semicolons', 'A001;12.5\r\nB-2；3'],
    ['blanks', 'A001 12.5\nB-2　 3'],
    ['a byte order mark and empty lines', '\ufeffA001\t12.5\n\n\nB-2\t3\n'],
    ['a header', '货号\t成本\nA001\t12.5\nB-2\t3'],
    ['a header of other words', '款\t价\nA001\t12.5\nB-2\t3'],
    ['full-width digits and signs', 'Ａ００１\t￥１２．５０\nB-2\t３元'],
    ['signs of the yuan', 'A001\t¥ 12.50\nB-2\t3 元'],
    ['quotes of a CSV file', '"A001","12.50"\n"B-2","3"'],
    ['what a spreadsheet puts around texts', '="A001"\t12.5\n\'B-2\t3'],
    ['a third column that is empty', 'A001\t12.5\t\nB-2\t3\t'],
  ])('%s', (_name, text) => {
    expect(pairs(text)).toEqual([
      ['A001', 1250],
      ['B-2', 300],
    ]);
    expect(faults(text)).toEqual([]);
  });

  it('says which line it took for a header', () => {
    expect(read('款\t价\nA001\t1').header).toBe('款 价');
    expect(read('A001\t1').header).toBeNull();
  });

  it('finds named columns among others, in whatever order', () => {
    const text = '标题\t成本价\t商品ID\t货号\n短袖, 白\t1,234.00\t612345678901\tA1';
    expect(pairs(text)).toEqual([['612345678901', 123400]]);
  });

  it('keeps leading zeros, letters and every digit of a long id', () => {
    expect(pairs('00817\t1\nAb-01\t2\n6123456789012345678\t3').map(([key]) => key)).toEqual([
      '00817',
      'Ab-01',
      '6123456789012345678',
    ]);
  });

  it('takes thousands separators, but not where commas part the columns', () => {
    expect(pairs('A\t1,234.50\nB 2,000\n"C","3,000"')).toEqual([
      ['A', 123450],
      ['B', 200000],
      ['C', 300000],
    ]);
    expect(faults('A,1,234.50\nA,25,300')).toEqual([
      [1, 'columns'],
      [2, 'columns'],
    ]);
  });

  it('reads a file as it reads text', () => {
    const rows = [
      ['货号', '成本'],
      [null, null],
      ['A001', '12.5'],
      ['B', null],
    ];
    expect(parseCostRows(rows, CNY)).toMatchObject({
      lines: [{ line: 3, key: 'A001', cost: 1250 }],
      refused: [{ line: 4, why: 'empty' }],
    });
  });
});

describe('what is refused, by line', () => {
  it.each([
    ['A\t', 'empty'],
    ['A\t-', 'empty'],
    ['A\t-3', 'negative'],
    ['A\t(3.00)', 'negative'],
    ['A\t0', 'zero'],
    ['A\t0.004', 'zero'],
    ['A\t12.5.1', 'not-a-number'],
    ['A\t1.2万', 'not-a-number'],
    ['A\t1 2', 'not-a-number'],
    ['A\t12-15', 'not-a-number'],
    ['A\t$12', 'other-currency'],
    ['A\t10000000.01', 'too-large'],
    ['A\t1e9', 'not-a-number'],
    ['\t12', 'no-key'],
    ['6.12346E+11\t12', 'scientific'],
    [`${'9'.repeat(65)}\t12`, 'key-too-long'],
    ['A\t12\t13', 'columns'],
    ['A1', 'empty'],
  ])('%j: %s', (line, why) => expect(faults(`X1\t1\n${line}`)).toEqual([[2, why]]));

  it('every line of a product that has two costs; equal ones are one', () => {
    expect(faults('a1\t1\nB\t2\nＡ1\t3')).toEqual([
      [1, 'conflict'],
      [3, 'conflict'],
    ]);
    expect(pairs('A1\t1\nA1\t1.00')).toEqual([['A1', 100]]);
  });

  it('too much at once, and nothing at all', () => {
    expect(parseCostText('A\t1\n'.repeat(MOST_LINES + 1), CNY)).toEqual({ ok: false, why: 'too-long' });
    expect(parseCostText('x'.repeat(MOST_CHARS + 1), CNY)).toEqual({ ok: false, why: 'too-long' });
    expect(parseCostText(' \n\t\n', CNY)).toEqual({ ok: false, why: 'empty' });
  });
});

describe('amounts', () => {
  it('are rounded half up on the text, and say so', () => {
    expect(read('A\t12.345\nB\t12.344\nC\t12.3400').lines).toMatchObject([
      { cost: 1235, rounded: true },
      { cost: 1234, rounded: true },
      { cost: 1234, rounded: false },
    ]);
  });

  it('of the yen have no parts, and 元 is none of them', () => {
    const yen = parseCostText('A\t1200\nB\t円1200\nC\t12元', currencyOf('JPY'));
    expect(yen).toMatchObject({
      lines: [{ cost: 1200 }, { cost: 1200 }],
      refused: [{ line: 3, why: 'other-currency' }],
    });
  });

  it('whatever was written comes back to the fen', () => {
    const fen = fc.integer({ min: 1, max: 1_000_000_000 });
    fc.assert(
      fc.property(
        fen,
        fc.constantFrom('', '¥', '￥'),
        fc.boolean(),
        fc.constantFrom('\t', ' ', ';'),
        (minor, sign, grouped, by) => {
          const yuan = String(Math.floor(minor / 100)).replace(grouped ? /\B(?=(?:\d{3})+$)/g : /$^/g, ',');
          const text = `00817${by}${sign}${yuan}.${String(minor % 100).padStart(2, '0')}`;
          expect(read(text).lines).toEqual([{ line: 1, key: '00817', cost: minor, rounded: false }]);
        },
      ),
    );
  });

  it('whatever is pasted, nothing is thrown and every cost is a whole number within bounds', () => {
    const bits = fc.array(
      fc.constantFrom('\t', ',', ';', ' ', '\n', '"', '=', '¥', '-', '.', 'A', '7', '0', '元', 'e+'),
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          bits.map((parts) => parts.join('')),
        ),
        (text) => {
          const parsed = parseCostText(text, CNY);
          if (!parsed.ok) return;
          for (const { cost, key } of parsed.lines) {
            expect(Number.isSafeInteger(cost) && cost > 0 && cost <= 1_000_000_000).toBe(true);
            expect(key).not.toBe('');
          }
          const lines = [...parsed.lines, ...parsed.refused].map(({ line }) => line);
          expect(new Set(lines).size).toBe(lines.length);
        },
      ),
    );
  });
});

it('takes as many lines as it says it does, of one product and of as many', () => {
  expect(read('A1\t1\n'.repeat(MOST_LINES - 1)).lines.length).toBe(1);
  expect(read(Array.from({ length: MOST_LINES }, (_, at) => `6${at}\t${at + 1}`).join('\n')).lines.length).toBe(
    MOST_LINES,
  );
});
