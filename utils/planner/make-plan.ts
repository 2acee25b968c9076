import type { Day } from '../time/day.ts';
import type { PlannerEvent } from './anchor.ts';
import { planTaskId } from './planner-ids.ts';
import type { PlanRecord, PlanTaskRecord, TaskTerms, TemplateRecord } from './planner-record.ts';
import type { BuiltInTemplate, TemplateTask } from './template.ts';
import { TEMPLATES } from './templates.ts';

export interface NewPlan {
  /** Random. */
  readonly id: string;
  readonly title: string;
  readonly template: BuiltInTemplate | TemplateRecord;
  readonly events: readonly PlannerEvent[];
  /** Epoch ms. */
  readonly now: number;
  /** Day on which a task was ticked before there was a plan. */
  readonly doneOn?: (event: string, task: string) => Day | null;
}

/** What a task of a template says, and where it goes. */
type Row = TaskTerms & Pick<TemplateTask, 'once' | 'platforms'>;

function rowsOf(template: NewPlan['template']): readonly Row[] {
  if (typeof template !== 'string')
    return template.tasks.map((task) => ({ ...task, platforms: task.platforms ?? null }));
  return TEMPLATES[template].map(({ zh: _zh, en: _en, ...task }) => ({ ...task, title: null }));
}

/** A plan with all of its tasks, as records. */
export function makePlan(plan: NewPlan): readonly [PlanRecord, ...PlanTaskRecord[]] {
  const { title, template, events, now, doneOn } = plan;
  const id = `plan:${plan.id}`;
  const base = { version: 1, updatedAt: now, removed: false } as const;
  const taskOf = ({ once: _once, platforms: _platforms, ...terms }: Row, event: string | null): PlanTaskRecord => ({
    ...base,
    ...terms,
    id: planTaskId(id, event, terms.task),
    kind: 'plan-task',
    plan: id,
    event,
    owner: '',
    note: '',
    doneOn: events.map((one) => doneOn?.(event ?? one.id, terms.task) ?? null).find((day) => day !== null) ?? null,
  });
  const tasks = rowsOf(template).flatMap((row) => {
    const own = events.filter(({ platform }) => row.platforms === null || row.platforms.includes(platform));
    if (own.length === 0) return [];
    return row.once ? [taskOf(row, null)] : own.map((event) => taskOf(row, event.id));
  });
  const record: PlanRecord = {
    ...base,
    id,
    kind: 'plan',
    title,
    template: typeof template === 'string' ? template : template.id,
    events: events.map((event) => event.id),
    createdAt: now,
  };
  return [record, ...tasks];
}
