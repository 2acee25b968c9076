import type { MetricId } from '../metrics/vocabulary.ts';
import type { ColumnUnit, FactId } from '../sheets/sheet.ts';
import type { FieldDeclaration } from './site.ts';

/** A column that only a file has: under this header (or one of these), in this unit. */
export function fileField(
  header: string | readonly string[],
  as: MetricId | FactId,
  unit: ColumnUnit = 'count',
): FieldDeclaration {
  return {
    path: '',
    chosenBy: null,
    headers: typeof header === 'string' ? [header] : header,
    as,
    unit,
    shownUnit: unit,
  };
}

/** The same where the file writes below 0 what it takes off: discounts, returns. It is kept as an amount. */
export function takenOffField(header: string, as: MetricId): FieldDeclaration {
  return { ...fileField(header, as, 'yuan'), takenOff: true };
}
