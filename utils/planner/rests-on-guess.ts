/** A plan that still counts from a guess, or opens on one of several dates, shortly before says so. */
import { addDays, type Day } from '../time/day.ts';
import { type Anchor, firstMinute, isGuess, type PlannerEvent } from './anchor.ts';
import { dayOfAnchor } from './anchor-day.ts';
import type { DatedPlan } from './dated-plan.ts';
import type { Hung } from './planner-record.ts';
import { hungOn } from './replan.ts';

/** Days before a date from which on it is told, and after an opening to which it is. */
const WARNED = 14;

export interface UnsureDate {
  readonly event: PlannerEvent;
  readonly anchor: Anchor;
}

/** Nobody knows the day for sure: it is guessed, or other dates stand beside it. */
const isUnsure = (anchor: Anchor): boolean => !anchor.confirmed && (isGuess(anchor) || anchor.others.length > 0);

function isNear(anchor: Anchor, daysAfter: number, today: Day): boolean {
  const day = dayOfAnchor(anchor);
  return addDays(day, -WARNED) <= today && today <= addDays(day, daysAfter);
}

/** Dates that tasks hang on which are not done. A thousand tasks hang on few: each is looked up once. */
function needed({ tasks }: DatedPlan): ReadonlyMap<PlannerEvent, ReadonlySet<Anchor>> {
  const kinds = new Map<PlannerEvent, Set<Hung['anchor']>>();
  for (const { event, record, state } of tasks) {
    if (!event || state === 'done') continue;
    const own = kinds.get(event) ?? new Set();
    kinds.set(event, own.add(record.from.anchor).add(record.to.anchor));
  }
  return new Map([...kinds].map(([event, own]) => [event, anchorsOf(event, own)]));
}

function anchorsOf(event: PlannerEvent, kinds: ReadonlySet<Hung['anchor']>): ReadonlySet<Anchor> {
  return new Set([...kinds].flatMap((anchor) => hungOn(event, { anchor }) ?? []));
}

/**
 * Openings of the plan that are not sure, then guesses that open tasks hang on; within 14 days, or that should have
 * been by now: a guess as long as it may be wrong by as much.
 */
export function unsureDates(dated: DatedPlan, today: Day): readonly UnsureDate[] {
  const openings = dated.events.flatMap((event): UnsureDate[] => {
    const anchor = firstMinute(event);
    return anchor && isUnsure(anchor) && isNear(anchor, WARNED, today) ? [{ event, anchor }] : [];
  });
  const used = needed(dated);
  const others = dated.events.flatMap((event) => {
    const guesses = event.anchors.filter((anchor) => isGuess(anchor) && used.get(event)?.has(anchor));
    return guesses
      .filter((anchor) => anchor !== firstMinute(event) && isNear(anchor, anchor.date.spreadDays, today))
      .map((anchor) => ({ event, anchor }));
  });
  return [...openings, ...others];
}
