/** A task the operator adds to a plan. */
import { type Day, dayOfInstant, daysBetween } from '../time/day.ts';
import { firstMinute, type PlannerEvent } from './anchor.ts';
import { MOST_DAYS } from './parse-days.ts';
import { planTaskId } from './planner-ids.ts';
import type { PlanTaskRecord } from './planner-record.ts';

const OWN = 'own-';

/** @param task key of one */
export const isOwnTask = (task: string): boolean => task.startsWith(OWN);

interface OwnTask {
  readonly plan: string;
  readonly events: readonly PlannerEvent[];
  readonly title: string;
  readonly today: Day;
  /** Random. */
  readonly id: string;
  /** Epoch ms. */
  readonly now: number;
}

/** Hung on the first minute like any other, so that it moves with it. */
export function ownTask({ plan, events, title, today, id, now }: OwnTask): PlanTaskRecord {
  const first = events[0] ? firstMinute(events[0]) : null;
  const days = first ? daysBetween(dayOfInstant(first.date.at), today) : 0;
  const hung = { anchor: 'open', days: Math.min(MOST_DAYS, Math.max(-MOST_DAYS, days)) } as const;
  const task = `${OWN}${id}`;
  return {
    ...{ id: planTaskId(plan, null, task), kind: 'plan-task', version: 1, updatedAt: now, removed: false },
    ...{ plan, event: null, task, title, area: 'product', from: hung, to: hung, atMinute: false, dependsOn: [] },
    ...{ owner: '', note: '', doneOn: null },
  };
}
