import type { Figure } from './parse-figure.ts';
import { type MetricId, metric } from './vocabulary.ts';

/** More people live in no country (India 1.45, China 1.41 thousand million in 2024, World Bank): no page of a product can have counted them. */
const MOST_PEOPLE = 1_500_000_000;

/** Whether a figure counts more people than there can be: its column is not what it is called. */
export function isTooMany(figure: Figure, id: MetricId): boolean {
  return figure.ok && figure.value > MOST_PEOPLE && metric(id).kind === 'people';
}
