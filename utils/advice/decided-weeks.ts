/** The week after a decision, once it is over. */
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { LATER_DAYS } from './cutoffs.ts';
import { type Later, laterThan } from './later-weeks.ts';
import type { StoredHistory } from './stored-history.ts';

export type WeekAfter = (at: number) => Generator<undefined, Later | null>;

/**
 * @param offset minutes of the shop's zone
 * @returns by the moment it was decided, epoch ms, after a pause where that day was not asked for yet; null while the
 * seven days are not over
 */
export function decidedWeeks(history: StoredHistory, offset: number): WeekAfter {
  // Many are decided on in one sitting.
  const weeks = new Map<Day, Later>();
  return function* (at) {
    const day = addDays(dayOfInstant(at, offset), -1);
    // Seven days after the one it was decided on must be over.
    if (addDays(day, LATER_DAYS) >= history.today) return null;
    const known = weeks.get(day);
    if (known) return known;
    yield;
    const later = laterThan(history, day);
    weeks.set(day, later);
    return later;
  };
}
