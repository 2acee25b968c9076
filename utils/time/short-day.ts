import type { Day } from './day.ts';

/** `11-21` */
export function shortDay(day: Day): string {
  return day.slice(5);
}

/** The same with the year where it is not that of today: `2015-11-21`. */
export function dayBeside(day: Day, today: Day): string {
  return day.slice(0, 4) === today.slice(0, 4) ? shortDay(day) : day;
}
