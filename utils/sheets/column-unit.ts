import { isMetricId, type MetricId, type MetricKind, metric } from '../metrics/vocabulary.ts';
import type { ColumnUnit, SheetColumn } from './sheet.ts';

const UNITS: { readonly [kind in MetricKind]: readonly ColumnUnit[] } = {
  people: ['count'],
  count: ['count'],
  money: ['yuan', 'fen'],
  seconds: ['seconds'],
  days: ['days'],
  rate: ['ratio', 'percent'],
  share: ['ratio', 'percent'],
};

/** Units the figures of a metric may stand in. */
export function unitsOf(as: MetricId): readonly ColumnUnit[] {
  return UNITS[metric(as).kind];
}

/** Whether the declared unit can carry what the column stands for: no yuan of visitors. */
export function unitFits({ as, unit }: Pick<SheetColumn, 'as' | 'unit'>): boolean {
  return isMetricId(as) ? unitsOf(as).includes(unit) : unit === 'text';
}
