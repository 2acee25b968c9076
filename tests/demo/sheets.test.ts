import { describe, expect, it } from 'vitest';
import { rangeRows } from '../../utils/demo/rows.ts';
import { practiceSheets } from '../../utils/demo/sheets.ts';
import { makePracticeShop } from '../../utils/demo/shop.ts';
import { day, SHOP, TODAY } from './a-shop.ts';

const SHEETS = practiceSheets(SHOP);

describe('practice sheets', () => {
  it('gives 60 finished days and one month, all of the demo shop', () => {
    expect(SHEETS).toHaveLength(61);
    expect(SHEETS[0]?.period).toEqual({ kind: 'day', day: '2026-09-23' });
    expect(SHEETS.at(-1)?.period).toEqual({ kind: 'range', from: '2026-10-23', to: '2026-11-21' });
    for (const sheet of SHEETS) {
      expect(sheet).toMatchObject({ shop: 'demo', page: 'sycm.item-rank', channel: 'answer', platform: 'taobao' });
      expect(sheet.scope).toEqual({ device: 'all', filters: {} });
    }
  });

  it('carries the same figures as the rows, money as yuan text', () => {
    const sheet = SHEETS.at(-1);
    const at = (as: string) => sheet?.columns.findIndex((column) => column.as === as) ?? -1;
    const cells = new Map(sheet?.rows.map((row) => [row.product, row.cells]));
    for (const { facts, figures } of rangeRows(SHOP, day('2026-10-23'), SHOP.to)) {
      const row = cells.get(facts.product);
      expect(row?.[at('title')]).toBe(facts.title);
      expect(row?.[at('visitors')]).toBe(String(figures.visitors));
      expect(row?.[at('payAmount')]).toMatch(/^\d+\.\d\d$/);
      expect(Math.round(Number(row?.[at('payAmount')]) * 100)).toBe(figures.payAmount);
    }
  });

  it('has one cell a column', () => {
    for (const { columns, rows } of SHEETS) {
      for (const row of rows) expect(row.cells).toHaveLength(columns.length);
    }
  });

  it('cuts a large shop into sheets of at most 500 rows', () => {
    const large = makePracticeShop({ seed: 3, today: TODAY, products: 1200, days: 2 });
    const sheets = practiceSheets(large, { days: 1, ranges: [] });
    expect(sheets.map((sheet) => sheet.rows.length)).toEqual([500, 500, 200]);
    expect(sheets.map((sheet) => sheet.listing?.page)).toEqual([1, 2, 3]);
    expect(new Set(sheets.flatMap((sheet) => sheet.rows.map((row) => row.product))).size).toBe(1200);
  });
});
