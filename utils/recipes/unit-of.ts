/** In which unit a column's figures stand, by what they look like. */
import { type MetricId, metric } from '../metrics/vocabulary.ts';
import { unitsOf } from '../sheets/column-unit.ts';
import type { ColumnUnit } from '../sheets/sheet.ts';
import { shapeOf } from './value-shape.ts';

const IN_FEN = /分[)）]?$/;

/** Above this a share written without its sign is one of a hundred, which no unit here means. */
const isFraction = (value: string): boolean => !(Number(value.replaceAll(',', '')) > 1);

/** The unit a figure has when its values look so; null where they are no such figure. */
export function unitOf(as: MetricId, values: readonly string[], header: string): ColumnUnit | null {
  const shape = shapeOf(values);
  const isNumber = shape === 'whole' || shape === 'decimal';
  switch (metric(as).kind) {
    case 'people':
    case 'count':
      return shape === 'whole' || shape === 'empty' ? 'count' : null;
    case 'money':
      if (IN_FEN.test(header)) return shape === 'whole' ? 'fen' : null;
      return isNumber || shape === 'money' || shape === 'empty' ? 'yuan' : null;
    case 'rate':
    case 'share':
      if (shape === 'percent') return 'percent';
      return isNumber && values.every(isFraction) ? 'ratio' : null;
    case 'seconds':
      return isNumber ? 'seconds' : null;
    case 'days':
      return isNumber ? 'days' : null;
  }
}

/**
 * What to begin with where the operator says what it is. Of rates the one whose sign must stand there: a file that
 * lacks it is refused, and never read a hundred times too large.
 */
export function firstUnit(as: MetricId, values: readonly string[], header: string): ColumnUnit {
  const offered = unitsOf(as);
  return unitOf(as, values, header) ?? offered.find((unit) => unit === 'percent') ?? offered[0] ?? 'count';
}
