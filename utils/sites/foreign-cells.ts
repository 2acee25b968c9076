/** The cells of a table in another country's writing: which currency and writing they are of, and each in plain writing. */
import { CURRENCY_CODES, type CurrencyCode, currenciesOf, currencyOf } from '../metrics/currencies.ts';
import { plainNumber, type Writing, type WrittenAmount, writingsOf, writtenAmount } from '../metrics/written-amount.ts';
import { FileFault } from '../sheets/file-refusal.ts';
import type { FileRow } from '../sheets/file-table.ts';
import type { PlannedColumn } from './match-layout.ts';

/** Signs for "no figure". */
const NOTHING = /^[\s\-\u2010-\u2015\u2212\uff0d]*$/;

/** What the cell of a row says; null where it says nothing. */
export function saidIn(row: FileRow, { at }: PlannedColumn): string | null {
  const text = row[at] ?? null;
  return text === null || NOTHING.test(text) ? null : text;
}

export const isAmount = ({ unit }: Pick<PlannedColumn, 'unit'>): boolean => unit === 'yuan';
/** Columns whose figures are in the country's writing. */
export const isWritten = (column: Pick<PlannedColumn, 'unit'>): boolean => isAmount(column) || column.unit === 'count';

/** What stands in a cell. @throws FileFault bad-figure for what is no number: none of it is guessed */
function opened(text: string, column: PlannedColumn, row: number): WrittenAmount {
  const found = writtenAmount(text);
  // A sign of money among counts: the columns have moved.
  if (!found || (!isAmount(column) && found.sign !== '')) {
    throw new FileFault('bad-figure', { row, column: column.field });
  }
  return found;
}

type Kind = 'count' | 'money';
const kindOf = (column: Pick<PlannedColumn, 'unit'>): Kind => (isAmount(column) ? 'money' : 'count');

/**
 * What the cells seen so far leave possible. Counts and amounts are each of one writing, but not always of the same:
 * one German file writes `1,128` visits and `5.255,61 €`.
 */
export class CellEvidence {
  readonly #writings: Record<Kind, readonly Writing[]> = { count: ['point', 'comma'], money: ['point', 'comma'] };
  #currencies: readonly CurrencyCode[];

  /** @param said currency the operator chose; null where nobody was asked */
  constructor(said: CurrencyCode | null) {
    this.#currencies = said === null ? CURRENCY_CODES : [said];
  }

  /** @throws FileFault bad-figure or currency-mixed where a cell contradicts what is known */
  see(text: string, column: PlannedColumn, row: number): void {
    const place = { row, column: column.field };
    const { number, sign } = opened(text, column, row);
    const kind = kindOf(column);
    const own = writingsOf(number, kind);
    const left = this.#writings[kind].filter((one) => own.includes(one));
    if (left.length === 0) throw new FileFault('bad-figure', place);
    this.#writings[kind] = left;
    if (sign === '') return;
    const meant = currenciesOf(sign);
    if (meant.length === 0) throw new FileFault('bad-figure', place);
    this.#currencies = this.#currencies.filter((one) => meant.includes(one));
    if (this.#currencies.length === 0) throw new FileFault('currency-mixed', place);
  }

  /** Where both are possible, no such cell has a separator. */
  writing(column: PlannedColumn): Writing {
    return this.#writings[kindOf(column)][0] ?? 'point';
  }

  /** More than one where the signs leave it open. */
  get currencies(): readonly CurrencyCode[] {
    return this.#currencies;
  }
}

/**
 * The cell in plain writing: `5255.61`, with `-` where it is below 0.
 * @throws FileFault bad-figure for a figure above 0 in a column of what is taken off
 */
export function plainCell(text: string, column: PlannedColumn, row: number, writing: Writing): string {
  const { number, negative } = opened(text, column, row);
  const plain = plainNumber(number, writing);
  if (!/[1-9]/.test(plain)) return plain;
  if (!column.takenOff) return negative ? `-${plain}` : plain;
  // Written above 0 it would be something else than what is taken off.
  if (!negative) throw new FileFault('bad-figure', { row, column: column.field });
  return plain;
}

/** The column in the unit its plain figures have in this currency: the yen has no hundredth part. */
export function inCurrency(column: PlannedColumn, code: CurrencyCode): PlannedColumn {
  return isAmount(column) && currencyOf(code).exponent === 0 ? { ...column, unit: 'fen' } : column;
}
