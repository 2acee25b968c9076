import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type CsvCell, writeCsv } from '../../utils/files/csv.ts';
import { parseCsv } from './parse-csv.ts';

describe('writeCsv', () => {
  it('writes a byte order mark, CRLF and quoted texts', () => {
    expect(
      writeCsv([
        ['商品', '支付'],
        ['a,"b"', 3],
      ]),
    ).toBe('\ufeff"商品","支付"\r\n"a,""b""",3\r\n');
    const bytes = new TextEncoder().encode(writeCsv([['商品']]));
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  });

  it('keeps all 13 digits of an id: text, and no first character a spreadsheet would run', () => {
    expect(parseCsv(writeCsv([[{ id: '6123456789012' }, { id: '00817' }, { id: '' }]]))).toEqual([
      ['6123456789012\t', '00817\t', ''],
    ]);
  });

  it.each(['=1+1', '+86', '-5 件', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '＝1', '－1', '=HYPERLINK("http://x")'])(
    'defuses %j with an apostrophe',
    (text) => {
      expect(parseCsv(writeCsv([[text], [{ id: text }]]))).toEqual([[`'${text}`], [`'${text}\t`]]);
    },
  );

  it('leaves numbers numbers and unknown empty', () => {
    expect(writeCsv([[-5, 0, null, '', Number.NaN, Number.POSITIVE_INFINITY]])).toBe('\ufeff-5,0,,,,\r\n');
  });

  it('reads back as it was but for what is documented', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.stringMatching(/^[=+\-@\t\r\n"', ＝]{0,4}[a\d中,\n"]{0,6}$/),
    );
    const cell: fc.Arbitrary<CsvCell> = fc.oneof(text, fc.integer(), fc.constant(null), fc.record({ id: text }));
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 1, maxLength: 5 }), { maxLength: 6 }), (rows) => {
        const read = parseCsv(writeCsv(rows));
        expect(read.map((row) => row.map((found, at) => found.length >= 0 && at < row.length))).toEqual(
          rows.map((row) => row.map(() => true)),
        );
        rows.forEach((row, y) => {
          row.forEach((wrote, x) => {
            const found = read[y]?.[x] ?? '';
            expect(/^[=+\-@\t\r\n]/.test(found) && typeof wrote !== 'number').toBe(false);
            expect(plain(found, wrote)).toBe(original(wrote));
          });
        });
      }),
      { numRuns: 150 },
    );
  });
});

function original(cell: CsvCell): string {
  if (cell === null) return '';
  return typeof cell === 'object' ? cell.id : String(cell);
}

/** Takes off what the writer documents: a tab at the end of an id, an apostrophe before a formula. */
function plain(found: string, wrote: CsvCell): string {
  const untabbed = typeof wrote === 'object' && wrote !== null ? found.replace(/\t$/, '') : found;
  return /^'(?:\s*[=+\-@＝＋－＠]|[\t\r\n])/.test(untabbed) && !original(wrote).startsWith("'")
    ? untabbed.slice(1)
    : untabbed;
}
