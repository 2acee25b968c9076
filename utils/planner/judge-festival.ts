/** Whether an own festival may be stored as it was typed, and what goes along with it. */

import { firstMinute, isGuess } from './anchor.ts';
import type { DateProblem } from './check-dates.ts';
import { contradictedBy } from './check-festival.ts';
import { eventLookup } from './event-lookup.ts';
import { type Hanging, lostEvents } from './lost-events.ts';
import { type MovedEvents, movedEvents } from './move-year.ts';
import { eventIdOf } from './own-dates.ts';
import type { FestivalRecord, PlannerRecord, PlanRecord } from './planner-record.ts';

export type FestivalAnswer =
  /** These events would be none any more, and plans hang on them. */
  | { readonly kind: 'bound'; readonly events: readonly string[] }
  | { readonly kind: 'wrong'; readonly problem: DateProblem }
  /** `stay`: of the year it was made for, and only a guess of the new one from now on; plans hang on them. */
  | { readonly kind: 'free'; readonly to: MovedEvents; readonly stay: readonly string[] };

export interface FestivalPlace {
  /** As it is; null = a new one. */
  readonly before: FestivalRecord | null;
  /** Those that hang on it. */
  readonly plans: readonly PlanRecord[];
  readonly records: readonly PlannerRecord[];
}

/** One that comes again every year, moved to an earlier one: what it was made for comes again after that, nobody knows when. */
function staying(next: FestivalRecord, before: FestivalRecord, { events, typed }: Hanging, to: MovedEvents) {
  if (before.opens.slice(0, 4) === next.opens.slice(0, 4)) return [];
  const made = before.platforms.map((platform) => eventIdOf(before, platform));
  const eventOf = eventLookup([next, ...typed]);
  return events.filter((id) => {
    const event = made.includes(id) && !to.has(id) ? eventOf(id) : null;
    const opens = event && firstMinute(event);
    return opens !== null && isGuess(opens);
  });
}

export function judgeFestival(next: FestivalRecord, { before, plans, records }: FestivalPlace): FestivalAnswer {
  // What hangs on it hangs on it on that platform and in that year.
  const hanging = {
    events: [...new Set(plans.flatMap(({ events }) => events))],
    typed: records.filter((record) => record.kind === 'event'),
  };
  const lost = before ? lostEvents(before, next, hanging) : [];
  const to = before ? movedEvents(before, next, lost, plans) : new Map();
  if (!to) return { kind: 'bound', events: lost };
  const problem = contradictedBy(next, records, before);
  if (problem) return { kind: 'wrong', problem };
  return { kind: 'free', to, stay: before ? staying(next, before, hanging, to) : [] };
}
