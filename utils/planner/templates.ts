import { planTexts } from '../texts/plans.ts';
import type { Language } from '../texts/texts.ts';
import { isOwnTask } from './own-task.ts';
import type { PlanTaskRecord } from './planner-record.ts';
import type { BuiltInTemplate, TemplateTask } from './template.ts';
import { MAJOR_AFTER } from './template-major-after.ts';
import { MAJOR_BEFORE } from './template-major-before.ts';
import { MINOR, SINGLE } from './template-small.ts';

export const TEMPLATES: Readonly<Record<BuiltInTemplate, readonly TemplateTask[]>> = {
  major: [...MAJOR_BEFORE, ...MAJOR_AFTER],
  minor: MINOR,
  single: SINGLE,
};

const WORDS = new Map(
  Object.values(TEMPLATES)
    .flat()
    .map((task) => [task.task, task]),
);

/** In the operator's words where there are any; of a task of a newer build its key, of an own one that is gone that it is. */
export function taskTitle({ title, task }: Pick<PlanTaskRecord, 'title' | 'task'>, language: Language): string {
  return title ?? WORDS.get(task)?.[language] ?? (isOwnTask(task) ? planTexts[language].goneTask : task);
}
