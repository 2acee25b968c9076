/** Where a sheet's figures stand in the packed history: bucket, place within it, and source. */
import type { Channel, SheetBody } from '../sheets/sheet.ts';
import { type Day, dayFromNumber, dayNumber, monthOf } from '../time/day.ts';
import type { Period } from '../time/period.ts';

/** Scope.device of figures that cover every terminal. */
export const ALL_DEVICES = 'all';

/** Wide enough for any day number, so that `from` and `to` of a range share one safe integer. */
const RANGE_BASE = 1_000_000;

const CHANNELS: readonly Channel[] = ['file', 'answer', 'table'];

/**
 * Bucket of a period: `2026-11` finished days, `L2026-11` live days, `R2026-11` ranges that end in
 * that month. A bucket is small, so a page of rows rewrites little however long the history is.
 */
export function bucketOf(period: Period): string {
  switch (period.kind) {
    case 'day':
      return monthOf(period.day);
    case 'live':
      return `L${monthOf(period.day)}`;
    case 'range':
      return `R${monthOf(period.to)}`;
  }
}

export function isLiveBucket(bucket: string): boolean {
  return bucket.startsWith('L');
}

export function isRangeBucket(bucket: string): boolean {
  return bucket.startsWith('R');
}

/** Place of a period on its bucket's axis: the day number, or both day numbers of a range in one integer. */
export function axisOf(period: Period): number {
  return period.kind === 'range' ? dayNumber(period.from) * RANGE_BASE + dayNumber(period.to) : dayNumber(period.day);
}

export function rangeOfAxis(axis: number): Extract<Period, { kind: 'range' }> {
  return {
    kind: 'range',
    from: dayFromNumber(Math.floor(axis / RANGE_BASE)),
    to: dayFromNumber(axis % RANGE_BASE),
  };
}

/** Months from `from` to `to`, both included, ascending: `['2026-10', '2026-11']`. */
export function monthsBetween(from: Day, to: Day): string[] {
  const months: string[] = [];
  let [year, month] = [Number(from.slice(0, 4)), Number(from.slice(5, 7))];
  for (;;) {
    const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}`;
    if (text > monthOf(to)) return months;
    months.push(text);
    [year, month] = month === 12 ? [year + 1, 1] : [year, month + 1];
  }
}

/** Source of figures: page kind and channel. */
export function sourceOf(sheet: Pick<SheetBody, 'page' | 'channel'>): string {
  return `${sheet.page}|${sheet.channel}`;
}

export function channelOfSource(source: string): Channel {
  const text = source.slice(source.lastIndexOf('|') + 1);
  return CHANNELS.find((channel) => channel === text) ?? 'table';
}

/** Whether a sheet speaks of whole products of the whole shop on every device; nothing else enters history. */
export function feedsHistory(sheet: Pick<SheetBody, 'level' | 'scope'>): boolean {
  return sheet.level === 'spu' && sheet.scope.device === ALL_DEVICES && Object.keys(sheet.scope.filters).length === 0;
}
