import type { Day } from '../time/day.ts';
import type { DatedPlanTask } from './dated-plan.ts';

/** Its days include that day; one that is ticked stays where it was as long as they last. */
export function isDueOn({ from, to, state }: DatedPlanTask, day: Day): boolean {
  return state !== 'undated' && from !== null && to !== null && from <= day && day <= to;
}
