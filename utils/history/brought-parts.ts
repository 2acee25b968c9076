/** What live rooms and promoters brought of a product, taken out of the parts that are kept. */
import type { MetricId } from '../metrics/vocabulary.ts';
import { BROUGHT_WORDS } from '../sheets/brought-words.ts';
import type { BroughtBy, BroughtReading } from '../tiers/brought.ts';
import { ALL_DEVICES, isLiveBucket, partOfSource } from './buckets.ts';
import type { PackedRecord } from './packed.ts';
import { type PartReading, partReadings } from './part-readings.ts';
import { byPrecedence } from './precedence.ts';

/** null for a source of anything else. */
export function broughtBy(source: string): BroughtBy | null {
  const part = partOfSource(source);
  if (part?.level !== 'spu' || part.scope.device !== ALL_DEVICES) return null;
  const filters = Object.entries(part.scope.filters);
  const [only] = filters;
  if (!only || filters.length > 1) return null;
  const [filter, value] = only;
  const kind = BROUGHT_WORDS.find((one) => one.page === part.page && one.filter === filter && one.value === value);
  return kind?.by ?? null;
}

/** With the sheet that told it last. */
export type ReadBrought = BroughtReading & { readonly sheet: string };

/** A stretch read without any of these may be told by another way of reading it. */
const COUNTS = ['payBuyers', 'orders', 'adOrders'] as const satisfies readonly MetricId[];

/** By product, each stretch once; of any other records nothing. */
export function broughtReadings(records: readonly PackedRecord[]): ReadonlyMap<string, readonly ReadBrought[]> {
  const readings = new Map<string, ReadBrought[]>();
  for (const record of records.toSorted(byPrecedence)) {
    const by = isLiveBucket(record.bucket) ? null : broughtBy(record.source);
    if (by === null) continue;
    const known = readings.get(record.product) ?? [];
    const isNew = (read: PartReading) =>
      COUNTS.some((id) => read.figures[id] !== undefined) &&
      !known.some((one) => one.by === by && one.from === read.from && one.to === read.to);
    const more = partReadings(record).filter(isNew);
    readings.set(record.product, [...known, ...more.map((read) => ({ ...read, by }))]);
  }
  return readings;
}
