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
    expect(table.periodLabel).toBe('统计日期');
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
    expect(look(ROWS, 0).columns.map(({ header }) => header)).toEqual(['青禾商品日报']);
  });
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
