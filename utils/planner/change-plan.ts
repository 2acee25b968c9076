/** A plan renamed, with a platform more or less. */
import type { Day } from '../time/day.ts';
import type { PlannerEvent } from './anchor.ts';
import { makePlan, type NewPlan } from './make-plan.ts';
import { templateOf } from './own-template.ts';
import type { HandedRecord, PlanContents } from './plan-contents.ts';
import type { PlanRecord, PlanTaskRecord, TemplateRecord } from './planner-record.ts';
import { BUILT_IN } from './template.ts';

export interface PlanTerms {
  readonly title: string;
  readonly note: string;
  readonly add: readonly PlannerEvent[];
  /** Ids of events. */
  readonly remove: readonly string[];
}

export interface ChangeBasis {
  /** The operator's own that stand. */
  readonly templates: readonly TemplateRecord[];
  /** Epoch ms. */
  readonly now: number;
  /** Day on which a task was ticked before it was in a plan. */
  readonly doneOn: (event: string, task: string) => Day | null;
}

/** What it was made of; where that is gone, what its tasks make. */
function templateFor({ plan, tasks }: PlanContents, { templates, now }: ChangeBasis): NewPlan['template'] | null {
  const builtIn = BUILT_IN.find((id) => id === plan.template);
  const own = templates.find(({ id }) => id === plan.template);
  return builtIn ?? own ?? templateOf(tasks, { name: plan.title, id: 'gone', now });
}

/** Tasks of events that are new to it; those of one it was for before come back as they were. */
function addedTasks(contents: PlanContents, added: readonly PlannerEvent[], basis: ChangeBasis) {
  const { plan, tasks } = contents;
  const template = added.length > 0 ? templateFor(contents, basis) : null;
  if (!template) return [];
  const { doneOn, now } = basis;
  const made = makePlan({ id: plan.id.slice('plan:'.length), title: plan.title, template, events: added, now, doneOn });
  const before = new Map(tasks.map((task) => [task.id, task]));
  return made
    .filter((record): record is PlanTaskRecord => record.kind === 'plan-task' && record.event !== null)
    .map((task): PlanTaskRecord => ({ ...(before.get(task.id) ?? task), removed: false, updatedAt: now }));
}

function planWith({ note: _before, ...plan }: PlanRecord, terms: PlanTerms, now: number): PlanRecord {
  const { title, note, add, remove } = terms;
  const kept = plan.events.filter((id) => !remove.includes(id));
  const added = add.map(({ id }) => id).filter((id) => !kept.includes(id));
  return { ...plan, title, ...(note !== '' && { note }), events: [...kept, ...added], updatedAt: now };
}

/** What goes with a platform: its tasks and products that stand. */
export function partsOf({ tasks, products }: Pick<PlanContents, 'tasks' | 'products'>, gone: readonly string[]) {
  const isOf = ({ event, removed }: { readonly event: string | null; readonly removed: boolean }) =>
    event !== null && !removed && gone.includes(event);
  return { tasks: tasks.filter(isOf), products: products.filter(isOf) };
}

/** Everything that has to be stored. */
export function changedPlan(contents: PlanContents, terms: PlanTerms, basis: ChangeBasis): readonly HandedRecord[] {
  const gone = partsOf(contents, terms.remove);
  const added = terms.add.filter(({ id }) => !contents.plan.events.includes(id));
  const removed = [...gone.tasks, ...gone.products].map((one) => ({ ...one, removed: true, updatedAt: basis.now }));
  return [planWith(contents.plan, terms, basis.now), ...removed, ...addedTasks(contents, added, basis)];
}
