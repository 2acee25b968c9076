/** What plans have to tell now: prices under a ceiling, and reminders nobody took note of. */
import { type EventOf, eventLookup } from '../planner/event-lookup.ts';
import type { PriceBreak } from '../planner/price-breaks.ts';
import { type Reminder, recentReminders } from '../planner/reminders.ts';
import { dayOfInstant } from '../time/day.ts';
import type { Database } from './database.ts';
import { listPriceBreaks } from './list-price-breaks.ts';
import { listDates } from './planner.ts';
import { datedPlans, seenReminders } from './reminders.ts';

export interface PlanWarnings {
  readonly breaks: readonly PriceBreak[];
  readonly reminders: readonly Reminder[];
  readonly eventOf: EventOf;
}

/** @param now epoch ms */
export async function planWarnings(db: Database, now: number): Promise<PlanWarnings> {
  const eventOf = eventLookup(await listDates(db));
  return {
    breaks: (await listPriceBreaks(db, dayOfInstant(now))).breaks,
    reminders: recentReminders(await datedPlans(db, now), now, await seenReminders(db)),
    eventOf,
  };
}
