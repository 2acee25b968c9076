/** Day arithmetic for a million rows that share some hundreds of days. */
import { type Day, dayNumber } from '../../utils/time/day.ts';

const numbers = new Map<Day, number>();

/** dayNumber, worked out once a day. */
export function numberOf(day: Day): number {
  const known = numbers.get(day);
  if (known !== undefined) return known;
  const number = dayNumber(day);
  numbers.set(day, number);
  return number;
}
