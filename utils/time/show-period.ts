import type { Day } from './day.ts';
import type { Period } from './period.ts';

/** `11-21` */
export function shortDay(day: Day): string {
  return day.slice(5);
}

/** `2026-11-21`, `2026-10-23 ~ 2026-11-21`; that a period is live must be said beside it. */
export function showPeriod(period: Period): string {
  return period.kind === 'range' ? `${period.from} ~ ${period.to}` : period.day;
}
