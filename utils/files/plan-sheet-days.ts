/** Columns of 排期表: the days of a plan. */
import { dayOfAnchor } from '../planner/anchor-day.ts';
import { lastDayOf } from '../planner/phases.ts';
import type { ToldPlan } from '../planner/plan-told.ts';
import { addDays, type Day, daysBetween } from '../time/day.ts';

/** Years of days are no table any more; our own reader takes 500 columns. */
const MOST_DAYS = 400;

export interface SheetDays {
  readonly days: readonly Day[];
  /** Some of the plan lies behind the last of them. */
  readonly cut: boolean;
}

function spanned({ anchors, tasks }: ToldPlan): readonly Day[] {
  return [
    ...anchors.flatMap(({ event, anchor }) => [dayOfAnchor(anchor), lastDayOf(event, anchor)]),
    ...tasks.flatMap(({ task: { from, to } }) => [from, to].filter((day) => day !== null)),
  ];
}

/** From the first to the last day of the plan, none where nothing has a date. */
export function sheetDays(plan: ToldPlan, most = MOST_DAYS): SheetDays {
  const all = spanned(plan).toSorted();
  const [first, last] = [all[0], all.at(-1)];
  if (first === undefined || last === undefined) return { days: [], cut: false };
  const count = daysBetween(first, last) + 1;
  return { days: Array.from({ length: Math.min(count, most) }, (_, n) => addDays(first, n)), cut: count > most };
}
