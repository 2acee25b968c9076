/** A plan laid out along the days, a lane a platform. */
import { addDays, type Day, daysBetween } from '../time/day.ts';
import type { Anchor, PlannerEvent } from './anchor.ts';
import { dayOfAnchor } from './anchor-day.ts';
import type { DatedPlan, DatedPlanTask } from './dated-plan.ts';

export interface TimelineBar {
  readonly task: DatedPlanTask;
  /** Days from the first day of the timeline. */
  readonly start: number;
  readonly days: number;
  /** From the top of its lane; bars of one row do not touch. */
  readonly row: number;
}

export interface TimelineMark {
  readonly anchor: Anchor;
  readonly start: number;
}

export interface TimelineLane {
  /** null = what is done once for all platforms. */
  readonly event: PlannerEvent | null;
  readonly marks: readonly TimelineMark[];
  readonly bars: readonly TimelineBar[];
  readonly rows: number;
}

export interface Timeline {
  readonly from: Day;
  /** Both days included. */
  readonly days: number;
  readonly lanes: readonly TimelineLane[];
}

/** A plan over more days is shown from its first on as far as this. */
const MOST_DAYS = 400;

type Dated = DatedPlanTask & { readonly from: Day; readonly to: Day };

const isDated = (task: DatedPlanTask): task is Dated => task.from !== null && task.to !== null;

interface Span {
  readonly start: number;
  readonly days: number;
}

/** Each in the first row that is free, in their order. */
function inRows<T extends Span>(
  spans: readonly T[],
): { readonly placed: readonly (T & { row: number })[]; rows: number } {
  const freeFrom: number[] = [];
  const placed = spans.map((span) => {
    const free = freeFrom.findIndex((until) => until <= span.start);
    const row = free === -1 ? freeFrom.length : free;
    freeFrom[row] = span.start + span.days;
    return { ...span, row };
  });
  return { placed, rows: freeFrom.length };
}

function packed(tasks: readonly Dated[], from: Day): { readonly bars: readonly TimelineBar[]; readonly rows: number } {
  const spans = tasks.map((task) => ({
    task,
    start: daysBetween(from, task.from),
    days: daysBetween(task.from, task.to) + 1,
  }));
  const { placed, rows } = inRows(spans);
  return { bars: placed, rows };
}

/** Names of dates that would lie on one another stand below one another. @param days that a name takes */
export function stackedMarks(marks: readonly TimelineMark[], days: number) {
  const { placed, rows } = inRows(marks.map((mark) => ({ ...mark, days })));
  return { marks: placed, rows };
}

function laneOf(event: PlannerEvent | null, tasks: readonly Dated[], from: Day, days: number): TimelineLane {
  const marks = (event?.anchors ?? [])
    .map((anchor): TimelineMark => ({ anchor, start: daysBetween(from, dayOfAnchor(anchor)) }))
    .filter(({ start }) => start >= 0 && start < days);
  return { event, marks, ...packed(tasks, from) };
}

/** null while nothing in it has a day. */
export function timelineOf({ events, tasks }: DatedPlan): Timeline | null {
  const dated = tasks.filter(isDated);
  const first = dated[0]?.from;
  if (first === undefined) return null;
  const last = dated.reduce((end, { to }) => (to > end ? to : end), first);
  const days = Math.min(daysBetween(first, last) + 1, MOST_DAYS);
  const end = addDays(first, days - 1);
  const shown = dated.filter(({ from }) => from <= end);
  const once = shown.filter(({ record }) => record.event === null);
  const lanes = events.map((event) =>
    laneOf(
      event,
      shown.filter(({ record }) => record.event === event.id),
      first,
      days,
    ),
  );
  return { from: first, days, lanes: once.length > 0 ? [laneOf(null, once, first, days), ...lanes] : lanes };
}
