import { monthsBetween } from '../history/buckets.ts';
import { readDays } from '../history/precedence.ts';
import type { Counts } from '../tiers/product-statistics.ts';
import type { Day } from '../time/day.ts';
import { countsOf } from './counts-of.ts';
import { type Database, withPrefix } from './database.ts';

export interface DayCounts {
  readonly day: Day;
  readonly counts: Counts;
  readonly sheets: readonly string[];
}

/** Finished days of a product that were read, ascending; both ends included. */
export async function productDays(
  db: Database,
  shop: string,
  product: string,
  { from, to }: { readonly from: Day; readonly to: Day },
): Promise<DayCounts[]> {
  const read = (bucket: string) =>
    withPrefix(db.history, '[shop+bucket+product+source]', [shop, bucket, product]).toArray();
  const records = (await Promise.all(monthsBetween(from, to).map(read))).flat();
  const days = readDays(records, from, to).get(product) ?? [];
  return days.map(({ day, figures, sheets }) => ({ day, counts: countsOf(figures), sheets }));
}
