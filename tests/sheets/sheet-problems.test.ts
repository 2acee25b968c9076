import { describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import type { SheetColumn } from '../../utils/sheets/sheet.ts';
import { sheetProblems } from '../../utils/sheets/sheet-problems.ts';
import { aSheet } from './a-sheet.ts';

function oneColumn(column: Pick<SheetColumn, 'as' | 'unit'>, cells: readonly (string | null)[]) {
  const rows = cells.map((cell, i) => ({ product: String(i), cells: [cell] }));
  return sheetProblems(aSheet({ columns: [{ field: 'f', ...column }], rows }));
}

describe('sheetProblems', () => {
  it('finds nothing wrong with an ordinary sheet, unknown cells included', () => {
    expect(sheetProblems(aSheet())).toBeNull();
    expect(oneColumn({ as: 'visitors', unit: 'count' }, [null, '--', '5', 'odd'])).toBeNull();
    expect(oneColumn({ as: 'visitors', unit: 'count' }, [null, '', '-'])).toBeNull();
    expect(oneColumn({ as: 'title', unit: 'text' }, ['-3', '\ue001'])).toBeNull();
    expect(oneColumn({ as: 'payAmount', unit: 'yuan' }, ['1.005', '2'])).toBeNull();
    expect(sheetProblems(aSheet({ rows: [] }))).toBeNull();
  });

  it('an amount that the platform says may be below 0 for a gift makes only that figure unknown', () => {
    const columns = [
      { field: 'f', as: 'orderAmount', unit: 'yuan' },
      { field: 'g', as: 'payItems', unit: 'count' },
    ] as const;
    const rows = [
      { product: '1', cells: ['-12.50', '1'] },
      { product: '2', cells: ['￥80.00', '2'] },
    ];
    const jd = aSheet({ platform: 'jd', page: 'jd.products', columns, rows });
    expect(sheetProblems(jd)).toBeNull();
    expect(observe(jd)).toMatchObject([
      { figures: { payItems: 1 }, unknown: [{ metric: 'orderAmount', why: 'negative' }] },
      { figures: { orderAmount: 8000, payItems: 2 }, unknown: [] },
    ]);
    expect(Object.keys(observe(jd)[0]?.figures ?? {})).toEqual(['payItems']);
    // Nobody says so of other platforms, of the shop as a whole, or of pieces.
    const refused = { code: 'bad-figure', shape: 'orderAmount: negative 1/2' };
    expect(sheetProblems({ ...jd, platform: 'taobao' })).toMatchObject(refused);
    expect(sheetProblems({ ...jd, level: 'shop' })).toMatchObject(refused);
    const pieces = rows.map((row) => ({ ...row, cells: ['1', '-1'] }));
    expect(sheetProblems({ ...jd, rows: pieces })).toMatchObject({ shape: 'payItems: negative 2/2' });
  });

  it('a stock sold beyond is none, where the platform sells so', () => {
    const columns = [{ field: 'f', as: 'stock', unit: 'count' }] as const;
    const shopify = aSheet({ platform: 'shopify', columns, rows: [{ product: '1', cells: ['-4'] }] });
    expect(sheetProblems(shopify)).toBeNull();
    expect(observe(shopify)).toMatchObject([{ figures: { stock: 0 }, unknown: [] }]);
    expect(sheetProblems({ ...shopify, platform: 'taobao' })).toMatchObject({ code: 'bad-figure' });
  });

  it.each([
    ['visitors', 'count', ['1', '\ue001\ue002'], 'scrambled-digits', 'visitors: scrambled 1/2'],
    ['payRate', 'ratio', ['\ue001%'], 'scrambled-digits', 'payRate: scrambled 1/1'],
    ['visitors', 'count', ['1', '-2'], 'bad-figure', 'visitors: negative 1/2'],
    ['visitors', 'count', ['1,500,000,000', '15亿', '1500000001', '1e12'], 'bad-figure', 'visitors: too-many 2/4'],
    [
      'payAmount',
      'yuan',
      ['100000000000', '1000亿', '1e11', '100000000000.01', '1.2e12'],
      'bad-figure',
      'payAmount: too-many 2/5',
    ],
    ['payAmount', 'fen', ['10000000000000', '10000000000001'], 'bad-figure', 'payAmount: too-many 1/2'],
    ['payBuyers', 'count', ['1', '2.5', '2.5'], 'bad-figure', 'payBuyers: not-whole 2/3'],
    ['payAmount', 'yuan', ['1.005', '--'], 'bad-figure', 'payAmount: not-whole 1/2'],
    ['visitors', 'count', ['衬衫', '长裤', null], 'fields-changed', 'visitors: not-a-number 2/3'],
  ] as const)('refuses %s (%s) of %j as %s', (as, unit, cells, code, shape) => {
    expect(oneColumn({ as, unit }, cells)).toStrictEqual({ code, page: 'sycm.item-rank', channel: 'answer', shape });
  });
});
