/** A template of the operator's own, made of a plan, and as a file for others. */
import * as v from 'valibot';
import { type FileKind, type HandedRefusal, handedText, openHanded } from './handed-file.ts';
import type { PlanTaskRecord, TaskTerms, TemplateRecord } from './planner-record.ts';
import { MOST_TEMPLATE_TASKS, parsePlannerRecord } from './planner-schema.ts';

const KIND: FileKind = { format: 'kuance-template', version: 1, longest: 2 * 1024 * 1024 };
export const LONGEST_TEMPLATE_FILE = KIND.longest;

function termsOf({ task, title, area, from, to, atMinute, dependsOn }: TaskTerms): TaskTerms {
  return { task, title, area, from, to, atMinute, dependsOn };
}

/** Of what platforms have each, what was said last. */
const laterFirst = (a: PlanTaskRecord, b: PlanTaskRecord): number => b.updatedAt - a.updatedAt;

interface NewTemplate {
  readonly name: string;
  /** Random. */
  readonly id: string;
  /** Epoch ms. */
  readonly now: number;
}

/**
 * Nobody's name, note or tick goes with it.
 * @returns null when the plan has no task, or more than a template holds
 */
export function templateOf(tasks: readonly PlanTaskRecord[], { name, id, now }: NewTemplate): TemplateRecord | null {
  const byKey = new Map<string, PlanTaskRecord>();
  for (const record of tasks.filter(({ removed }) => !removed).toSorted(laterFirst)) {
    if (!byKey.has(record.task)) byKey.set(record.task, record);
  }
  // In the order of the plan.
  const keys = [...new Set(tasks.map(({ task }) => task))];
  const rows = keys.flatMap((key) => byKey.get(key) ?? []);
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
      return { ...terms, dependsOn: terms.dependsOn.filter((key) => byKey.has(key)), once: record.event === null };
    }),
  };
}

export function templateFileText(template: TemplateRecord): string {
  return handedText(KIND, { template });
}

export type TemplateRead =
  | { readonly ok: true; readonly template: TemplateRecord }
  | { readonly ok: false; readonly why: HandedRefusal };

const BodySchema = v.object({ template: v.unknown() });

/** Whatever it is, it is only looked at. Never throws. @param now epoch ms, taken as the moment it came here */
export function readTemplateFile(text: string, now: number): TemplateRead {
  const opened = openHanded(text, KIND);
  if (!opened.ok) return opened;
  const body = v.safeParse(BodySchema, opened.value);
  const record = body.success ? parsePlannerRecord(body.output.template) : null;
  if (record?.kind !== 'template' || record.removed || record.tasks.length === 0) return { ok: false, why: 'damaged' };
  return { ok: true, template: { ...record, version: 1, updatedAt: now } };
}
