/** What a plan becomes once its tasks are counted from the anchors as they stand. */
import type { Day } from '../time/day.ts';
import type { PlannerEvent } from './anchor.ts';
import type { PlanProductRecord, PlanRecord, PlanTaskRecord } from './planner-record.ts';

/**
 * - done: ticked
 * - now: its days include today
 * - upcoming: its days are still to come
 * - missed: its days are over and it was not ticked (已错过); never "overdue"
 * - undated: what it hangs on has no date
 */
export type PlanTaskState = 'done' | 'now' | 'upcoming' | 'missed' | 'undated';

export interface DatedPlanTask {
  readonly record: PlanTaskRecord;
  /** The one it hangs on; null while none of the plan's events is known. */
  readonly event: PlannerEvent | null;
  readonly state: PlanTaskState;
  /** null = undated. */
  readonly from: Day | null;
  readonly to: Day | null;
  /** Epoch ms of the minute it is done at; null = on any hour of its days. */
  readonly at: number | null;
  /** A date it hangs on is a guess that nobody confirmed. */
  readonly guessed: boolean;
  /** Tasks it waits for that end after it has to be done: in this order it cannot be done in time. */
  readonly tooLate: readonly string[];
}

export interface DatedPlan {
  readonly plan: PlanRecord;
  /** In order of their first minute; those of the plan that are known. */
  readonly events: readonly PlannerEvent[];
  /** By first day, undated ones last. */
  readonly tasks: readonly DatedPlanTask[];
  readonly products: readonly PlanProductRecord[];
}
