/** What the engine reads of the packed history: finished figures of some products within a window. */
import { adReadings, partBuckets } from '../history/ad-parts.ts';
import { broughtReadings } from '../history/brought-parts.ts';
import { isLiveBucket, isRangeBucket, monthsBetween } from '../history/buckets.ts';
import { earliestOf } from '../history/earliest.ts';
import type { PackedRecord } from '../history/packed.ts';
import { type DayReading, readDays, readRanges } from '../history/precedence.ts';
import { newestStocks } from '../history/stock-readings.ts';
import type { DayWindow } from '../history/window.ts';
import { adsOf } from '../tiers/ads/ads.ts';
import { STOCK_DAYS } from '../tiers/after-sale/stock.ts';
import type { BroughtReading } from '../tiers/brought.ts';
import type { Ads, Stock } from '../tiers/product-statistics.ts';
import type { ProductInput } from '../tiers/statistics.ts';
import { addDays, type Day, monthOf } from '../time/day.ts';
import { type Database, withPrefix } from './database.ts';

type History = ProductInput['history'];

export interface HistorySource {
  readonly db: Database;
  readonly shop: string;
  readonly window: { readonly window: DayWindow | null };
  /** In the shop's zone. */
  readonly today: Day;
}

/** A stretch of a bucket is read as a whole while at most this many records stand in it for each one wanted. */
const SPARSE = 4;
const PRIMARY = '[shop+bucket+product+source]';

/** Months in which the stock may have been read of late, finished days and days that were not over. */
function stockBuckets(today: Day): string[] {
  return monthsBetween(addDays(today, -STOCK_DAYS), today).flatMap((month) => [month, `L${month}`]);
}

function bucketsOf(window: DayWindow | null): string[] {
  if (!window) return [];
  if (window.kind === 'range') return [`R${monthOf(window.to)}`];
  return monthsBetween(earliestOf(window), window.to);
}

/** Records of ascending products in one bucket. */
async function readBucket(
  { db, shop }: HistorySource,
  bucket: string,
  products: readonly string[],
): Promise<PackedRecord[]> {
  const [first, last] = [products[0], products.at(-1)];
  if (first === undefined || last === undefined) return [];
  const stretch = () => db.history.where(PRIMARY).between([shop, bucket, first], [shop, bucket, last, []], true, true);
  if ((await stretch().count()) > SPARSE * products.length) {
    const reads = products.map((product) => withPrefix(db.history, PRIMARY, [shop, bucket, product]).toArray());
    return (await Promise.all(reads)).flat();
  }
  const wanted = new Set(products);
  return (await stretch().toArray()).filter((record) => wanted.has(record.product));
}

/** Finished history of each product in the window. */
function historyReader(window: DayWindow | null, records: readonly PackedRecord[]): (product: string) => History {
  if (!window) return () => ({ kind: 'range', range: null });
  const { kind, from, to } = window;
  if (kind === 'range') {
    const ranges = readRanges(records.filter((record) => isRangeBucket(record.bucket)));
    return (product) => {
      const all = ranges.get(product) ?? [];
      return { kind, range: all.find((r) => r.period.from === from && r.period.to === to) ?? null };
    };
  }
  const days = readDays(records, earliestOf(window), to);
  const finished = (all: readonly DayReading[]) => (all.some((day) => day.live) ? all.filter((day) => !day.live) : all);
  return (product) => ({ kind, from, to, days: finished(days.get(product) ?? []) });
}

export interface ProductHistory {
  readonly historyOf: (product: string) => History;
  /** The newest reading, however old; null = there is none. */
  readonly stockOf: (product: string) => Stock | null;
}

/**
 * Finished history of products in the window, and their stock, whatever the length of all that is stored.
 * @param products ascending
 */
export async function readHistory(source: HistorySource, products: readonly string[]): Promise<ProductHistory> {
  const { window } = source.window;
  const buckets = new Set([...bucketsOf(window), ...stockBuckets(source.today)]);
  const records = (await Promise.all([...buckets].map((bucket) => readBucket(source, bucket, products)))).flat();
  const stocks = newestStocks(records);
  const finished = records.filter(({ bucket }) => !isLiveBucket(bucket));
  return { historyOf: historyReader(window, finished), stockOf: (product) => stocks.get(product) ?? null };
}

export interface ProductParts {
  /** What advertising cost it in the window; null = nothing was read of it. */
  readonly adsOf: (product: string) => Ads | null;
  /** What live rooms and promoters brought of it in the window. */
  readonly broughtOf: (product: string) => readonly BroughtReading[];
}

/** @param products ascending */
export async function readParts(source: HistorySource, products: readonly string[]): Promise<ProductParts> {
  const { window } = source.window;
  if (!window) return { adsOf: () => null, broughtOf: () => [] };
  const { from, to } = window;
  const buckets = monthsBetween(from, to).flatMap(partBuckets);
  const records = (await Promise.all(buckets.map((bucket) => readBucket(source, bucket, products)))).flat();
  const ads = adReadings(records);
  const brought = broughtReadings(records);
  return {
    adsOf: (product) => adsOf(ads.get(product) ?? [], from, to),
    broughtOf: (product) => brought.get(product) ?? [],
  };
}
