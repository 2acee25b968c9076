import type { RateBase } from '../metrics/platform-metrics.ts';
import type { Read } from './figures.ts';

/** The same figures with the people of the base in the visitors' place: all rates and paces are worked out of these. */
export function withBase<T extends Read>(read: T, base: RateBase): T {
  if (base === 'visitors') return read;
  const { visitors: _, ...others } = read.figures;
  const people = read.figures[base];
  const rounded = read.rounded?.map((metric) => (metric === base ? 'visitors' : metric));
  const figures = people === undefined ? others : { ...others, visitors: people };
  return { ...read, figures, ...(rounded && { rounded }) };
}
