/** The days of a trend chart: one entry a calendar day, unread days as gaps. */
import type { DayCounts } from '../../utils/storage/product-days.ts';
import { addDays, type Day, daysBetween } from '../../utils/time/day.ts';

export const TREND_METRICS = ['visitors', 'cartAdders', 'payBuyers', 'payAmount'] as const;
export type TrendMetric = (typeof TREND_METRICS)[number];

export interface TrendPoint {
  readonly day: Day;
  /** null = not read. */
  readonly value: number | null;
}

export interface TrendWindow {
  readonly from: Day;
  readonly to: Day;
}

const SHOWN_DAYS = 30;

/** The 30 days up to the shop's newest finished day; null while no day was read. */
export function trendWindow(anchor: Day | null): TrendWindow | null {
  return anchor && { from: addDays(anchor, 1 - SHOWN_DAYS), to: anchor };
}

/** Every day of the window, in order. */
export function trendPoints(
  days: readonly DayCounts[],
  window: TrendWindow,
  metric: TrendMetric,
): readonly TrendPoint[] {
  const known = new Map(days.map((d) => [d.day, d.counts[metric]]));
  return Array.from({ length: daysBetween(window.from, window.to) + 1 }, (_, i) => {
    const day = addDays(window.from, i);
    return { day, value: known.get(day) ?? null };
  });
}

export interface TrendSummary {
  readonly read: number;
  readonly of: number;
  /** null when nothing was read. */
  readonly highest: { readonly day: Day; readonly value: number } | null;
}

export function summariseTrend(points: readonly TrendPoint[]): TrendSummary {
  let highest: TrendSummary['highest'] = null;
  let read = 0;
  for (const { day, value } of points) {
    if (value === null) continue;
    read += 1;
    if (highest === null || value > highest.value) highest = { day, value };
  }
  return { read, of: points.length, highest };
}
