/** A plan that still counts from a guess, or from one of several dates, shortly before it opens says so. */
import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import { type Anchor, firstMinute, isGuess, type PlannerEvent } from './anchor.ts';
import type { DatedPlan } from './dated-plan.ts';

/** Days before the first minute from which on it is told. */
const WARNED = 14;

export interface UnsureOpening {
  readonly event: PlannerEvent;
  readonly anchor: Anchor;
}

/**
 * Openings of the plan within 14 days, or that should have been by now, of which nobody knows the day for sure: it is
 * guessed, or other dates stand beside it.
 */
export function unsureOpenings({ events }: DatedPlan, today: Day): readonly UnsureOpening[] {
  return events.flatMap((event) => {
    const anchor = firstMinute(event);
    if (!anchor || anchor.confirmed || (!isGuess(anchor) && anchor.others.length === 0)) return [];
    const opens = dayOfInstant(anchor.date.at);
    const isOver = addDays(opens, WARNED) < today;
    return addDays(opens, -WARNED) <= today && !isOver ? [{ event, anchor }] : [];
  });
}
