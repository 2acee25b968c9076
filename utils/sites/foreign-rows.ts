/** A table of another country: read to its end before its first figure is understood, then handed on in plain writing. */
import type { CurrencyCode } from '../metrics/currencies.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { kindOfRow } from './file-row-kind.ts';
import { CellEvidence, inCurrency, isWritten, plainCell, saidIn } from './foreign-cells.ts';
import { joinRepeats } from './join-repeats.ts';
import type { LayoutMatch, PlannedColumn } from './match-layout.ts';

export interface PlainTable {
  /** The layout as it is in the table's currency. */
  readonly match: LayoutMatch;
  readonly currency: CurrencyCode;
  /** All rows, those above and of the header too. */
  readonly rows: readonly FileRow[];
}

/** As many as are held at once: reports of products are far shorter. */
const MOST_ROWS = 200_000;

/** Rows of products with their number, from 1 as spreadsheets count. */
function* productRows(rows: readonly FileRow[], match: LayoutMatch): Generator<readonly [FileRow, number]> {
  for (const [at, row] of rows.entries()) {
    if (at <= match.headerRow || row.every((cell) => cell === null)) continue;
    if (kindOfRow(row, match) === 'row') yield [row, at + 1];
  }
}

function evidenceOf(rows: readonly FileRow[], match: LayoutMatch, said: CurrencyCode | null): CellEvidence {
  const evidence = new CellEvidence(said);
  const written = match.columns.filter(isWritten);
  for (const [row, number] of productRows(rows, match)) {
    for (const column of written) {
      const text = saidIn(row, column);
      if (text !== null) evidence.see(text, column, number);
    }
  }
  return evidence;
}

function plainRow(row: FileRow, number: number, written: readonly PlannedColumn[], seen: CellEvidence): FileRow {
  const plain = [...row];
  for (const column of written) {
    const text = saidIn(row, column);
    plain[column.at] = text === null ? null : plainCell(text, column, number, seen.writing(column));
  }
  return plain;
}

/**
 * @param said currency the operator chose; null where nobody was asked
 * @throws FileFault currency-unknown, currency-mixed or bad-figure, file-too-large
 */
export function plainTable(rows: readonly FileRow[], match: LayoutMatch, said: CurrencyCode | null): PlainTable {
  if (rows.length > MOST_ROWS) throw new FileFault('file-too-large');
  const evidence = evidenceOf(rows, match, said);
  const [currency, ...others] = evidence.currencies;
  if (currency === undefined || others.length > 0) {
    const { platform } = match.layout;
    throw new FileFault('currency-unknown', { currencies: evidence.currencies, platform });
  }
  const written = match.columns.filter(isWritten);
  const plain = [...rows];
  for (const [row, number] of productRows(rows, match)) plain[number - 1] = plainRow(row, number, written, evidence);
  const own = { ...match, columns: match.columns.map((column) => inCurrency(column, currency)) };
  return { match: own, currency, rows: joinRepeats(plain, own) };
}
