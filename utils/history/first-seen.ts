import { addDays, type Day } from '../time/day.ts';

/** A first sight says something about listing only if a whole list shortly before lacked the product. */
export const GAP_DAYS = 7;

/** `day` if a whole list of one of the 7 days before it was read, else null. */
export function firstSeenOf(day: Day | null, completeDays: readonly Day[]): Day | null {
  if (day === null) return null;
  const earliest = addDays(day, -GAP_DAYS);
  return completeDays.some((complete) => complete >= earliest && complete < day) ? day : null;
}
