/** Readings of the advertising plans of single products, taken out of the parts that are kept. */
import type { MetricId } from '../metrics/vocabulary.ts';
import { grouped } from '../statistics/grouped.ts';
import type { AdReading } from '../tiers/ads/ads.ts';
import { broughtBy } from './brought-parts.ts';
import { ALL_DEVICES, feedsEngine, isLiveBucket, type PartSource, partOfSource } from './buckets.ts';
import type { PackedRecord } from './packed.ts';
import { partReadings } from './part-readings.ts';
import { CHANNEL_RANK } from './precedence.ts';

/**
 * What a report of advertising is split by, and searches for single products, which change no figure. Of what promoters
 * brought (`channel`) nothing is taken: their commission is no spend that could be stopped.
 */
const FILTERS: ReadonlySet<string> = new Set(['scene', 'plan', 'subject', 'kind', 'itemIdOrName']);

const AD_METRICS: ReadonlySet<string> = new Set([
  'adCost',
  'adClicks',
  'adImpressions',
  'adOrders',
] satisfies MetricId[]);

/** null for a source of anything but plans of single products. */
function planOfSource(source: string): PartSource | null {
  const part = partOfSource(source);
  if (part?.level !== 'spu' || part.scope.device !== ALL_DEVICES) return null;
  return Object.keys(part.scope.filters).every((filter) => FILTERS.has(filter)) ? part : null;
}

/** Whether suggestions rest on figures of a bucket and source: finished ones of whole products, their plans, and who brought their buyers. */
export function feedsSuggestions({ bucket, source }: Pick<PackedRecord, 'bucket' | 'source'>): boolean {
  if (feedsEngine(bucket)) return true;
  return !isLiveBucket(bucket) && (planOfSource(source) !== null || broughtBy(source) !== null);
}

/** Where the plans of a month stand: its finished days, and ranges that end in it. */
export const partBuckets = (month: string): readonly string[] => [`P${month}`, `PR${month}`];

/** With the sheet that told it last. */
type ReadAd = AdReading & { readonly sheet: string };

function readingsOf(record: PackedRecord): ReadAd[] {
  const part = planOfSource(record.source);
  if (!part || isLiveBucket(record.bucket) || !record.metrics.some((metric) => AD_METRICS.has(metric))) return [];
  const { scene = null, plan = '' } = part.scope.filters;
  const which = { scene, plan: `${part.page} ${scene} ${plan}`, rank: CHANNEL_RANK[part.channel] };
  return partReadings(record).map((read) => ({ ...read, ...which }));
}

/** By product; of any other records nothing. The same whatever order the records come in. */
export function adReadings(records: readonly PackedRecord[]): ReadonlyMap<string, readonly ReadAd[]> {
  const sorted = records.toSorted((a, b) => (a.source < b.source ? -1 : Number(a.source > b.source)));
  const byProduct = grouped(sorted, ({ product }) => product);
  return new Map([...byProduct].map(([product, own]) => [product, own.flatMap(readingsOf)]));
}
