import { addDays, type Day } from './day.ts';
import { type Period, periodDays, periodEnd, periodStart } from './period.ts';

/** Days are ISO text: their order is the order of the text. */
export function periodHas(period: Period, day: Day): boolean {
  return periodStart(period) <= day && day <= periodEnd(period);
}

/** Whether two periods share a day. */
export function periodsOverlap(a: Period, b: Period): boolean {
  return periodStart(a) <= periodEnd(b) && periodStart(b) <= periodEnd(a);
}

/** Every day of the period, oldest first. */
export function daysOf(period: Period): readonly Day[] {
  const from = periodStart(period);
  return Array.from({ length: periodDays(period) }, (_, n) => addDays(from, n));
}
