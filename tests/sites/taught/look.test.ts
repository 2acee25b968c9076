/** An unknown table as the operator is shown it. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { FileRow } from '../../../utils/sheets/file-table.ts';
import { type LookedTable, lookAtTable } from '../../../utils/sites/look-at-table.ts';
import { aRecipe } from '../../recipes/a-recipe.ts';

const HEADER = ['商品ID', '品名', '访客数', '支付金额(元)', '加购率', '停留', '收件人', '备注', '备注'];
const ROWS: readonly FileRow[] = [
  ['青禾商品日报', null],
  ['统计日期：2026-11-15 至 2026-11-21', null],
  [null],
  HEADER,
  ['612345678901', '碎花裙', '1,391', '¥34,895.00', '7.4%', '31.2', '张三', '好', '坏'],
  ['612345678902', '羽绒服', '20', '-', '0%', '12', '李四', '', ''],
  ['合计', null, '1,411', '¥34,895.00', null, null, null, null, null],
];
const look = (rows: readonly FileRow[], chosen: number | null = null): LookedTable =>
  lookAtTable(rows, { platform: 'other', recipes: [] }, chosen);
const column = (table: LookedTable, header: string) => table.columns.find((one) => one.header === header);

describe('a table with lines above it', () => {
  const table = look(ROWS);

  it('finds the header, and the words before the days', () => {
    expect(table.headerRow).toBe(3);
    expect(table.periodLabels).toEqual(['统计日期']);
    expect(table.columns.map(({ header }) => header)).toEqual(HEADER);
  });

  it('says what is known by name, in the unit the values have', () => {
    expect(column(table, '商品ID')?.suggested).toEqual({ as: 'product', unit: 'text' });
    expect(column(table, '访客数')?.suggested).toEqual({ as: 'visitors', unit: 'count' });
    expect(column(table, '支付金额(元)')?.suggested).toEqual({ as: 'payAmount', unit: 'yuan' });
    expect(column(table, '加购率')?.suggested).toEqual({ as: 'cartRate', unit: 'percent' });
    expect(column(table, '停留')?.suggested).toBeNull();
  });

  it('shows some values, but none of people’s, and bars what cannot be told apart', () => {
    expect(column(table, '品名')?.samples).toEqual(['碎花裙', '羽绒服', '合计'].slice(0, 2));
    expect(column(table, '收件人')).toMatchObject({ samples: [], suggested: null, bar: 'personal' });
    expect(column(table, '备注')).toMatchObject({ suggested: null, bar: 'twice' });
    expect(JSON.stringify(table)).not.toContain('张三');
  });

  it('takes another row for the header where the operator says so', () => {
    const rows: readonly FileRow[] = [['报表名称', '说明'], ...ROWS.slice(3)];
    expect(look(rows).headerRow).toBe(1);
    expect(look(rows, 0).columns.map(({ header }) => header)).toEqual(['报表名称', '说明']);
    // A row of data is none.
    expect(look(rows, 2).headerRow).toBe(1);
  });
});

it('a line that says when the file was made says no days of its figures', () => {
  const days = (...lines: readonly string[]) => {
    const { periodLabels, periodLabel } = look([...lines.map((line) => [line, null]), HEADER, ...ROWS.slice(4)]);
    return [periodLabels, periodLabel];
  };
  expect(days('导出时间：2026-11-27 00:00', '统计日期：2026-11-15 至 2026-11-21')).toEqual([
    ['统计日期', '导出时间'],
    '统计日期',
  ]);
  expect(days('导出时间：2026-11-27')).toEqual([['导出时间'], '']);
  expect(days('2026-11-27')).toEqual([[], '']);
});

it('a column is people’s by whichever row says so, and rows of data are no headers', () => {
  const table = look([
    ['报表', '导出人', '店铺'],
    ['商品编号', '收货人', '收货地址'],
    ['A款', '张三', '杭州市西湖区1号'],
  ]);
  expect(table.headerRows.map(({ row }) => row)).not.toContain(2);
  const upper = look(
    [
      ['报表', '导出人', '店铺'],
      ['商品编号', '收货人', '收货地址'],
      ['A款', '张三', '杭州市西湖区1号'],
    ],
    0,
  );
  expect(JSON.stringify([table, upper])).not.toMatch(/张三|西湖/);
});

it.each([
  ['支付金额(万元)', ['12.5']],
  ['销售额(千元)', ['12']],
  ['访客数(万)', ['12']],
  ['Sales(USD)', ['12.5']],
  ['支付转化率(%)', ['5.30']],
  ['支付转化率', ['5.30']],
  ['访客数(昨日)', ['12']],
  ['支付件数(同比)', ['12']],
])('nothing is guessed of %s', (header, samples) => {
  const table = look([['商品ID', header], ...samples.map((sample) => ['612345678901', sample])]);
  expect(table.columns[1]?.suggested).toBeNull();
});

it('a figure whose values are no such figure is not proposed', () => {
  const table = look([
    ['商品ID', '访客数', '支付金额'],
    ['1', '12.5', '8%'],
    ['2', '3', '1%'],
  ]);
  expect(table.columns.map(({ suggested }) => suggested?.as ?? null)).toEqual(['product', null, null]);
});

it('a table that was taught before, with a column renamed, is laid out as it was taught', () => {
  const rows: readonly FileRow[] = [
    ['款号', '品名', '统计日', '来过的人', '付款人数', '成交额'],
    ['A-1', '碎花裙', '2026-11-21', '12', '1', '88.00'],
  ];
  const table = lookAtTable(rows, { platform: 'other', recipes: [aRecipe] }, null);
  expect(table.like?.name).toBe(aRecipe.name);
  expect(table.columns.map(({ suggested }) => suggested?.as ?? null)).toEqual([
    'product',
    'title',
    'day',
    null,
    'payBuyers',
    'payAmount',
  ]);
});

it('of more than sixty columns the first sixty are shown, and the rest is said', () => {
  const headers = Array.from({ length: 70 }, (_, n) => `列${'甲乙丙丁戊己庚辛壬癸'.charAt(n % 10)}${n}号`);
  const table = look([headers, headers.map((_, n) => String(n))]);
  expect([table.columns.length, table.more]).toEqual([60, 10]);
});

it('never throws, whatever the rows are', () => {
  const cell = fc.option(fc.oneof(fc.string(), fc.constantFrom(...HEADER, '12', '3%', '2026-11-21', '¥1')), {
    nil: null,
  });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { maxLength: 12 }), { maxLength: 12 }),
      fc.option(fc.nat(12), { nil: null }),
      (rows, at) => {
        const table = look(rows, at);
        expect(table.headerRow).toBeLessThan(Math.max(rows.length, 1));
        for (const { suggested, bar } of table.columns) if (bar) expect(suggested).toBeNull();
      },
    ),
    { numRuns: 1500 },
  );
});
