/** Events of an own festival that go with a platform or a year of it. */
import { firstMinute } from './anchor.ts';
import { type EventOf, eventLookup } from './event-lookup.ts';
import type { EventRecord, FestivalRecord } from './planner-record.ts';

export interface Hanging {
  /** Ids of which plans are made; those of other festivals are left alone. */
  readonly events: readonly string[];
  /** What is typed of dates, which may say when it opens where the festival does not. */
  readonly typed: readonly EventRecord[];
}

/** Ids of events that would be none any more, or open on no day. */
export function lostEvents(
  before: FestivalRecord,
  next: FestivalRecord,
  { events, typed }: Hanging,
): readonly string[] {
  const [was, is] = [eventLookup([before, ...typed]), eventLookup([next, ...typed])];
  const opens = (eventOf: EventOf, id: string) => {
    const event = eventOf(id);
    return event?.festival === before.festival && firstMinute(event) !== null;
  };
  return events.filter((id) => opens(was, id) && !opens(is, id));
}
