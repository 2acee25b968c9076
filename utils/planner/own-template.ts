/** A template of the operator's own, made of a plan, and as a file for others. */
import * as v from 'valibot';
import { PLATFORMS } from '../sheets/platform-ids.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { grouped } from '../statistics/grouped.ts';
import { type FileKind, type HandedRefusal, handedText, hasMoreThan, openHanded } from './handed-file.ts';
import type { PlanTaskRecord, TaskTerms, TemplateRecord } from './planner-record.ts';
import { MOST_TEMPLATE_TASKS, parsePlannerRecord } from './planner-schema.ts';
import type { BuiltInTemplate } from './template.ts';
import { TEMPLATES } from './templates.ts';

const KIND: FileKind = { format: 'kuance-template', version: 1, longest: 2 * 1024 * 1024 };
export const LONGEST_TEMPLATE_FILE = KIND.longest;

function termsOf({ task, title, area, from, to, atMinute, dependsOn }: TaskTerms): TaskTerms {
  return { task, title, area, from, to, atMinute, dependsOn };
}

/** Of what platforms have each, what was said last. */
const laterFirst = (a: PlanTaskRecord, b: PlanTaskRecord): number => b.updatedAt - a.updatedAt;

const platformOf = (event: string): PlatformId | null => {
  const name = /-([a-z]+)$/.exec(event)?.[1];
  return PLATFORMS.find((platform) => platform === name) ?? null;
};

type Platforms = readonly PlatformId[] | null;

function limitOf(base: NewTemplate['base'], task: string): Platforms {
  if (!base) return null;
  if (typeof base === 'string') return TEMPLATES[base].find((row) => row.task === task)?.platforms ?? null;
  return base.tasks.find((row) => row.task === task)?.platforms ?? null;
}

/** Where each task goes: not to a platform of the plan it does not stand on, and to others as before. */
function platformsBy(
  tasks: readonly PlanTaskRecord[],
  { base = null, events }: NewTemplate,
): (task: string) => Platforms {
  const of = (ids: readonly (string | null)[]) =>
    new Set(ids.flatMap((id) => (id === null ? [] : (platformOf(id) ?? []))));
  const all = of(events);
  const byTask = grouped(
    tasks.filter(({ removed }) => !removed),
    ({ task }) => task,
  );
  return (task) => {
    const stands = of((byTask.get(task) ?? []).map(({ event }) => event));
    const limit = limitOf(base, task);
    if (stands.size === 0 || [...all].every((platform) => stands.has(platform))) return limit;
    return (limit ?? PLATFORMS).filter((platform) => stands.has(platform) || !all.has(platform));
  };
}

interface NewTemplate {
  readonly name: string;
  /** What the plan was made of, where that is known. */
  readonly base?: BuiltInTemplate | TemplateRecord | null;
  /** Ids of the plan's events. */
  readonly events: readonly string[];
  /** Random. */
  readonly id: string;
  /** Epoch ms. */
  readonly now: number;
}

/**
 * Nobody's name, note or tick goes with it.
 * @returns null when the plan has no task, or more than a template holds
 */
export function templateOf(tasks: readonly PlanTaskRecord[], plan: NewTemplate): TemplateRecord | null {
  const { name, id, now } = plan;
  const byKey = new Map<string, PlanTaskRecord>();
  for (const record of tasks.filter(({ removed }) => !removed).toSorted(laterFirst)) {
    if (!byKey.has(record.task)) byKey.set(record.task, record);
  }
  // In the order of the plan.
  const keys = [...new Set(tasks.map(({ task }) => task))];
  const rows = keys.flatMap((key) => byKey.get(key) ?? []);
  const platforms = platformsBy(tasks, plan);
  if (rows.length === 0 || rows.length > MOST_TEMPLATE_TASKS) return null;
  return {
    id: `template:${id}`,
    kind: 'template',
    version: 1,
    updatedAt: now,
    removed: false,
    name,
    tasks: rows.map((record) => {
      const terms = termsOf(record);
      const dependsOn = terms.dependsOn.filter((key) => byKey.has(key));
      return { ...terms, dependsOn, once: record.event === null, platforms: platforms(record.task) };
    }),
  };
}

export function templateFileText(template: TemplateRecord): string {
  return handedText(KIND, { template });
}

export type TemplateRead =
  | { readonly ok: true; readonly template: TemplateRecord }
  | { readonly ok: false; readonly why: HandedRefusal };

const BodySchema = v.object({ template: v.looseObject({ tasks: v.array(v.unknown()) }) });

/** Whatever it is, it is only looked at. Never throws. @param now epoch ms, taken as the moment it came here */
export function readTemplateFile(text: string, now: number): TemplateRead {
  const opened = openHanded(text, KIND);
  if (!opened.ok) return opened;
  const body = v.safeParse(BodySchema, opened.value);
  if (body.success && hasMoreThan(MOST_TEMPLATE_TASKS, body.output.template.tasks)) {
    return { ok: false, why: 'too-many' };
  }
  const record = body.success ? parsePlannerRecord(body.output.template) : null;
  if (record?.kind !== 'template' || record.removed || record.tasks.length === 0) return { ok: false, why: 'damaged' };
  return { ok: true, template: { ...record, version: 1, updatedAt: now } };
}
