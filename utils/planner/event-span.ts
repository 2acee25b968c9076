import { type Day, dayOfInstant } from '../time/day.ts';
import { anchorOf, firstMinute, type PlannerEvent } from './anchor.ts';

/** Both days included. */
export interface DaySpan {
  readonly from: Day;
  readonly to: Day;
}

/** Days on which it sells, a deposit included; null where its first minute is not known. */
export function spanOf(event: PlannerEvent): DaySpan | null {
  const first = firstMinute(event);
  if (!first) return null;
  const from = dayOfInstant(first.date.at);
  const ends = anchorOf(event, 'ends');
  const last = ends ? dayOfInstant(ends.date.at - 1) : from;
  return { from, to: last < from ? from : last };
}

export const touch = (a: DaySpan, b: DaySpan): boolean => a.from <= b.to && b.from <= a.to;
