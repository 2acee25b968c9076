/** What moving an anchor does to a plan, told before it is done. */
import { daysBetween } from '../time/day.ts';
import type { DatedPlan, DatedPlanTask } from './dated-plan.ts';

export interface MoveEffects {
  /** Tasks whose days are others. */
  readonly moved: number;
  /** By how many days, where all moved by the same; null = not alike. */
  readonly days: number | null;
  /** Tasks that had days and have none any more. */
  readonly lost: number;
  /** Tasks that hung on known dates and now hang on a guess. */
  readonly guessed: number;
  /** Tasks that could be done before and no longer can. */
  readonly missed: readonly DatedPlanTask[];
  /** Tasks that could no longer be done before and now can. */
  readonly regained: readonly DatedPlanTask[];
  /** Tasks that now have to be done before what they wait for. */
  readonly tooLate: readonly DatedPlanTask[];
}

const canBeDone = ({ state }: DatedPlanTask): boolean => state === 'now' || state === 'upcoming';

const hasDays = ({ from, to }: DatedPlanTask): boolean => from !== null || to !== null;

const hasLost = (before: DatedPlanTask, after: DatedPlanTask): boolean => hasDays(before) && !hasDays(after);

function shift(before: DatedPlanTask, after: DatedPlanTask): number | null {
  if ((before.from === after.from && before.to === after.to) || hasLost(before, after)) return null;
  const [old, next] = [before.to ?? before.from, after.to ?? after.from];
  return old === null || next === null ? 0 : daysBetween(old, next);
}

export function moveEffects(before: DatedPlan, after: DatedPlan): MoveEffects {
  const old = new Map(before.tasks.map((task) => [task.record.id, task]));
  const pairs = after.tasks.flatMap((task) => {
    const was = old.get(task.record.id);
    return was ? [{ was, task }] : [];
  });
  const shifts = pairs.flatMap(({ was, task }) => shift(was, task) ?? []);
  const [first = null] = shifts;
  return {
    moved: shifts.length,
    days: shifts.every((days) => days === first) ? first : null,
    lost: pairs.filter(({ was, task }) => hasLost(was, task)).length,
    guessed: pairs.filter(({ was, task }) => !was.guessed && task.guessed && hasDays(was)).length,
    missed: pairs.filter(({ was, task }) => canBeDone(was) && task.state === 'missed').map(({ task }) => task),
    regained: pairs.filter(({ was, task }) => was.state === 'missed' && canBeDone(task)).map(({ task }) => task),
    tooLate: pairs.filter(({ was, task }) => was.tooLate.length < task.tooLate.length).map(({ task }) => task),
  };
}
