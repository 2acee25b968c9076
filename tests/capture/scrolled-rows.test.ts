import { describe, expect, test } from 'vitest';
import { ScrolledRows } from '../../utils/capture/scrolled-rows.ts';
import type { SheetDraft } from '../../utils/sheets/sheet.ts';
import type { Day } from '../../utils/time/day.ts';
import { aDraft } from '../sheets/a-sheet.ts';

const rowsOf = (from: number, count: number, value = '1') =>
  Array.from({ length: count }, (_, n) => ({ product: `${from + n}`, cells: [value] }));

function draftOf(from: number, count: number, more: Partial<SheetDraft> = {}): SheetDraft {
  const listing = { page: 1, pageSize: 60, total: 60, orderBy: null, descending: true };
  return { ...aDraft(), listing, absent: [], rows: rowsOf(from, count), ...more };
}

describe('rows collected by scrolling', () => {
  test('grow to the whole list, which is said only then', () => {
    const rows = new ScrolledRows();
    expect(rows.add(draftOf(0, 20))).toMatchObject({ news: true, anew: true });
    const { draft, news, anew } = rows.add(draftOf(10, 20));
    expect([draft.rows.length, news, anew, rows.isWhole(draft)]).toEqual([30, true, false, false]);
    expect(rows.add(draftOf(12, 10)).news).toBe(false);
    expect(rows.isWhole(rows.add(draftOf(30, 30)).draft)).toBe(true);
  });

  test.each([
    ['another period', { period: { kind: 'day', day: '2026-11-20' as Day } }],
    ['another order', { listing: { page: 1, pageSize: 60, total: 60, orderBy: 'visitors', descending: true } }],
    ['other figures of a row', { rows: rowsOf(19, 5, '2') }],
  ] as const)('begin anew with %s', (_, more) => {
    const rows = new ScrolledRows();
    rows.add(draftOf(0, 20));
    const { draft, anew } = rows.add(draftOf(19, 5, more));
    expect([draft.rows.length, anew]).toEqual([5, true]);
  });

  test('go on where a row of sums comes into view or leaves it', () => {
    const rows = new ScrolledRows();
    rows.add(draftOf(0, 20, { totals: ['60'] }));
    expect(rows.add(draftOf(20, 20)).draft.rows.length).toBe(40);
  });

  test('lack a figure only if every stretch lacks it', () => {
    const rows = new ScrolledRows();
    rows.add(draftOf(0, 20, { absent: [{ metric: 'visitors', why: 'not-given' }] }));
    expect(rows.add(draftOf(20, 5)).draft.absent).toEqual([]);
    expect(rows.add(draftOf(25, 5, { absent: [{ metric: 'visitors', why: 'not-given' }] })).draft.absent).toEqual([]);
  });

  test('of a list longer than a sheet become sheets that count no list', () => {
    const rows = new ScrolledRows();
    const long = { page: 1, pageSize: 1500, total: 1500, orderBy: null, descending: true };
    for (let from = 0; from < 1000; from += 50) rows.add(draftOf(from, 50, { listing: long }));
    const { draft, anew } = rows.add(draftOf(1000, 50, { listing: long }));
    expect([draft.rows.length, anew, draft.listing]).toEqual([50, true, null]);
  });

  test('are known again', () => {
    const rows = new ScrolledRows();
    rows.add(draftOf(0, 20));
    rows.add(draftOf(20, 20));
    expect(rows.hasAll(rowsOf(5, 10))).toBe(true);
    expect(rows.hasAll(rowsOf(5, 10, '2'))).toBe(false);
    expect(rows.hasAll(rowsOf(35, 10))).toBe(false);
  });
});
