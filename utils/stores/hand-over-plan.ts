/** Plans and templates to and from colleagues; loaded on the click that asks. */
import { fileName } from '../files/file-names.ts';
import { takenChanges } from '../planner/calendar-changes.ts';
import type { DatedPlan } from '../planner/dated-plan.ts';
import type { HandedRefusal } from '../planner/handed-file.ts';
import { mergedRecords, type Side } from '../planner/merge-plan.ts';
import { isSamePreview, type MergePreview, mergePreview } from '../planner/merge-preview.ts';
import { LONGEST_TEMPLATE_FILE, readTemplateFile, templateFileText, templateOf } from '../planner/own-template.ts';
import { isTooLargeToHand, LONGEST_PLAN_FILE, planFileText, readPlanFile } from '../planner/plan-file.ts';
import type { TemplateRecord } from '../planner/planner-record.ts';
import { BUILT_IN } from '../planner/template.ts';
import { saveFile } from '../platform/download.ts';
import { planHandoverTexts } from '../texts/plan-handover.ts';
import type { Language } from '../texts/texts.ts';
import { dayOfInstant } from '../time/day.ts';
import type { PlanShelf } from './plan-shelf.ts';

/** Bytes of UTF-8 a character may take; what is longer is not even read. */
const MOST_BYTES = 3;

function saveJson(parts: readonly string[], text: string): string {
  const name = fileName(parts, 'json');
  saveFile(name, new Blob([text], { type: 'application/json' }));
  return name;
}

export interface HandOver {
  readonly plan: DatedPlan;
  readonly language: Language;
  readonly prices: boolean;
  /** Epoch ms. */
  readonly now: number;
}

export type HandedOver =
  /** Name of the saved file. */
  | { readonly ok: true; readonly name: string }
  /** gone = the plan is not here any more */
  | { readonly ok: false; readonly why: 'gone' | 'too-large' };

export async function handOverPlan(shelf: PlanShelf, { plan, language, prices, now }: HandOver): Promise<HandedOver> {
  const { contents, said } = await shelf.here(plan.plan.id, now);
  if (!contents) return { ok: false, why: 'gone' };
  const standing = said.filter(({ removed }) => !removed);
  const text = planFileText({ contents, events: plan.events, said: standing, prices, now });
  if (isTooLargeToHand(contents, text)) return { ok: false, why: 'too-large' };
  const parts = [contents.plan.title, planHandoverTexts[language].handFile, dayOfInstant(now)];
  return { ok: true, name: saveJson(parts, text) };
}

export type PlanOpened =
  | { readonly ok: true; readonly preview: MergePreview }
  | { readonly ok: false; readonly why: HandedRefusal };

/** What a colleague's file would change. @param now epoch ms */
export async function openPlanFile(shelf: PlanShelf, file: Blob, now: number): Promise<PlanOpened> {
  if (file.size > LONGEST_PLAN_FILE * MOST_BYTES) return { ok: false, why: 'too-large' };
  const read = readPlanFile(await file.text(), now);
  if (!read.ok) return read;
  const here = await shelf.here(read.file.contents.plan.id, now);
  return { ok: true, preview: mergePreview(read.file, here) };
}

export interface MergeChoices {
  /** By id; the newer where nothing was chosen. */
  readonly sides: ReadonlyMap<string, Side>;
  readonly dates: boolean;
}

/** Those that become theirs. A plan that is new here is told as a whole, and not as one of its own parts. */
const takenFrom = ({ differences, isNew }: MergePreview, sides: MergeChoices['sides']) =>
  differences.filter(
    ({ id, newer, theirs }) => (sides.get(id) ?? newer) === 'theirs' && !(isNew && theirs.kind === 'plan'),
  );

export type Merged =
  /**
   * How many records became theirs, and how many dates and festivals were taken.
   * `isNew`: the plan was not here, and was added.
   */
  | { readonly isNew: boolean; readonly merged: number; readonly dates: number }
  /** What is here changed since the differences were shown: nothing was written, these are those of now. */
  | { readonly anew: MergePreview };

/** @param now epoch ms */
export async function mergeHanded(
  shelf: PlanShelf,
  shown: MergePreview,
  { sides, dates }: MergeChoices,
  now: number,
): Promise<Merged> {
  const { file, differences, calendar } = shown;
  return shelf.change<Merged>(file.contents.plan.id, shown.now, (here) => {
    if (!isSamePreview(shown, mergePreview(file, here))) {
      return { records: [], found: { anew: mergePreview(file, { ...here, now }) } };
    }
    const merged = mergedRecords(differences, sides, now);
    const taken = dates ? calendar : { records: [], changes: [] };
    const count = { isNew: shown.isNew, merged: takenFrom(shown, sides).length, dates: takenChanges(taken).length };
    return { records: [...merged, ...taken.records], found: count };
  });
}

export interface TemplateTerms {
  readonly plan: DatedPlan;
  readonly name: string;
  /** Epoch ms. */
  readonly now: number;
}

/** Of all of its tasks, those without a date too. */
async function templateFrom(shelf: PlanShelf, { plan, name, now }: TemplateTerms): Promise<TemplateRecord | null> {
  const { contents } = await shelf.here(plan.plan.id, now);
  if (!contents) return null;
  const made = contents.plan.template;
  const base = BUILT_IN.find((id) => id === made) ?? (await shelf.template(made));
  return templateOf(contents.tasks, { name, id: crypto.randomUUID(), now, base, events: contents.plan.events });
}

/** @returns whether the plan makes a template */
export async function keepTemplate(shelf: PlanShelf, terms: TemplateTerms): Promise<boolean> {
  const template = await templateFrom(shelf, terms);
  if (template) await shelf.save([template]);
  return template !== null;
}

/** @returns the name of the saved file; null = the plan makes no template */
export async function shareTemplate(
  shelf: PlanShelf,
  terms: TemplateTerms,
  language: Language,
): Promise<string | null> {
  const template = await templateFrom(shelf, terms);
  if (!template) return null;
  return saveJson([template.name, planHandoverTexts[language].templateFile], templateFileText(template));
}

const saying = ({ name, tasks }: TemplateRecord): string => JSON.stringify([name, tasks]);

export type TemplateOpened =
  | { readonly ok: true; readonly name: string }
  | { readonly ok: false; readonly why: HandedRefusal };

/** Stands beside one of that id that says something else, which stays. @param now epoch ms */
export async function openTemplateFile(shelf: PlanShelf, file: Blob, now: number): Promise<TemplateOpened> {
  if (file.size > LONGEST_TEMPLATE_FILE * MOST_BYTES) return { ok: false, why: 'too-large' };
  const read = readTemplateFile(await file.text(), now);
  if (!read.ok) return read;
  const { template } = read;
  const here = await shelf.template(template.id);
  const isOther = here !== null && saying(here) !== saying(template);
  if (!here || isOther) await shelf.save([isOther ? { ...template, id: `template:${crypto.randomUUID()}` } : template]);
  return { ok: true, name: template.name };
}
