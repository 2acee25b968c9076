import { read } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { writeXlsx } from '../../utils/files/write-xlsx.ts';
import { daySerial, instantSerial, type XlsxCell } from '../../utils/files/xlsx-sheet.ts';
import { dayFromNumber } from '../../utils/time/day.ts';
import { opened } from './opened.ts';
import { china, day } from './plan-fixture.ts';

const cell = (value: XlsxCell['value'], format?: string): XlsxCell => ({
  value,
  style: format === undefined ? {} : { format },
});
const sheet = (rows: readonly (readonly (XlsxCell | null)[])[], name = '表') => ({
  name,
  widths: [12, 6],
  frozen: { rows: 1, columns: 1 },
  rows,
  pagesWide: 1,
});

describe('a workbook', () => {
  it('is read back as it was written, text as text and dates as dates', async () => {
    const bytes = writeXlsx([
      sheet([
        [cell('=1+1'), cell('001'), null, cell(daySerial(day('2026-12-09')), 'm/d')],
        [cell(instantSerial(china('2026-12-09 20:00')), 'yyyy-mm-dd hh:mm'), cell(null), cell(12.5)],
      ]),
      sheet([[cell('第二张')]], '二 & <三>'),
    ]);
    const tables = await opened(bytes);
    expect(tables.map(({ name }) => name)).toEqual(['表', '二 & <三>']);
    expect(tables[0]?.rows).toEqual([
      ['=1+1', '001', null, '2026-12-09'],
      ['2026-12-09 20:00:00', null, '12.5'],
    ]);
  });

  it('counts days as spreadsheets do', () => {
    // As Excel shows 46365 and 46365.8333…
    expect(daySerial(day('2026-12-09'))).toBe(46_365);
    expect(instantSerial(china('2026-12-09 20:00'))).toBeCloseTo(46_365 + 20 / 24, 9);
    fc.assert(
      fc.property(fc.integer({ min: 10_000, max: 40_000 }), (n) => {
        expect(daySerial(dayFromNumber(n + 1)) - daySerial(dayFromNumber(n))).toBe(1);
      }),
    );
  });

  it('gives back any text an XML document can hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }), async (text) => {
        const kept = text
          .toWellFormed()
          .replace(/\r\n?/g, '\n')
          .replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]/gu, '');
        const book = read(writeXlsx([sheet([[cell(`x${text}_x0041_`)]])]), { type: 'array', dense: true });
        expect(book.Sheets[book.SheetNames[0]!]?.['!data']?.[0]?.[0]?.v).toBe(`x${kept}_x0041_`);
      }),
    );
  });

  it('holds its head in sight and names each look once', async () => {
    const look = { fill: 'FFD966', edge: 'marked', bold: true } as const;
    const text = new TextDecoder().decode(
      writeXlsx([sheet([[{ value: 1, style: look }, { value: 2, style: { ...look } }, cell(3)]])]),
    );
    expect(text).toContain('<pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/>');
    expect(text).toContain('<cellXfs count="2">');
    expect(text).toContain('<c r="A1" s="1"><v>1</v></c><c r="B1" s="1"><v>2</v></c><c r="C1" s="0"><v>3</v></c>');
    expect(text.match(/FFFFD966/g)).toHaveLength(1);
  });

  it('names columns behind Z', async () => {
    const row = Array.from({ length: 703 }, (_, n) => cell(n));
    const text = new TextDecoder().decode(writeXlsx([sheet([row])]));
    expect(['Z1', 'AA1', 'AZ1', 'BA1', 'ZZ1', 'AAA1'].filter((name) => !text.includes(`r="${name}"`))).toEqual([]);
  });
});
