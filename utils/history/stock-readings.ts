/**
 * The newest reading of what is in stock, out of the packed history. Stock is of the moment it is read at, so a day that
 * is not over tells it as well as a finished one.
 */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Stock } from '../tiers/product-statistics.ts';
import { dayFromNumber } from '../time/day.ts';
import { isLiveBucket, isRangeBucket, kindOfBucket } from './buckets.ts';
import { figureAt, type PackedRecord } from './packed.ts';
import { byPrecedence } from './precedence.ts';

const UNITS: MetricId = 'stock';
const DAYS: MetricId = 'stockDays';
const PRICE: MetricId = 'price';

/** Whether figures of a bucket that holds none the roles rest on tell the stock of whole products. */
export function tellsStock(bucket: string, metrics: Iterable<string>): boolean {
  if (kindOfBucket(bucket) !== 'products' || !isLiveBucket(bucket)) return false;
  return [...metrics].some((metric) => metric === UNITS || metric === DAYS);
}

interface Reading {
  readonly axis: number;
  readonly stock: Stock;
}

/** What cannot be a number of days, or a price, is not known. */
const known = (value: number): number | null => (Number.isFinite(value) && value >= 0 ? value : null);

/** Sold beyond the stock: none is left. */
const left = (value: number): number | null => (Number.isFinite(value) ? Math.max(0, value) : null);

function newestIn(record: PackedRecord): Reading | null {
  const at = (metric: MetricId, index: number) => {
    const m = record.metrics.indexOf(metric);
    return m < 0 ? Number.NaN : figureAt(record, m, index);
  };
  if (!record.metrics.includes(UNITS) && !record.metrics.includes(DAYS)) return null;
  for (let index = record.axis.length - 1; index >= 0; index -= 1) {
    const [units, days] = [left(at(UNITS, index)), known(at(DAYS, index))];
    const axis = record.axis[index] ?? 0;
    if (units === null && days === null) continue;
    const price = known(at(PRICE, index));
    return { axis, stock: { units, days, on: dayFromNumber(axis), ...(price && { price }) } };
  }
  return null;
}

/** By product, of records in any order; those of ranges, parts and the shop are passed over. */
export function newestStocks(records: readonly PackedRecord[]): ReadonlyMap<string, Stock> {
  const newest = new Map<string, Reading>();
  for (const record of records.toSorted(byPrecedence)) {
    if (kindOfBucket(record.bucket) !== 'products' || isRangeBucket(record.bucket)) continue;
    const reading = newestIn(record);
    const best = newest.get(record.product);
    if (reading && (!best || reading.axis > best.axis)) newest.set(record.product, reading);
  }
  return new Map([...newest].map(([product, { stock }]) => [product, stock]));
}
