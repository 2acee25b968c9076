import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { observe } from '../../../utils/sheets/observe.ts';
import type { RefusalCode, Result, SheetDraft } from '../../../utils/sheets/sheet.ts';
import { parseSheetDraft } from '../../../utils/sheets/sheet-schema.ts';
import { amazon } from '../../../utils/sites/amazon/site.ts';
import { foreignPart } from '../../../utils/sites/fits-site.ts';
import { absentLines } from '../../../utils/texts/metrics-absent.ts';
import { bent, fixture, GOLDEN, type Report, read, request, value } from './answers.ts';

const good = fixture();
const figures = (result: Result<SheetDraft>) =>
  Object.fromEntries(observe({ ...value(result), shop: 's' }).map((row) => [row.product, row.figures]));
const column = (report: Report, key: string) =>
  report.columns.findIndex(({ translationKey }) => translationKey === key);

describe('the business report by child ASIN', () => {
  test('becomes the expected draft, which its own page may send', () => {
    expect(read(good)).toEqual(JSON.parse(readFileSync(GOLDEN, 'utf8')));
    const draft = value(read(good));
    expect(parseSheetDraft(draft).ok).toBe(true);
    expect(foreignPart(draft, amazon)).toBeNull();
  });

  test('a child under two parents is counted once, with all of it; a parent may be its own child', () => {
    expect(figures(read(good))).toEqual({
      B0CLOUD001: { sessions: 1128, pageViews: 1502, payItems: 36, orders: 34 },
      B0CLOUD002: { sessions: 320, pageViews: 435, payItems: 10, orders: 10 },
      B0CLOUD000: { sessions: 5, pageViews: 6, payItems: 0, orders: 0 },
      B0CLOUD003: { payItems: 2, orders: 2 },
    });
  });

  test('what is unknown under one parent is unknown', () => {
    const text = bent((report) => {
      (report.rows[2] as unknown[])[column(report, 'SC_MA_Sessions_Total')] = null;
    });
    expect(figures(read(text))).toMatchObject({ B0CLOUD002: { payItems: 10 } });
    expect(figures(read(text)).B0CLOUD002).not.toHaveProperty('sessions');
  });

  test('counts may come as numbers, or in groups of three', () => {
    const text = bent((report) => {
      const at = column(report, 'SC_MA_Sessions_Total');
      for (const [n, figure] of [1128, '1,300', 20].entries()) (report.rows[n] as unknown[])[at] = figure;
    });
    expect(figures(read(text))).toMatchObject({ B0CLOUD001: { sessions: 1128 }, B0CLOUD002: { sessions: 1320 } });
  });

  test('names come from the keys: neither labels nor order say anything', () => {
    const text = bent((report) => {
      for (const one of report.columns) one.label = 'x';
      report.columns.reverse();
      report.rows = report.rows.map((row) => [...(row as unknown[])].reverse());
    });
    expect(figures(read(text))).toEqual(figures(read(good)));
  });

  test('amounts are not read, for no currency is stated, and that is said', () => {
    const { absent, columns, hints, currency } = value(read(good));
    expect(absent).toContainEqual({ metric: 'payAmount', why: 'no-currency' });
    expect(JSON.stringify([columns, hints])).not.toMatch(/Sales|Percentage|B2B|_BB/);
    expect(currency).toBeUndefined();
    const lines = absentLines(absent, { chooser: '', strangeHeaders: false }, 'zh', (id) => id);
    expect(lines.map(({ text }) => text)).toContain('没写币种，没读：payAmount。金额请导入官方文件');
  });

  test('a column the operator hid is not chosen', () => {
    const text = bent((report) => {
      const at = column(report, 'SC_MA_TotalOrderItems_1');
      report.columns.splice(at, 1);
      for (const row of report.rows) (row as unknown[]).splice(at, 1);
    });
    expect(value(read(text)).absent).toContainEqual({ metric: 'orders', why: 'not-chosen' });
  });

  test('the older keys are read too', () => {
    const older = good
      .replace('SC_MA_Sessions_Total"', 'SC_MA_Sessions_25920"')
      .replace('SC_MA_PageViews_Total"', 'SC_MA_PageViews_25955"');
    expect(figures(read(older))).toEqual(figures(read(good)));
  });
});

describe('refusals', () => {
  const cases: readonly (readonly [string, string, RefusalCode])[] = [
    ['an error of GraphQL', '{"errors":[{"message":"x"}],"data":{"getReportData":null}}', 'error-code'],
    ['no report', '{"data":{"getReportData":null}}', 'empty-answer'],
    ['no rows', bent((report) => Object.assign(report, { rows: [] })), 'empty-answer'],
    ['the page of a login', '<!doctype html><html></html>', 'not-json'],
    ['rows that are objects', bent((report) => Object.assign(report, { rows: [{}] })), 'wrong-envelope'],
    ['rows of another length', bent(({ rows }) => (rows[0] as unknown[]).pop()), 'wrong-envelope'],
    ['no columns', bent((report) => Object.assign(report, { columns: null })), 'wrong-envelope'],
    ['a key twice', bent(({ columns }) => Object.assign(columns[4]!, columns[3])), 'wrong-envelope'],
    [
      'no column of children',
      bent(({ columns }) => Object.assign(columns[1]!, { translationKey: 'x' })),
      'wrong-envelope',
    ],
    ['an id that is none', bent(({ rows }) => Object.assign(rows[0]!, { 1: 'SKU-1' })), 'bad-id'],
    ['an object for a count', bent(({ rows }) => Object.assign(rows[0]!, { 3: { value: 1 } })), 'fields-changed'],
    [
      'none of the counts',
      bent((report) => {
        report.columns = report.columns.map((one, n) => (n > 2 ? { ...one, translationKey: `x${n}` } : one));
      }),
      'fields-changed',
    ],
  ];
  test.each(cases)('%s', (_, text, code) => {
    const result = read(text);
    expect(result.ok ? 'taken' : result.refusal.code).toBe(code);
  });

  test('null errors are none', () => {
    expect(read(JSON.stringify({ errors: null, ...JSON.parse(good) })).ok).toBe(true);
  });

  test('days that are none', () => {
    expect(read(good, request({ input: { startDate: '11/15/2026' } }))).toMatchObject({
      refusal: { code: 'bad-period' },
    });
  });

  test('a column that was asked for and is not there', () => {
    const text = bent(({ columns }) => Object.assign(columns[3]!, { translationKey: 'SC_MA_Visits' }));
    const asked = request({ input: { selectedColumns: ['SC_MA_Sessions_Total', 'SC_MA_UnitsOrdered_40590'] } });
    // It waits for the operator beside what may be its new name.
    expect(value(read(text, asked)).hints).toMatchObject({
      gone: ['SC_MA_Sessions_Total'],
      unknown: [{ field: 'SC_MA_Visits' }],
    });
  });
});
