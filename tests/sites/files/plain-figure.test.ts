import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseFigure } from '../../../utils/metrics/parse-figure.ts';
import type { ColumnUnit, SheetColumn } from '../../../utils/sheets/sheet.ts';
import { sheetProblems } from '../../../utils/sheets/sheet-problems.ts';
import { FileCells } from '../../../utils/sites/file-cells.ts';
import { isPlainFigure } from '../../../utils/sites/plain-figure.ts';
import { aSheet } from '../../sheets/a-sheet.ts';

const UNITS: readonly ColumnUnit[] = ['count', 'yuan', 'fen', 'ratio', 'percent', 'seconds', 'days', 'text'];
const signs = fc.constantFrom(...'0123456789', '.', '%', '-', ',', ' ', '¥', '万', '\ue001');
const digits = fc.bigInt({ min: 0n, max: 10n ** 14n }).map(String);
const written = fc
  .tuple(digits, fc.option(fc.string({ unit: fc.constantFrom(...'0123456789'), maxLength: 4 })), fc.boolean())
  .map(([whole, decimals, signed]) => `${whole}${decimals === null ? '' : `.${decimals}`}${signed ? '%' : ''}`);
const cell = fc.oneof(
  written,
  fc.string({ unit: signs, maxLength: 8 }),
  fc.constantFrom('', '-', '%', '.', '.5', '5.', '1.2.3', '数据暂未更新', '1.2万', '-3', '٣', '１'),
);

it.each([
  ['0', 'count'],
  ['1391', 'count'],
  ['34895.00', 'yuan'],
  ['99999999999', 'yuan'],
  ['7', 'fen'],
  ['77.48%', 'percent'],
  ['0.7748', 'ratio'],
  ['77.48%', 'ratio'],
  ['41.7', 'seconds'],
] as const)('%s under %s', (text, unit) => expect(isPlainFigure(text, unit)).toBe(true));

it.each([
  ['1.0', 'count'],
  ['1500000001', 'count'],
  ['1.005', 'yuan'],
  ['100000000001', 'yuan'],
  ['0.7748', 'percent'],
  ['9999999999999', 'yuan'],
  ['', 'count'],
  ['5', 'text'],
] as const)('nothing is said of %s under %s', (text, unit) => expect(isPlainFigure(text, unit)).toBe(false));

it('what is plain is a figure to whoever reads it, and kept as it is', () => {
  fc.assert(
    fc.property(cell, fc.constantFrom(...UNITS), (text, unit) => {
      if (!isPlainFigure(text, unit)) return;
      expect(parseFigure(text, unit)).toMatchObject({ ok: true, exact: true });
      expect(new FileCells().cell(text, { at: 0, field: 'f', as: 'visitors', unit }, 1)).toBe(text);
    }),
    { numRuns: 10_000 },
  );
});

const COLUMNS = [
  { field: 'a', as: 'title', unit: 'text' },
  { field: 'b', as: 'visitors', unit: 'count' },
  { field: 'c', as: 'payAmount', unit: 'yuan' },
  { field: 'd', as: 'payRate', unit: 'percent' },
] as const satisfies readonly SheetColumn[];

it('a sheet whose doubtful columns alone are looked at has the same problem, or none', () => {
  const line = fc.tuple(...COLUMNS.map(() => fc.oneof({ weight: 2, arbitrary: written }, cell, fc.constant(null))));
  fc.assert(
    fc.property(fc.array(line, { maxLength: 6 }), (lines) => {
      const sheet = aSheet({
        columns: COLUMNS,
        rows: lines.map((cells, i) => ({ product: String(i), cells })),
      });
      const doubtful = COLUMNS.flatMap(({ unit }, at) =>
        lines.some(({ [at]: text }) => typeof text === 'string' && !isPlainFigure(text, unit)) ? at : [],
      );
      expect(sheetProblems(sheet, new Set(doubtful))).toEqual(sheetProblems(sheet));
    }),
    { numRuns: 5000 },
  );
});
