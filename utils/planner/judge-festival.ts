/** Whether an own festival may be stored as it was typed, and what goes along with it. */
import type { DateProblem } from './check-dates.ts';
import { contradictedBy } from './check-festival.ts';
import { lostEvents } from './lost-events.ts';
import { type MovedEvents, movedEvents } from './move-year.ts';
import type { FestivalRecord, PlannerRecord, PlanRecord } from './planner-record.ts';

export type FestivalAnswer =
  /** These events would be none any more, and plans hang on them. */
  | { readonly kind: 'bound'; readonly events: readonly string[] }
  | { readonly kind: 'wrong'; readonly problem: DateProblem }
  | { readonly kind: 'free'; readonly to: MovedEvents };

export interface FestivalPlace {
  /** As it is; null = a new one. */
  readonly before: FestivalRecord | null;
  /** Those that hang on it. */
  readonly plans: readonly PlanRecord[];
  readonly records: readonly PlannerRecord[];
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
  return problem ? { kind: 'wrong', problem } : { kind: 'free', to };
}
