import { type Day, dayOfInstant } from '../time/day.ts';
import { BUILT_IN, type Calendar, datesOf } from './calendar.ts';
import { byTrust } from './given-date.ts';
import type { Promotion } from './promotion.ts';

/** 报名截止: the last day on which products can be signed up; null where nobody gave one. A guess holds nothing back. */
export function registrationCloses({ id }: Promotion, calendar: Calendar = BUILT_IN): Day | null {
  const [closes] = byTrust(datesOf(calendar, id, 'registration-closes'));
  return closes && closes.certainty !== 'guessed' ? dayOfInstant(closes.at - 1) : null;
}
