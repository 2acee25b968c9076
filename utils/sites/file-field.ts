import type { MetricId } from '../metrics/vocabulary.ts';
import type { ColumnUnit, FactId } from '../sheets/sheet.ts';
import type { FieldDeclaration } from './site.ts';

/** A column that only a file has: under this header, in this unit. */
export function fileField(header: string, as: MetricId | FactId, unit: ColumnUnit = 'count'): FieldDeclaration {
  return { path: '', chosenBy: null, headers: [header], as, unit, shownUnit: unit };
}
