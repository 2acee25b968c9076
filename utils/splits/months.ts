import { lastDayOf } from '../settlement/month-cover.ts';
import { addDays } from '../time/day.ts';

/** `2026-12` → `2027-01` */
export const nextMonth = (month: string): string => addDays(lastDayOf(month), 1).slice(0, 7);

/** Both ends included; none where the first is after the last. */
export function monthsFrom(first: string, last: string): readonly string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

export const isMonth = (text: string): boolean => /^20\d{2}-(?:0[1-9]|1[0-2])$/.test(text);

/** From the first of them to the last without gaps, newest first: of each something may have to be said. */
export function monthsAmong(some: readonly string[]): readonly string[] {
  const sorted = some.filter(isMonth).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  return first === undefined || last === undefined ? [] : monthsFrom(first, last).toReversed();
}
