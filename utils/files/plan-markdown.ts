/** A plan as a checklist in Markdown. */
import { timeText } from '../notes/time-text.ts';
import {
  markedLabel,
  markedTitle,
  type PlanRequest,
  type ToldAnchor,
  type ToldPlan,
  type ToldTask,
  toldPlan,
} from '../planner/plan-told.ts';
import { grouped } from '../statistics/grouped.ts';
import { planExportTexts } from '../texts/plan-exports.ts';
import { markdownLine } from './markdown.ts';

type Words = (typeof planExportTexts)['zh'];

function anchorItem(told: ToldAnchor, { language }: ToldPlan, t: Words): string {
  const { platform, name, time, trust, others } = told;
  const what = t.eventOn(platform, `${name} ${markedLabel(told, language)}`);
  const parts = [time, trust, ...(others.length > 0 ? [t.markdown.others(others)] : [])];
  return `- ${markdownLine(what)}${t.colon}${parts.map(markdownLine).join(t.comma)}`;
}

function taskItem(told: ToldTask, { language }: ToldPlan, t: Words): readonly string[] {
  const { task, platform, name, state, waitsFor, tooLate } = told;
  const { record, from, to, at } = task;
  const when = at !== null ? timeText(at) : from !== null && to !== null ? t.days(from, to) : '';
  const parts = [
    [platform, name].filter((part) => part !== '').join(' '),
    when,
    ...(record.owner === '' ? [] : [t.ownerIs(record.owner)]),
    state,
    ...(waitsFor.length > 0 ? [t.waitsFor(waitsFor)] : []),
    ...(tooLate.length > 0 ? [t.tooLate(tooLate)] : []),
  ].filter((part) => part !== '');
  const box = record.doneOn === null ? '[ ]' : '[x]';
  const line = `- ${box} ${markdownLine(markedTitle(told, language))}${t.colon}${parts.map(markdownLine).join(t.comma)}`;
  return record.note === '' ? [line] : [line, ...record.note.split(/\r\n|[\r\n]/).map(noteLine)];
}

/** Within its task. */
const noteLine = (line: string): string => `  > ${markdownLine(line)}`.trimEnd();

export function planMarkdown(request: PlanRequest): string {
  const plan = toldPlan(request);
  const t = planExportTexts[plan.language];
  const areas = grouped(plan.tasks, ({ area }) => area);
  const blocks = [
    `# ${markdownLine(plan.title)}`,
    `${plan.madeAt}${t.comma}${t.guessNote}`,
    ...(plan.anchors.length > 0
      ? [`## ${t.markdown.dates}`, plan.anchors.map((anchor) => anchorItem(anchor, plan, t)).join('\n')]
      : []),
    ...[...areas].flatMap(([area, tasks]) => [
      `## ${area}`,
      tasks.flatMap((task) => taskItem(task, plan, t)).join('\n'),
    ]),
  ];
  return `${blocks.join('\n\n')}\n`;
}
