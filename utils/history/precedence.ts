/**
 * From the sources of a product to one figure a metric.
 *
 * Order of precedence, figure by figure:
 * 1. A finished day stands alone: where any source read the day finished, live figures of that day
 *    are not used, not even for a metric the finished sources lack (they stop at some hour).
 * 2. An export file, then a page's answer, then a page's table: a table shows rounded text.
 *    What the operator taught comes after all that is declared: its meaning rests on one look at it.
 * 3. Among page kinds of one channel, by name, so that the choice never depends on reading order.
 *
 * Ranges and days never mix, nor do figures of whole products with those of a part or of the shop.
 */
import type { MetricId } from '../metrics/vocabulary.ts';
import type { Channel } from '../sheets/sheet.ts';
import type { DayFigures, RangeFigures } from '../tiers/statistics.ts';
import { type Day, dayFromNumber, dayNumber } from '../time/day.ts';
import {
  channelOfSource,
  type FigureKind,
  isLiveBucket,
  isRangeBucket,
  isTaughtSource,
  kindOfBucket,
  rangeOfAxis,
} from './buckets.ts';
import { figureAt, type PackedRecord, roundedAt } from './packed.ts';

export const CHANNEL_RANK: Readonly<Record<Channel, number>> = { file: 0, answer: 1, table: 2 };

/** Figures of one day with whether the day was still running when they were read. */
export interface DayReading extends DayFigures {
  readonly live: boolean;
}

interface Draft {
  readonly figures: Partial<Record<MetricId, number>>;
  readonly sheets: string[];
  readonly live?: boolean;
  rounded?: MetricId[];
}

type Begin<T extends Draft> = (axis: number, live: boolean) => T;

/** Best first. */
export function byPrecedence(a: PackedRecord, b: PackedRecord): number {
  const live = Number(isLiveBucket(a.bucket)) - Number(isLiveBucket(b.bucket));
  if (live !== 0) return live;
  const taught = Number(isTaughtSource(a.source)) - Number(isTaughtSource(b.source));
  if (taught !== 0) return taught;
  const channel = CHANNEL_RANK[channelOfSource(a.source)] - CHANNEL_RANK[channelOfSource(b.source)];
  if (channel !== 0) return channel;
  return a.source < b.source ? -1 : Number(a.source > b.source);
}

function sheetAt({ axis, others, sheets }: PackedRecord, index: number, metric: MetricId): string {
  const own = sheets[index] ?? '';
  // Nearly always, and it is asked for every figure.
  if (others.length === 0) return own;
  return others.find((entry) => entry.axis === axis[index] && entry.metric === metric)?.sheet ?? own;
}

/** Puts in what is still unknown. */
function fill(draft: Draft, record: PackedRecord, index: number): void {
  const rounded = record.rounded ? roundedAt(record, record.axis[index] ?? 0) : [];
  let last: string | null = null;
  for (let m = 0; m < record.metrics.length; m += 1) {
    const metric = record.metrics[m];
    const value = figureAt(record, m, index);
    if (metric === undefined || Number.isNaN(value) || draft.figures[metric] !== undefined) continue;
    draft.figures[metric] = value;
    if (rounded.includes(metric)) draft.rounded = [...(draft.rounded ?? []), metric];
    const sheet = sheetAt(record, index, metric);
    if (sheet !== last && !draft.sheets.includes(sheet)) draft.sheets.push(sheet);
    last = sheet;
  }
}

/** Ascending by place on the axis. @param begin what stands at a place of which nothing is known yet */
function collect<T extends Draft>(
  records: readonly PackedRecord[],
  begin: Begin<T>,
  from = Number.NEGATIVE_INFINITY,
  to = Number.POSITIVE_INFINITY,
): T[] {
  const drafts = new Map<number, T>();
  for (const record of records) {
    const live = isLiveBucket(record.bucket);
    record.axis.forEach((axis, index) => {
      if (axis < from || axis > to) return;
      const known = drafts.get(axis);
      if (known && live && !known.live) return;
      const draft = known ?? begin(axis, live);
      fill(draft, record, index);
      if (!known) drafts.set(axis, draft);
    });
  }
  return [...drafts].sort(([a], [b]) => a - b).map(([, draft]) => draft);
}

/** Records by product, each product's in order of precedence. */
function grouped(records: Iterable<PackedRecord>, ranges: boolean, kind: FigureKind): Map<string, PackedRecord[]> {
  const groups = new Map<string, PackedRecord[]>();
  for (const record of records) {
    if (isRangeBucket(record.bucket) !== ranges || kindOfBucket(record.bucket) !== kind) continue;
    const group = groups.get(record.product);
    if (group) group.push(record);
    else groups.set(record.product, [record]);
  }
  for (const group of groups.values()) if (group.length > 1) group.sort(byPrecedence);
  return groups;
}

/**
 * Figures of every product for each day from `from` to `to` (both included), ascending by day.
 * @param records packed records of one shop, in any order; ranges and other kinds among them are passed over.
 */
export function readDays(
  records: Iterable<PackedRecord>,
  from: Day,
  to: Day,
  kind: Exclude<FigureKind, 'parts'> = 'products',
): Map<string, DayReading[]> {
  const days = new Map<string, DayReading[]>();
  const begin = (axis: number, live: boolean) => ({ day: dayFromNumber(axis), figures: {}, sheets: [], live });
  const [first, last] = [dayNumber(from), dayNumber(to)];
  for (const [product, group] of grouped(records, false, kind)) {
    const found = collect(group, begin, first, last);
    if (found.length > 0) days.set(product, found);
  }
  return days;
}

/** Figures of every product for each range that was read, ascending by start, then end. */
export function readRanges(records: Iterable<PackedRecord>): Map<string, RangeFigures[]> {
  const ranges = new Map<string, RangeFigures[]>();
  const begin = (axis: number) => ({ period: rangeOfAxis(axis), figures: {}, sheets: [] });
  for (const [product, group] of grouped(records, true, 'products')) ranges.set(product, collect(group, begin));
  return ranges;
}
