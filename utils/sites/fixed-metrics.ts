import { isMetricId } from '../metrics/vocabulary.ts';
import type { Fixed } from '../sheets/drift.ts';
import type { PageDeclaration } from './site.ts';

/** Metrics a page always shows: none of their columns can be left out by its chooser. */
export function fixedMetrics({ fields }: PageDeclaration): Fixed {
  const chosen = new Set(fields.filter(({ chosenBy }) => chosenBy !== null).map(({ as }) => as));
  return [...new Set(fields.map(({ as }) => as))].filter((as) => isMetricId(as) && !chosen.has(as)) as Fixed;
}
