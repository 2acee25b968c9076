import { describe, expect, it } from 'vitest';
import { FILE_LIMITS } from '../../utils/files/file-limits.ts';
import { openFile } from '../../utils/files/open-file.ts';
import { csvText, gb18030, lockedXlsx, type Rows, type Shown, shown, workbookBytes, zipBytes } from './make-files.ts';

const ROWS: Rows = [
  ['统计日期', '商品ID', '商品名称', '支付金额'],
  ['2026-11-21', '612345678901', '连衣裙, "新款"\n秋冬', '34,895.00'],
  ['2026-11-21', '612345678902', '=1+1', '-'],
];
const SEEN = [{ name: '', rows: ROWS }];
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('text', () => {
  it.each([
    ['UTF-8', utf8(csvText(ROWS))],
    ['UTF-8 with a mark', utf8(`\ufeff${csvText(ROWS)}`)],
    ['GB18030', gb18030(csvText(ROWS))],
    ['tabs', utf8(csvText(ROWS, '\t'))],
    ['16-bit text as spreadsheets save it', new Uint8Array(Buffer.from(`\ufeff${csvText(ROWS, '\t')}`, 'utf16le'))],
    ['no line end at the end', utf8(csvText(ROWS).trimEnd())],
    ['line feeds alone', utf8(csvText(ROWS).replaceAll('\r\n', '\n'))],
  ])('%s', async (_, bytes) => {
    expect(await shown(bytes)).toEqual(SEEN);
  });

  it('is refused where it was cut: in a character, in quotes, in a row', async () => {
    const whole = utf8(csvText(ROWS));
    expect(await shown(whole.slice(0, utf8(csvText(ROWS.slice(0, 1))).length - 3 + 30))).toBe('file-cut');
    expect(await shown(csvText(ROWS).slice(0, csvText(ROWS).indexOf('秋冬')))).toBe('file-cut');
    expect(await shown(utf8('统计日期,商品ID,支付').slice(0, -1))).toBe('file-cut');
    expect(await shown(`${csvText(ROWS)}2026-11-21,6123`)).toBe('file-cut');
  });

  it('has no end of rows or of a record', async () => {
    expect(await shown(csvText(ROWS), { rows: 2 })).toBe('file-too-large');
    expect(await shown(`a,"${'x'.repeat(5000)}`, { recordChars: 4000 })).toBe('file-kind');
  });
});

describe('workbooks', () => {
  const typed: Rows = [
    ['日期', '商品ID', '转化率', '金额', '长号', '空', '是'],
    [{ v: 46347, z: 'yyyy-mm-dd' }, 612345678901, { v: 0.7748, z: '0.00%' }, 0.1, 3.6123456789012347e18, null, true],
    [{ v: 46347.5, z: 'yyyy/m/d h:mm' }, '0612', { v: 0.07, z: '0%' }, 34895.5, 12, '', '=SUM(A1)'],
  ];
  const seen = [
    ['日期', '商品ID', '转化率', '金额', '长号', '空', '是'],
    ['2026-11-21', '612345678901', '77.48%', '0.1', '3.6123456789012347e+18', null, 'true'],
    ['2026-11-21 12:00:00', '0612', '7%', '34895.5', '12', null, '=SUM(A1)'],
  ];

  it.each(['biff8', 'xlsx'] as const)('%s: dates, percentages, ids and texts without loss', async (type) => {
    const found = await shown(workbookBytes(type, { 表一: typed, 表二: ROWS }));
    expect(found).toMatchObject([{ name: '表一' }, { name: '表二', rows: ROWS }]);
    expect((found as Shown[])[0]?.rows).toEqual(seen);
  });

  it.each(['biff8', 'xlsx'] as const)('%s cut anywhere is refused', async (type) => {
    const bytes = workbookBytes(type, { 表一: Array.from({ length: 400 }, (_, n) => [`标题 ${n}`, n, n / 7]) });
    for (const part of [0.02, 0.2, 0.5, 0.8, 0.97]) {
      expect(await shown(bytes.slice(0, Math.floor(bytes.length * part))), `${part}`).toBe('file-cut');
    }
  });

  it('a damaged part is refused', async () => {
    const bytes = workbookBytes('xlsx', { 表一: Array.from({ length: 400 }, (_, n) => [`标题 ${n}`, n, n / 7]) });
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 200;
    bytes[at] = (bytes[at] ?? 0) ^ 0x55;
    expect(await shown(bytes)).toBe('file-cut');
  });

  it('a password is named', async () => {
    expect(await shown(lockedXlsx())).toBe('file-locked');
  });

  it('more rows than the limit are refused', async () => {
    const rows = Array.from({ length: 50 }, (_, n) => [n]);
    for (const type of ['biff8', 'xlsx'] as const) {
      expect(await shown(workbookBytes(type, { 表一: rows }), { rows: 49 })).toBe('file-too-large');
      expect(await shown(workbookBytes(type, { 表一: rows }), { rows: 50 })).toHaveLength(1);
    }
  });
});

describe('archives', () => {
  const csv = { name: '商品报表.csv', bytes: gb18030(csvText(ROWS)) };

  it('one table inside is read by its own bytes', async () => {
    expect(await shown(await zipBytes([csv]))).toEqual(SEEN);
    const xls = { name: '商品.xlsx', bytes: workbookBytes('biff8', { 表: ROWS }) };
    const added = { name: '__MACOSX/._商品.xlsx', bytes: utf8('x') };
    expect(await shown(await zipBytes([added, xls]))).toEqual([{ name: '表', rows: ROWS }]);
    const xlsx = { name: 'a.xlsx', bytes: workbookBytes('xlsx', { 表: ROWS }) };
    expect(await shown(await zipBytes([xlsx]))).toEqual([{ name: '表', rows: ROWS }]);
  });

  it('none, several, nested or locked ones are refused', async () => {
    expect(await shown(await zipBytes([]))).toBe('file-zip');
    expect(await shown(await zipBytes([csv, { ...csv, name: 'b.csv' }]))).toBe('file-zip');
    expect(await shown(await zipBytes([{ name: 'inner.zip', bytes: await zipBytes([csv]) }]))).toBe('file-zip');
    expect(await shown(await zipBytes([{ ...csv, encrypted: true }]))).toBe('file-locked');
  });

  it('a bomb is refused by what it declares and by what comes out', async () => {
    const bomb = { name: 'a.csv', bytes: new Uint8Array(2_000_000).fill(65) };
    const limits = { inflatedBytes: 1_000_000 };
    expect(await shown(await zipBytes([bomb]), limits)).toBe('file-too-large');
    expect(await shown(await zipBytes([{ ...bomb, declared: 1000 }]), limits)).toBe('file-too-large');
    expect(await shown(await zipBytes([{ ...bomb, declared: 1000 }]))).toBe('file-cut');
  });
});

describe('what is no table', () => {
  it.each([
    ['a page saved as .xls', '<html><table><tr><td>商品ID</td></tr></table></html>', 'file-html'],
    ['XML of old office programs', '\ufeff<?xml version="1.0"?><Workbook/>', 'file-html'],
    ['a PDF', '%PDF-1.7 …', 'file-kind'],
    ['binary', new Uint8Array([1, 2, 3, 0, 0]), 'file-kind'],
    ['neither UTF-8 nor GB18030', new Uint8Array([0x61, 0xff, 0xff, 0x61, 0xff, 0x2c, 0x31]), 'file-kind'],
    ['nothing', '', 'file-empty'],
  ])('%s', async (_, bytes, code) => {
    expect(await shown(bytes as string)).toBe(code);
  });

  it('over 50 MB nothing is opened', async () => {
    expect(await shown(csvText(ROWS), { fileBytes: 10 })).toBe('file-too-large');
  });

  it('stops when told', async () => {
    const opened = openFile(new Blob([csvText(ROWS)]), { signal: AbortSignal.abort(), limits: FILE_LIMITS });
    await expect(opened).rejects.toThrow();
  });
});
