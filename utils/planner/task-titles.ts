import type { Language } from '../texts/texts.ts';
import type { DatedPlanTask } from './dated-plan.ts';
import type { PlanTaskRecord } from './planner-record.ts';
import { taskTitle } from './templates.ts';

/** Title of the task of that key that one waits for: of its own event, or once for all. */
export type TitleOf = (task: Pick<PlanTaskRecord, 'event'>, key: string) => string;

export function titlesBy(tasks: readonly Pick<DatedPlanTask, 'record'>[], language: Language): TitleOf {
  const place = (event: string | null, key: string) => `${event ?? ''}\n${key}`;
  let known: ReadonlyMap<string, PlanTaskRecord> | null = null;
  return ({ event }, key) => {
    // Few tasks are asked about, of thousands.
    known ??= new Map(tasks.map(({ record }) => [place(record.event, record.task), record]));
    const found = known.get(place(event, key)) ?? known.get(place(null, key));
    return taskTitle(found ?? { title: null, task: key }, language);
  };
}
