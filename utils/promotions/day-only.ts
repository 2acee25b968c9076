import { type AnchorDate, type AnchorKind, SALES } from '../planner/anchor.ts';
import { chinaClock } from './china-time.ts';
import { minuteOfDay } from './known-dates.ts';

/** The minute that is meant by a day alone, as the clock shows it. */
const clockOfDay = (kind: AnchorKind): string => (kind === 'ends' ? '00:00' : minuteOfDay(kind));

/**
 * Whether only the day of a date is known, so that no hour of it may be shown or counted to. Dates that do not say it
 * are guesses, and dates stored before it was kept: of these an hour was asked for where something sells.
 */
export function isDayOnly(
  kind: AnchorKind,
  { at, certainty, dayOnly }: Pick<AnchorDate, 'at' | 'certainty' | 'dayOnly'>,
): boolean {
  if (dayOnly !== undefined) return dayOnly;
  return chinaClock(at) === clockOfDay(kind) && (certainty === 'guessed' || !SALES.includes(kind));
}
