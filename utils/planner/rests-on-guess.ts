/** A plan that still counts from a guess shortly before it opens says so. */
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { type Anchor, firstMinute, type PlannerEvent } from './anchor.ts';
import type { DatedPlan } from './dated-plan.ts';

/** Days before the first minute from which on it is told. */
const WARNED = 14;

export interface GuessedOpening {
  readonly event: PlannerEvent;
  readonly anchor: Anchor;
}

/** Openings of the plan within 14 days, or that should have been by now, of which nobody knows the day for sure. */
export function guessedOpenings({ events }: DatedPlan, today: Day): readonly GuessedOpening[] {
  return events.flatMap((event) => {
    const anchor = firstMinute(event);
    if (!anchor || anchor.confirmed || anchor.date.certainty !== 'guessed') return [];
    const opens = dayOfInstant(anchor.date.at);
    const isOver = addDays(opens, WARNED) < today;
    return addDays(opens, -WARNED) <= today && !isOver ? [{ event, anchor }] : [];
  });
}
