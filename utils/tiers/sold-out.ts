/** Days on which there was nothing to sell: they test nothing. */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Day } from '../time/day.ts';
import { exactly, figure, type Read } from './figures.ts';

const SALES = [
  'orders',
  'payBuyers',
  'payItems',
  'payAmount',
  'depositBuyers',
  'depositItems',
] as const satisfies readonly MetricId[];

const saysEmpty = (read: Read): boolean => figure(exactly(read), 'stock') === 0;

/**
 * The day's own reading says that nothing was in stock, and nothing is known to have been sold. The stock is that of the
 * moment of its reading: a day on which the last piece was sold ends with none as well, and its figures are real, so a day
 * with any sale is none of these. Where the stock of the day is not known, or the page rounded it, nothing is assumed.
 */
function isSoldOut(read: Read): boolean {
  return saysEmpty(read) && SALES.every((id) => (figure(read.figures, id) ?? 0) === 0);
}

/** A stock that says none on more days with sales than the one on which the last piece went is not the stock there was. */
const SOLD_AGAIN = 2;

/** @param read before anything that does not count is taken off: a sample that was ordered was in stock */
export function soldOutDays(read: readonly (Read & { readonly day: Day })[]): ReadonlySet<Day> {
  const empty = read.filter(saysEmpty);
  const out = empty.filter(isSoldOut);
  // Made to order, sold beyond the stock, or counted elsewhere: leaving out only its bad days would flatter it.
  return new Set(empty.length - out.length >= SOLD_AGAIN ? [] : out.map(({ day }) => day));
}
