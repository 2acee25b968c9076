import { addDays, type Day, dayOfInstant } from '../time/day.ts';
import type { Promotion } from './promotion.ts';
import type { PromotionTask, TaskAnchor, TaskArea, TaskState } from './task.ts';
import { PHASES_AFTER } from './task-phases-after.ts';
import { PHASES_BEFORE } from './task-phases-before.ts';

export interface DatedTask {
  readonly task: PromotionTask;
  readonly state: TaskState;
  readonly from: Day;
  readonly to: Day;
}

const AREAS: readonly TaskArea[] = ['product', 'stock', 'traffic', 'service', 'data'];

export const PROMOTION_TASKS: readonly PromotionTask[] = [...PHASES_BEFORE, ...PHASES_AFTER].flatMap(
  ({ tasks, ...phase }) => AREAS.map((area) => ({ ...phase, ...tasks[area], id: `${phase.id}-${area}`, area })),
);

/** A minor promotion is prepared in a month and over in ten days. */
const MINOR = { longestLead: 30, latestAfter: -10 };

/**
 * The T-minus tasks of a promotion with their days and state, in order of their first day.
 * @param done ids of ticked tasks
 */
export function tasksFor(
  promotion: Promotion,
  today: Day,
  done: ReadonlySet<string> = new Set(),
): readonly DatedTask[] {
  const anchors: Record<TaskAnchor, Day> = {
    open: dayOfInstant(promotion.first.opensAt),
    peak: promotion.peakDays.at(-1) ?? promotion.endsOn,
  };
  return PROMOTION_TASKS.filter((task) => applies(task, promotion))
    .map((task) => dated(task, anchors, today, done))
    .filter((task) => task.from <= task.to)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

function applies(task: PromotionTask, promotion: Promotion): boolean {
  if (promotion.scale === 'major') return true;
  return task.tMinusFrom <= MINOR.longestLead && task.tMinusTo >= MINOR.latestAfter;
}

function dated(
  task: PromotionTask,
  anchors: Readonly<Record<TaskAnchor, Day>>,
  today: Day,
  done: ReadonlySet<string>,
): DatedTask {
  const from = addDays(anchors[task.fromAnchor], -task.tMinusFrom);
  const to = addDays(anchors[task.toAnchor], -task.tMinusTo);
  const byDate = today < from ? 'upcoming' : today > to ? 'missed' : 'now';
  return { task, state: done.has(task.id) ? 'done' : byDate, from, to };
}
