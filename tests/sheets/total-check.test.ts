import { describe, expect, it } from 'vitest';
import type { Channel, SheetColumn } from '../../utils/sheets/sheet.ts';
import { checkTotals, type Stated } from '../../utils/sheets/total-check.ts';

const PAID: SheetColumn = { field: '成交金额', as: 'payAmount', unit: 'yuan' };
const PIECES: SheetColumn = { field: '加购商品件数', as: 'cartItems', unit: 'count' };
const ORDERS: SheetColumn = { field: '成交单量', as: 'orders', unit: 'count' };
const VISITORS: SheetColumn = { field: '商品访客数', as: 'visitors', unit: 'count' };

type Cell = string | null;

function check(
  columns: readonly SheetColumn[],
  pages: readonly (readonly Cell[])[][],
  totals: readonly Cell[] | undefined,
  channel: Channel = 'table',
) {
  let n = 0;
  const sheets = pages.map((rows) => ({ columns, rows: rows.map((cells) => ({ product: `${++n}`, cells })) }));
  const stated: Stated = { columns, channel, ...(totals && { totals }) };
  return checkTotals(sheets, stated);
}

const outcomes = (...given: Parameters<typeof check>) => {
  const found = check(...given);
  return found.kind === 'compared' ? found.lines.map(({ outcome }) => outcome) : found.kind;
};

describe('equal', () => {
  it('over all pages of the list, to the fen', () => {
    const found = check([PAID, PIECES], [[['10.10', '3']], [['0.20', '4']]], ['10.30', '7']);
    expect(found).toEqual({
      kind: 'compared',
      lines: [
        { metric: 'payAmount', sum: 1030, stated: 1030, outcome: 'same' },
        { metric: 'cartItems', sum: 7, stated: 7, outcome: 'same' },
      ],
    });
  });

  it('but for half a fen a row, by which a platform rounds what it splits over products', () => {
    const rows = [['3.33'], ['3.33'], ['3.33']];
    expect(outcomes([PAID], [rows], ['10.00'])).toEqual(['same']);
    expect(outcomes([PAID], [rows], ['10.02'])).toEqual(['differs']);
    expect(outcomes([PAID], [[['3.33']]], ['3.35'])).toEqual(['differs']);
  });

  it('but for half of the last place that is shown: 1.2万 is anything from 11,500 on', () => {
    expect(outcomes([PIECES], [[['1.2万'], ['300']]], ['1.3万'])).toEqual(['same']);
    expect(outcomes([PIECES], [[['1.2万'], ['300']]], ['1.4万'])).toEqual(['differs']);
    expect(outcomes([PAID], [[['1.2万'], ['30.00']]], ['12,400.00'])).toEqual(['same']);
    expect(outcomes([PAID], [[['1.2万'], ['30.00']]], ['12,900.00'])).toEqual(['differs']);
  });

  it('a table that shows whole yuan may have rounded each of them; an answer without decimals has none', () => {
    expect(outcomes([PAID], [[['10'], ['10']]], ['21'], 'table')).toEqual(['same']);
    expect(outcomes([PAID], [[['10'], ['10']]], ['22'], 'table')).toEqual(['differs']);
    expect(outcomes([PAID], [[['10'], ['10.5']]], ['21.5'], 'table')).toEqual(['differs']);
    expect(outcomes([PAID], [[['10'], ['10']]], ['21'], 'answer')).toEqual(['differs']);
  });
});

it('whole pieces have no slack at all', () => {
  expect(outcomes([PIECES], [[['3'], ['4']]], ['8'])).toEqual(['differs']);
});

it('an order of several products counts in each of them: more is right, fewer is not', () => {
  expect(outcomes([ORDERS], [[['3'], ['4']]], ['6'])).toEqual(['orders']);
  expect(outcomes([ORDERS], [[['3'], ['4']]], ['7'])).toEqual(['same']);
  expect(outcomes([ORDERS], [[['3'], ['4']]], ['8'])).toEqual(['differs']);
});

it('people are never compared, whatever the page states', () => {
  expect(outcomes([VISITORS], [[['3'], ['4']]], ['6'])).toBe('unknown');
  expect(outcomes([VISITORS, PAID], [[['3', '1']]], ['3', '1'])).toEqual(['same']);
});

it('a product without a figure leaves its metric out, and counts as 0 nowhere', () => {
  expect(outcomes([PAID, PIECES], [[['1', '2']], [[null, '3']]], ['1', '5'])).toEqual(['same']);
  expect(outcomes([PAID], [[['1']], [['--']]], ['1'])).toBe('unknown');
});

it('a page read without the column gives no figures', () => {
  const sheets = [
    { columns: [PAID], rows: [{ product: '1', cells: ['5'] }] },
    { columns: [PIECES], rows: [{ product: '2', cells: ['5'] }] },
  ];
  expect(checkTotals(sheets, { columns: [PAID], channel: 'answer', totals: ['5'] })).toEqual({ kind: 'unknown' });
});

it('a page that states no sums says so', () => {
  expect(outcomes([PAID], [[['1']]], undefined)).toBe('none');
  expect(outcomes([PAID], [[['1']]], [null])).toBe('none');
  expect(checkTotals([], null)).toEqual({ kind: 'none' });
});
