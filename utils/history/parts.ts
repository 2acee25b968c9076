/**
 * Figures of parts of a product: one advertising plan, one carrier, one device, a page that speaks of
 * one product. Parts are never added to each other here; the days of one part are added up where the metric allows it.
 * What suggestions take of them, the cost of plans and their clicks, is read in `ad-parts.ts`.
 */
import { type MetricId, metric } from '../metrics/vocabulary.ts';
import { type Day, dayFromNumber } from '../time/day.ts';
import { isLiveBucket, isRangeBucket, type PartSource, partOfSource, rangeOfAxis } from './buckets.ts';
import { figureAt, type PackedRecord } from './packed.ts';

export interface PartFigures extends PartSource {
  readonly product: string;
  readonly kind: 'days' | 'range' | 'live';
  readonly from: Day;
  readonly to: Day;
  /** Days or ranges that were read. */
  readonly read: number;
  /** Sums over the days where that is true, else the newest figure; unknown ones have no key. */
  readonly figures: Readonly<Partial<Record<MetricId, number>>>;
  readonly sheets: readonly string[];
}

function valueAt(record: PackedRecord, m: number, index: number): number | null {
  const value = figureAt(record, m, index);
  return Number.isNaN(value) ? null : value;
}

/** A sum is known only if every day read gives its figure: a day without one would count as 0. */
function summed(record: PackedRecord, m: number, indices: readonly number[]): number | null {
  let sum = 0;
  for (const index of indices) {
    const value = valueAt(record, m, index);
    if (value === null) return null;
    sum += value;
  }
  return sum;
}

function figuresOf(record: PackedRecord, indices: readonly number[]): PartFigures['figures'] {
  const figures: Partial<Record<MetricId, number>> = {};
  const last = indices.at(-1);
  record.metrics.forEach((id, m) => {
    const value = metric(id).sum.days
      ? summed(record, m, indices)
      : last === undefined
        ? null
        : valueAt(record, m, last);
    if (value !== null) figures[id] = value;
  });
  return figures;
}

function ofDays(record: PackedRecord, part: PartSource): PartFigures[] {
  const live = isLiveBucket(record.bucket);
  const all = record.axis.map((_, index) => index);
  // Today's figures replace each other; finished days add up.
  const indices = live ? all.slice(-1) : all;
  const [first, last] = [indices[0], indices.at(-1)];
  const from = first === undefined ? undefined : record.axis[first];
  const to = last === undefined ? undefined : record.axis[last];
  if (from === undefined || to === undefined) return [];
  return [
    {
      ...part,
      product: record.product,
      kind: live ? 'live' : 'days',
      from: dayFromNumber(from),
      to: dayFromNumber(to),
      read: indices.length,
      figures: figuresOf(record, indices),
      sheets: indices.flatMap((index) => record.sheets[index] ?? []),
    },
  ];
}

function ofRanges(record: PackedRecord, part: PartSource): PartFigures[] {
  return record.axis.map((axis, index) => {
    const { from, to } = rangeOfAxis(axis);
    const sheets = record.sheets.slice(index, index + 1);
    const figures = figuresOf(record, [index]);
    return { ...part, product: record.product, kind: 'range', from, to, read: 1, figures, sheets };
  });
}

/** What each record of a part says, newest first. A record spans one month, so a part may stand once a month. */
export function partFigures(records: readonly PackedRecord[]): PartFigures[] {
  return records
    .flatMap((record) => {
      const part = partOfSource(record.source);
      if (!part) return [];
      return isRangeBucket(record.bucket) ? ofRanges(record, part) : ofDays(record, part);
    })
    .sort((a, b) => (a.to === b.to ? 0 : a.to < b.to ? 1 : -1));
}
