/** A plan renamed, with a platform more or less. */
import type { Day } from '../time/day.ts';
import type { PlannerEvent } from './anchor.ts';
import { makePlan, type NewPlan } from './make-plan.ts';
import { templateOf } from './own-template.ts';
import type { HandedRecord, PlanContents } from './plan-contents.ts';
import type { PlanRecord, PlanTaskRecord, TemplateRecord } from './planner-record.ts';
import { BUILT_IN } from './template.ts';

export interface PlanTerms {
  /** Absent = as it is. */
  readonly title?: string;
  /** Absent = as it is. */
  readonly note?: string;
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

interface MadeOf {
  readonly template: NewPlan['template'] | null;
  readonly isGone: boolean;
}

/** What it was made of; where that is gone, what its tasks make. */
function templateFor({ plan, tasks }: PlanContents, { templates, now }: ChangeBasis): MadeOf {
  const builtIn = BUILT_IN.find((id) => id === plan.template);
  const own = templates.find(({ id }) => id === plan.template);
  const template = builtIn ?? own;
  if (template) return { template, isGone: false };
  return { template: templateOf(tasks, { name: plan.title, id: 'gone', now, events: plan.events }), isGone: true };
}

/** Tasks of an event that went with it: all at one moment, what was deleted by hand before. */
function goneWith(event: string, tasks: readonly PlanTaskRecord[]): readonly PlanTaskRecord[] {
  const own = tasks.filter((task) => task.event === event);
  const last = Math.max(...own.map(({ updatedAt }) => updatedAt));
  return own.filter(({ removed, updatedAt }) => !removed || updatedAt === last);
}

type Terms = Pick<NewPlan, 'events' | 'now' | 'doneOn'>;

/** What the template has for the events and the plan never had. */
function freshTasks({ plan, tasks }: PlanContents, template: NewPlan['template'], terms: Terms) {
  const known = new Set(tasks.map(({ id }) => id));
  return makePlan({ id: plan.id.slice('plan:'.length), title: plan.title, template, ...terms })
    .filter((record): record is PlanTaskRecord => record.kind === 'plan-task' && record.event !== null)
    .filter(({ id }) => !known.has(id));
}

/** Tasks of events that are new to it; those of one it was for before come back as they were. */
function addedTasks(contents: PlanContents, added: readonly PlannerEvent[], basis: ChangeBasis) {
  if (added.length === 0) return [];
  const { now, doneOn } = basis;
  const back = added.flatMap(({ id }) => goneWith(id, contents.tasks));
  const had = new Set(back.map(({ event }) => event));
  const { template, isGone } = templateFor(contents, basis);
  // What the other tasks make says nothing of an event that has its own.
  const events = added.filter(({ id }) => !isGone || !had.has(id));
  const fresh = template && events.length > 0 ? freshTasks(contents, template, { events, now, doneOn }) : [];
  return [...back.map((task) => ({ ...task, removed: false, updatedAt: now })), ...fresh];
}

function planWith(before: PlanRecord, { title, note, add, remove }: PlanTerms, now: number): PlanRecord {
  const { note: said = '', ...plan } = before;
  const kept = plan.events.filter((id) => !remove.includes(id));
  const added = add.map(({ id }) => id).filter((id) => !kept.includes(id));
  const next = note ?? said;
  return {
    ...plan,
    title: title ?? plan.title,
    ...(next !== '' && { note: next }),
    events: [...kept, ...added],
    updatedAt: now,
  };
}

/** What goes with a platform: its tasks and products that stand. */
export function partsOf({ tasks, products }: Pick<PlanContents, 'tasks' | 'products'>, gone: readonly string[]) {
  const isOf = ({ event, removed }: { readonly event: string | null; readonly removed: boolean }) =>
    event !== null && !removed && gone.includes(event);
  return { tasks: tasks.filter(isOf), products: products.filter(isOf) };
}

/** Everything that has to be stored; nothing where it would be left without a platform. */
export function changedPlan(contents: PlanContents, terms: PlanTerms, basis: ChangeBasis): readonly HandedRecord[] {
  const plan = planWith(contents.plan, terms, basis.now);
  if (plan.events.length === 0 && terms.remove.length > 0) return [];
  const gone = partsOf(contents, terms.remove);
  const added = terms.add.filter(({ id }) => !contents.plan.events.includes(id));
  const removed = [...gone.tasks, ...gone.products].map((one) => ({ ...one, removed: true, updatedAt: basis.now }));
  return [plan, ...removed, ...addedTasks(contents, added, basis)];
}
