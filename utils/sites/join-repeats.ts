/** A product that stands in several rows of a table which are one: its variants, or itself under two parents. */
import { currencyOf } from '../metrics/currencies.ts';
import { isMetricId, metric } from '../metrics/vocabulary.ts';
import type { FileRow } from '../sheets/file-table.ts';
import { kindOfRow } from './file-row-kind.ts';
import type { LayoutMatch, PlannedColumn } from './match-layout.ts';

const NUMBER = /^-?\d{1,13}(?:\.\d{1,2})?$/;
const PLACES = currencyOf(undefined).exponent;

/** Hundredths of a plain figure, exactly; null where it is none. */
function hundredths(text: string): number | null {
  if (!NUMBER.test(text)) return null;
  const [whole = '', decimals = ''] = text.split('.');
  return Number(whole + decimals.padEnd(PLACES, '0'));
}

function plainSum(a: string, b: string): string | null {
  const [one, other] = [hundredths(a), hundredths(b)];
  if (one === null || other === null || !Number.isSafeInteger(one + other)) return null;
  const sum = one + other;
  const digits = String(Math.abs(sum)).padStart(PLACES + 1, '0');
  const text = `${digits.slice(0, -PLACES)}.${digits.slice(-PLACES)}`.replace(/\.00$/, '');
  return sum < 0 ? `-${text}` : text;
}

/** Pieces and amounts of one product's rows add up; of a price there is one only where all say the same. */
function adds({ as }: PlannedColumn): boolean {
  if (!isMetricId(as)) return false;
  const { kind, sum } = metric(as);
  return (kind === 'count' || kind === 'money') && (sum.products || sum.days);
}

function joined(a: FileRow, b: FileRow, { columns, titleAt }: LayoutMatch): FileRow {
  const row = [...a];
  for (const column of columns) {
    const { at } = column;
    const [one, other] = [a[at] ?? null, b[at] ?? null];
    // The title stands in the first row only.
    if (at === titleAt || !isMetricId(column.as)) row[at] = one ?? other;
    else if (one === null || other === null) row[at] = null;
    else if (adds(column)) row[at] = plainSum(one, other);
    else row[at] = hundredths(one) === hundredths(other) ? one : null;
  }
  return row;
}

/** A row beyond the first without any figure says nothing of the product: pictures stand in such rows. */
function saysFigures(row: FileRow, { columns }: LayoutMatch): boolean {
  return columns.some(({ as, at }) => isMetricId(as) && (row[at] ?? null) !== null);
}

/**
 * The rows with what repeats joined into the product's first row, its other rows left blank so that every row keeps
 * its number. What is unknown in one of them is unknown in all.
 */
export function joinRepeats(rows: readonly FileRow[], match: LayoutMatch): readonly FileRow[] {
  if (!match.layout.repeats) return rows;
  const result = [...rows];
  const first = new Map<string, number>();
  for (const [at, row] of rows.entries()) {
    if (at <= match.headerRow || row.every((cell) => cell === null) || kindOfRow(row, match) !== 'row') continue;
    const key = [match.productAt, match.periodAt, ...match.parts.map((part) => part.at)]
      .map((place) => row[place]?.trim() ?? '')
      .join('\n');
    const before = first.get(key);
    if (before === undefined) {
      first.set(key, at);
      continue;
    }
    const known = result[before] ?? row;
    if (saysFigures(row, match)) result[before] = saysFigures(known, match) ? joined(known, row, match) : row;
    result[at] = [];
  }
  return result;
}
