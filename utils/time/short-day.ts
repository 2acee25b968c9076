import type { Day } from './day.ts';

/** `11-21` */
export function shortDay(day: Day): string {
  return day.slice(5);
}
