import { type Day, daysBetween } from './day.ts';

/**
 * What stretch of time a sheet speaks of. The three kinds never mix: a range is not the sum of its
 * days (people are distinct within it), and live figures are not finished.
 */
export type Period =
  | { readonly kind: 'day'; readonly day: Day }
  | { readonly kind: 'range'; readonly from: Day; readonly to: Day }
  | { readonly kind: 'live'; readonly day: Day };

/** Stable text of a period, for keys: `D2026-11-21`, `R2026-10-23~2026-11-21`, `L2026-11-22`. */
export function periodKey(period: Period): string {
  switch (period.kind) {
    case 'day':
      return `D${period.day}`;
    case 'range':
      return `R${period.from}~${period.to}`;
    case 'live':
      return `L${period.day}`;
  }
}

export function periodStart(period: Period): Day {
  return period.kind === 'range' ? period.from : period.day;
}

export function periodEnd(period: Period): Day {
  return period.kind === 'range' ? period.to : period.day;
}

/** A sheet speaks of no longer stretch: what claims to is no statistic of products. */
export const LONGEST_PERIOD_DAYS = 400;

export function periodDays(period: Period): number {
  return daysBetween(periodStart(period), periodEnd(period)) + 1;
}
