/** The calendar as it stands: what is built in, and what the operator says beside it. */
import { calendarOf } from '../planner/calendar-of.ts';
import { type Calendar, knownOnly } from '../promotions/calendar.ts';
import type { Database } from './database.ts';
import { listDates } from './planner.ts';

export async function storedCalendar(db: Database): Promise<Calendar> {
  return calendarOf(await listDates(db));
}

/** Of what the operator says no guess: by one no day would be left out, and no role held. */
export async function engineCalendar(db: Database): Promise<Calendar> {
  return knownOnly(await storedCalendar(db));
}
