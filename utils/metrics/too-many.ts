import type { Figure } from './parse-figure.ts';
import { type MetricId, type MetricKind, metric } from './vocabulary.ts';

/** More people live in no country (India 1.45, China 1.41 thousand million in 2024, World Bank): no page of a product can have counted them. */
const MOST_PEOPLE = 1_500_000_000;
/**
 * Minor units. A hundred thousand million yuan is more than all of China spends online in two days (15.4 million
 * million in 2023, National Bureau of Statistics). Of the other currencies the won's minor unit is worth least, half
 * a fen, so that it holds for them too.
 */
const MOST_MONEY = 10_000_000_000_000;

const MOST: Partial<Record<MetricKind, number>> = { people: MOST_PEOPLE, money: MOST_MONEY };

/** Whether a figure counts more people than there can be, or more money: its column is not what it is called. */
export function isTooMany(figure: Figure, id: MetricId): boolean {
  return figure.ok && figure.value > (MOST[metric(id).kind] ?? Number.POSITIVE_INFINITY);
}
