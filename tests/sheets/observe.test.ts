import { describe, expect, it } from 'vitest';
import { observe } from '../../utils/sheets/observe.ts';
import type { SheetRow } from '../../utils/sheets/sheet.ts';
import { aSheet, ROWS } from './a-sheet.ts';

function withCell(at: number, cell: string | null): readonly SheetRow[] {
  return ROWS.map((row, i) => (i === 0 ? { ...row, cells: row.cells.map((c, j) => (j === at ? cell : c)) } : row));
}

describe('observe', () => {
  it('reads figures, facts and nothing else, and keeps no rate', () => {
    expect(observe(aSheet())).toStrictEqual([
      {
        product: '610000000001',
        figures: { visitors: 310, payBuyers: 7, payAmount: 69580 },
        facts: { title: '竹节棉衬衫' },
        unknown: [],
        rounded: [],
      },
      {
        product: '610000000002',
        figures: { visitors: 1024, payBuyers: 0, payAmount: 0 },
        facts: { title: '亚麻长裤' },
        unknown: [],
        rounded: [],
      },
      {
        product: '610000000003',
        figures: { visitors: 0, payBuyers: 42, payAmount: 42 },
        facts: { title: '补差价链接' },
        unknown: [],
        rounded: [],
      },
    ]);
  });

  it.each([
    [null, 'empty'],
    ['', 'empty'],
    ['--', 'dash'],
    ['数据暂未更新', 'not-published'],
    ['0~5', 'range'],
    ['\ue003', 'scrambled'],
    ['many', 'not-a-number'],
  ] as const)('makes %j unknown, never 0', (cell, why) => {
    const [row] = observe(aSheet({ rows: withCell(1, cell) }));
    expect(row?.figures).toStrictEqual({ payBuyers: 7, payAmount: 69580 });
    expect(row?.unknown).toStrictEqual([{ metric: 'visitors', why }]);
  });

  it('takes a missing cell for unknown', () => {
    const [row] = observe(aSheet({ rows: [{ product: '1', cells: ['短'] }] }));
    expect(row?.figures).toStrictEqual({});
    expect(row?.unknown.map(({ metric }) => metric)).toStrictEqual(['visitors', 'payBuyers', 'payAmount']);
  });

  it('says which figures the page had rounded', () => {
    const [row] = observe(aSheet({ rows: withCell(1, '1.2万') }));
    expect(row?.figures.visitors).toBe(12_000);
    expect(row?.rounded).toStrictEqual(['visitors']);
  });
});
