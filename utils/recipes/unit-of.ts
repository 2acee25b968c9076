/** In which unit a column's figures stand, by what they look like. */
import { type MetricId, metric } from '../metrics/vocabulary.ts';
import type { ColumnUnit } from '../sheets/sheet.ts';
import type { ValueShape } from './value-shape.ts';

const IN_FEN = /分[)）]?$/;

/** The unit a figure has when its values look so; null where they are no such figure. */
export function unitOf(as: MetricId, shape: ValueShape, header: string): ColumnUnit | null {
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
      return isNumber ? 'ratio' : null;
    case 'seconds':
      return isNumber ? 'seconds' : null;
    case 'days':
      return isNumber ? 'days' : null;
  }
}
