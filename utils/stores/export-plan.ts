/** A plan as files and as text for a group; loaded on the click that asks. */
import { type FileExtension, fileName } from '../files/file-names.ts';
import { icsFiles } from '../files/ics.ts';
import { planCsv } from '../files/plan-csv.ts';
import { planEvents } from '../files/plan-events.ts';
import { planMarkdown } from '../files/plan-markdown.ts';
import { planWorkbook } from '../files/plan-workbook.ts';
import { planChat } from '../planner/plan-chat.ts';
import type { PlanRequest } from '../planner/plan-told.ts';
import { copyText } from '../platform/clipboard.ts';
import { saveFile } from '../platform/download.ts';
import { planExportTexts } from '../texts/plan-exports.ts';
import { dayOfInstant } from '../time/day.ts';

/** Names of the files that were saved. */
type Saved = readonly string[];

function saved(
  { plan, now }: PlanRequest,
  extension: FileExtension,
  content: BlobPart,
  type: string,
  more: readonly string[] = [],
) {
  const name = fileName([plan.plan.title, ...more, dayOfInstant(now)], extension);
  saveFile(name, new Blob([content], { type }));
  return name;
}

export function saveWorkbook(request: PlanRequest): Saved {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const { name } = planExportTexts[request.language].sheet;
  return [saved(request, 'xlsx', planWorkbook(request), type, [name])];
}

export async function copyPlan(request: PlanRequest): Promise<void> {
  await copyText(planChat(request));
}

export function savePlanMarkdown(request: PlanRequest): Saved {
  return [saved(request, 'md', planMarkdown(request), 'text/markdown;charset=utf-8')];
}

export function savePlanCsv(request: PlanRequest): Saved {
  return [saved(request, 'csv', planCsv(request), 'text/csv;charset=utf-8')];
}

export function savePlanCalendar(request: PlanRequest): Saved {
  const texts = icsFiles({ name: request.plan.plan.title, now: request.now }, planEvents(request));
  return texts.map((text, at) => {
    const part = texts.length > 1 ? [String(at + 1)] : [];
    return saved(request, 'ics', text, 'text/calendar;charset=utf-8', part);
  });
}
