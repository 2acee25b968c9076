import { addDays, type Day } from '../time/day.ts';
import { mondayOf } from '../time/monday.ts';
import type { DatedPlanTask } from './dated-plan.ts';

export interface PlanWeek {
  /** Monday to Sunday. */
  readonly from: Day;
  readonly to: Day;
  readonly tasks: readonly DatedPlanTask[];
}

/** What is still to be done, by the week in which it can be begun from today on, ascending. */
export function planWeeks(tasks: readonly DatedPlanTask[], today: Day): readonly PlanWeek[] {
  const weeks = new Map<Day, DatedPlanTask[]>();
  const mondays = new Map<Day, Day>();
  for (const task of tasks) {
    if ((task.state !== 'now' && task.state !== 'upcoming') || task.from === null) continue;
    const first = task.from < today ? today : task.from;
    // A thousand tasks begin on few days.
    const monday = mondays.get(first) ?? mondayOf(first);
    mondays.set(first, monday);
    const week = weeks.get(monday) ?? [];
    week.push(task);
    weeks.set(monday, week);
  }
  return [...weeks]
    .map(([from, own]) => ({ from, to: addDays(from, 6), tasks: own }))
    .toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
