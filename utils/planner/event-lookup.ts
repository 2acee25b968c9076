/** Events of the calendar with what the operator says of it. */
import type { Calendar } from '../promotions/calendar.ts';
import type { PlannerEvent } from './anchor.ts';
import { calendarOf } from './calendar-of.ts';
import { plannerEvent } from './planner-events.ts';
import type { PlannerRecord } from './planner-record.ts';

/** null = of no festival that is known. */
export type EventOf = (id: string) => PlannerEvent | null;

const isDate = (record: PlannerRecord) => record.kind === 'festival' || record.kind === 'event';

export const calendarFrom = (records: readonly PlannerRecord[]): Calendar =>
  calendarOf(records.filter(isDate).filter(({ removed }) => !removed));

/** By id: the same event stays the same object as long as the dates do, so that nothing is counted anew for nothing. */
export function eventLookup(records: readonly PlannerRecord[]): EventOf {
  const calendar = calendarFrom(records);
  const known = new Map<string, PlannerEvent | null>();
  return (id) => {
    const found = known.has(id) ? (known.get(id) ?? null) : plannerEvent(id, calendar);
    known.set(id, found);
    return found;
  };
}
