import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sheet } from '../../utils/sheets/sheet.ts';
import { canonicalSheet, sheetId } from '../../utils/sheets/sheet-id.ts';
import type { Day } from '../../utils/time/day.ts';
import { aSheet, COLUMNS, ROWS } from './a-sheet.ts';

/** The same sheet with rows and columns in the orders given. */
function reordered(sheet: Sheet, rows: readonly number[], columns: readonly number[]): Sheet {
  return {
    ...sheet,
    columns: columns.map((at) => sheet.columns[at]!),
    rows: rows.map((r) => ({
      product: sheet.rows[r]!.product,
      cells: columns.map((at) => sheet.rows[r]!.cells[at] ?? null),
    })),
  };
}

const order = (n: number) => fc.shuffledSubarray([...Array(n).keys()], { minLength: n, maxLength: n });

describe('sheetId', () => {
  it('is 16 characters of base32, the same tomorrow as today', async () => {
    expect(await sheetId(aSheet())).toMatch(/^[a-z2-7]{16}$/);
    expect(await sheetId(aSheet({ shop: 'a', columns: [], rows: [] }))).toBe('2p4n7euekt7xhiyz');
  });

  it('does not depend on the order of rows, columns and filters', async () => {
    const sheet = aSheet({ scope: { device: '0', filters: { cateId: '1', keyword: '裤' } } });
    const other = { ...sheet, scope: { device: '0', filters: { keyword: '裤', cateId: '1' } } };
    await fc.assert(
      fc.asyncProperty(order(ROWS.length), order(COLUMNS.length), async (rows, columns) => {
        expect(await sheetId(reordered(other, rows, columns))).toBe(await sheetId(sheet));
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on listing, absences and adapter version', () => {
    const same = aSheet({
      listing: null,
      absent: [{ metric: 'cartAdders', why: 'not-chosen' }],
      adapter: 'sycm.item-rank@2',
    });
    expect(canonicalSheet(same)).toBe(canonicalSheet(aSheet()));
  });

  it.each([
    ['shop', { shop: 'shop-2' }],
    ['page kind', { page: 'sycm.item-rank-live' }],
    ['channel', { channel: 'table' }],
    ['level', { level: 'sku' }],
    ['device', { scope: { device: '1', filters: {} } }],
    ['filter', { scope: { device: '0', filters: { keyword: '裤' } } }],
    ['live instead of finished', { period: { kind: 'live', day: '2026-11-21' as Day } }],
    ['range of one day', { period: { kind: 'range', from: '2026-11-21' as Day, to: '2026-11-21' as Day } }],
    ['fewer rows', { rows: ROWS.slice(1) }],
    ['unit', { columns: COLUMNS.map((c) => (c.unit === 'yuan' ? { ...c, unit: 'fen' as const } : c)) }],
  ] as const)('depends on %s', (_, change) => {
    expect(canonicalSheet(aSheet(change as Partial<Sheet>))).not.toBe(canonicalSheet(aSheet()));
  });

  it('depends on every cell, and tells null from empty text', () => {
    const cell = fc.option(fc.string({ maxLength: 3 }), { nil: null });
    fc.assert(
      fc.property(fc.tuple(cell, cell, cell), fc.tuple(cell, cell, cell), (a, b) => {
        const columns = COLUMNS.slice(0, 3);
        const of = (cells: readonly (string | null)[]) =>
          canonicalSheet(aSheet({ columns, rows: [{ product: '1', cells }] }));
        expect(of(a) === of(b)).toBe(JSON.stringify(a) === JSON.stringify(b));
      }),
    );
  });
});
