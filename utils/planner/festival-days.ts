import { type Day, daysBetween } from '../time/day.ts';

/** A year: what goes on for longer is no promotion, but a slip of the hand. */
const LONGEST = 366;
const [FIRST_YEAR, LAST_YEAR] = [2010, 2099];

const isIn = (day: Day): boolean => Number(day.slice(0, 4)) >= FIRST_YEAR && Number(day.slice(0, 4)) <= LAST_YEAR;

/** Whether a promotion may last from one day to the other, both included. */
export function areFestivalDays(opens: Day, closes: Day): boolean {
  return isIn(opens) && isIn(closes) && opens <= closes && daysBetween(opens, closes) <= LONGEST;
}
