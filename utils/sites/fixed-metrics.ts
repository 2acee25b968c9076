/** Metrics whose columns the operator cannot leave out: one that is missing was renamed or is gone. */
import { isMetricId, type MetricId } from '../metrics/vocabulary.ts';
import type { Fixed } from '../sheets/drift.ts';
import type { FileLayout } from './file-layout.ts';
import type { FieldDeclaration, PageDeclaration } from './site.ts';

function metricsOf(fields: readonly FieldDeclaration[]): readonly MetricId[] {
  return [...new Set(fields.map(({ as }) => as))].filter((as): as is MetricId => isMetricId(as));
}

/** Of a page: what none of the ways to it hangs on the column chooser. */
export function fixedMetrics({ fields }: Pick<PageDeclaration, 'fields'>): Fixed {
  const chosen = new Set(fields.filter(({ chosenBy }) => chosenBy !== null).map(({ as }) => as));
  return metricsOf(fields).filter((as) => !chosen.has(as));
}

/** Of a file: all of it where the platform always writes every column. */
export function fixedColumns(layout: FileLayout): Fixed {
  return layout.everyColumn ? metricsOf(layout.fields) : fixedMetrics(layout);
}
