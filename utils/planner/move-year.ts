/** Plans that go along when an own festival is moved to another year: they hang on events of that year then. */
import { eventIdOf } from './own-dates.ts';
import { planProductId, planTaskId } from './planner-ids.ts';
import type { FestivalRecord, PlannerRecord, PlanPart, PlanRecord } from './planner-record.ts';

/** From the id of an event to that of the same platform in the other year; empty = nothing moves. */
export type MovedEvents = ReadonlyMap<string, string>;

/**
 * @param lost events that plans hang on and that would be none any more
 * @returns null where one of them has none to go to: its platform is gone, it is of a year that only came again, or a
 * plan has that one already
 */
export function movedEvents(
  before: FestivalRecord,
  next: FestivalRecord,
  lost: readonly string[],
  plans: readonly PlanRecord[],
): MovedEvents | null {
  const to = new Map(next.platforms.map((platform) => [eventIdOf(before, platform), eventIdOf(next, platform)]));
  const pairs = lost.flatMap((id): [string, string][] => {
    const other = to.get(id);
    const isFree = plans.every(({ events }) => !events.includes(id) || !other || !events.includes(other));
    return other !== undefined && other !== id && isFree ? [[id, other]] : [];
  });
  return pairs.length === lost.length ? new Map(pairs) : null;
}

/** A part carries its event in its id: the one that stood stays as a mark. */
function movedPart(part: PlanPart, event: string, now: number): readonly PlanPart[] {
  const gone = { ...part, removed: true, updatedAt: now };
  if (part.kind === 'plan-product') {
    const next = { ...part, event, updatedAt: now };
    return [gone, { ...next, id: planProductId(next) }];
  }
  return [gone, { ...part, event, id: planTaskId(part.plan, event, part.task), updatedAt: now }];
}

/** Everything that has to be stored of the plans. @param now epoch ms */
export function movedPlans(
  plans: readonly PlanRecord[],
  partsOf: (plan: string) => readonly PlanPart[],
  to: MovedEvents,
  now: number,
): readonly PlannerRecord[] {
  return plans
    .filter(({ events }) => events.some((id) => to.has(id)))
    .flatMap((plan) => [
      { ...plan, events: plan.events.map((id) => to.get(id) ?? id), updatedAt: now },
      ...partsOf(plan.id).flatMap((part) => {
        const event = part.event === null || part.removed ? undefined : to.get(part.event);
        return event === undefined ? [] : movedPart(part, event, now);
      }),
    ]);
}
