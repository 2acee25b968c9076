import { isMetricId, metric } from '../metrics/vocabulary.ts';
import type { SheetBody } from './sheet.ts';

/** Whether a sheet says any amount. One that does not has no currency: it neither gives its shop one nor contradicts it. */
export function hasAmounts({ columns }: Pick<SheetBody, 'columns'>): boolean {
  return columns.some(({ as }) => isMetricId(as) && metric(as).kind === 'money');
}
