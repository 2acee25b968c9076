/** Dates and tasks of a plan as events of a calendar. */
import { dayOfAnchor } from '../planner/anchor-day.ts';
import { anchorName } from '../planner/anchor-name.ts';
import { anchorTrust } from '../planner/anchor-text.ts';
import { anchorWhen } from '../planner/anchor-words.ts';
import {
  markedLabel,
  markedTitle,
  type PlanRequest,
  type ToldAnchor,
  type ToldTask,
  toldPlan,
} from '../planner/plan-told.ts';
import { hungOn } from '../planner/replan.ts';
import { isDayOnly } from '../promotions/day-only.ts';
import { planExportTexts } from '../texts/plan-exports.ts';
import type { Language } from '../texts/texts.ts';
import type { IcsEvent } from './ics.ts';

const HOUR = 60;
/** A day and two hours before. */
const MOMENT_ALARMS = [24 * HOUR, 2 * HOUR];
/** In the afternoon before the day on which it begins. */
const DAY_ALARMS = [9 * HOUR];

/** Of the thing and not of its date: an anchor that is a wave has the wave's own, so both files speak of one event. */
const uidOf = (id: string): string => `${id}@kuance`;

function anchorEvent(told: ToldAnchor, language: Language): IcsEvent {
  const { event, anchor, platform, name, trust, others } = told;
  const t = planExportTexts[language];
  const day = dayOfAnchor(anchor);
  const hourless = isDayOnly(anchor.kind, anchor.date);
  const lines = [trust, ...(others.length > 0 ? [t.markdown.others(others)] : [])];
  return {
    uid: uidOf(`${event.id}-${anchor.kind}`),
    title: t.eventOn(platform, `${name} ${markedLabel(told, language)}`),
    description: lines.join('\n'),
    when: hourless ? { kind: 'days', from: day, to: day } : { kind: 'at', at: anchor.date.at, until: null },
    alarms: hourless ? DAY_ALARMS : MOMENT_ALARMS,
  };
}

/** What its days are counted from. */
function basis({ record, event }: ToldTask['task'], language: Language): readonly string[] {
  if (!event) return [];
  const t = planExportTexts[language];
  const anchors = [record.from, record.to].map((hung) => ({ hung, anchor: hungOn(event, hung) }));
  const words = anchors.flatMap(({ hung, anchor }) =>
    anchor
      ? [
          `${anchorName(hung.anchor, language)} ${anchorWhen(anchor.kind, anchor.date, anchor.confirmed, language)}${t.comma}${anchorTrust(anchor, language)}`,
        ]
      : [],
  );
  return [...new Set(words)];
}

function taskEvent(told: ToldTask, plan: string, language: Language): readonly IcsEvent[] {
  const { task, platform, area, state, waitsFor } = told;
  const { record, from, to, at } = task;
  if (from === null || to === null) return [];
  const t = planExportTexts[language];
  const counted = basis(task, language);
  const lines = [
    plan,
    `${area} · ${state}`,
    ...(record.owner === '' ? [] : [t.ownerIs(record.owner)]),
    ...(waitsFor.length > 0 ? [t.waitsFor(waitsFor)] : []),
    ...(counted.length > 0 ? [t.hungOn(counted)] : []),
    ...(record.note === '' ? [] : [record.note]),
  ];
  return [
    {
      uid: uidOf(record.id),
      title: t.eventOn(platform, markedTitle(told, language)),
      description: lines.join('\n'),
      when: at === null ? { kind: 'days', from, to } : { kind: 'at', at, until: null },
      alarms: at === null ? DAY_ALARMS : MOMENT_ALARMS,
    },
  ];
}

/** Every date, and the tasks that can still be done. */
export function planEvents(request: PlanRequest): readonly IcsEvent[] {
  const { title, anchors, tasks, language } = toldPlan(request);
  return [
    ...anchors.map((anchor) => anchorEvent(anchor, language)),
    ...tasks
      .filter(({ task }) => task.state === 'now' || task.state === 'upcoming')
      .flatMap((task) => taskEvent(task, title, language)),
  ];
}
