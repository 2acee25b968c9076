import { expect, it } from 'vitest';
import { MOST_WAITED_FOR, mayWaitFor } from '../../utils/planner/may-wait-for.ts';
import type { PlanTaskRecord } from '../../utils/planner/planner-record.ts';
import { datedPlan, day, JD, TAOBAO } from './support.ts';

const tasks = datedPlan([TAOBAO, JD], day('2026-11-22')).dated.tasks.map(({ record }) => record);
const find = (event: string | null, key: string): PlanTaskRecord =>
  tasks.find((one) => one.event === event && one.task === key)!;
const product = find(TAOBAO.id, 't14-product');
const keys = (task: PlanTaskRecord, all = tasks) => mayWaitFor(task, all).map(({ task: key }) => key);

it('offers tasks of its own event and those done once, not itself, nor what it waits for already', () => {
  const offered = mayWaitFor(product, tasks);
  expect(offered.length).toBeGreaterThan(10);
  expect(new Set(offered.map(({ event }) => event))).toEqual(new Set([TAOBAO.id, null]));
  expect(offered).not.toContain(product);
  const [other] = offered;
  expect(keys({ ...product, dependsOn: [other!.task] })).not.toContain(other!.task);
});

it('offers nothing that waits for it, however far away, and a circle that was handed over ends', () => {
  const [a, b, c] = mayWaitFor(product, tasks).filter(
    ({ event, dependsOn }) => event !== null && dependsOn.length === 0,
  );
  const chained = tasks.map((one) => {
    if (one === b) return { ...one, dependsOn: [a!.task] };
    return one === c ? { ...one, dependsOn: [b!.task] } : one;
  });
  const of = (task: PlanTaskRecord) => chained.find(({ id }) => id === task.id)!;
  expect(keys(of(a!), chained)).not.toContain(b!.task);
  expect(keys(of(a!), chained)).not.toContain(c!.task);
  expect(keys(of(c!), chained)).toContain(a!.task);
  const circle = chained.map((one) => (one.id === a!.id ? { ...one, dependsOn: [c!.task] } : one));
  expect(keys(of(product), circle)).toContain(c!.task);
});

it('offers nothing more where a plan file would take no more', () => {
  const full = Array.from({ length: MOST_WAITED_FOR }, (_, at) => `k${at}`);
  expect(keys({ ...product, dependsOn: full })).toEqual([]);
});
