/** What a task may be said to wait for: never itself, nor what already waits for it. */
import type { PlanTaskRecord } from './planner-record.ts';

/** As many as the plan file takes (`planner-schema.ts`). */
export const MOST_WAITED_FOR = 20;

const place = (event: string | null, key: string): string => `${event ?? ''}\n${key}`;

/** The task of that key that one waits for: of its own event, or once for all. */
function waitedFor(tasks: readonly PlanTaskRecord[]) {
  const known = new Map(tasks.map((task) => [place(task.event, task.task), task]));
  return ({ event }: PlanTaskRecord, key: string) => known.get(place(event, key)) ?? known.get(place(null, key));
}

/** Those it waits for, and those they wait for; a circle in a file that was handed over ends. */
function chainOf(task: PlanTaskRecord, find: ReturnType<typeof waitedFor>): ReadonlySet<PlanTaskRecord> {
  const chain = new Set([task]);
  for (const one of chain) {
    for (const key of one.dependsOn) {
      const next = find(one, key);
      if (next) chain.add(next);
    }
  }
  return chain;
}

/** @param tasks of its plan. Of its own event, and those done once for all; those it waits for are not named again */
export function mayWaitFor(task: PlanTaskRecord, tasks: readonly PlanTaskRecord[]): readonly PlanTaskRecord[] {
  if (task.dependsOn.length >= MOST_WAITED_FOR) return [];
  const find = waitedFor(tasks);
  return tasks.filter((one) => {
    if (one.id === task.id || task.dependsOn.includes(one.task) || find(task, one.task) !== one) return false;
    return ![...chainOf(one, find)].some(({ id }) => id === task.id);
  });
}
