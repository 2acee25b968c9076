/** A plan in words, as every way of taking it away tells it. */
import { timeText } from '../notes/time-text.ts';
import { marketTexts } from '../texts/markets.ts';
import { planExportTexts } from '../texts/plan-exports.ts';
import { promotionTexts } from '../texts/promotions.ts';
import type { Language } from '../texts/texts.ts';
import { type Day, dayOfInstant } from '../time/day.ts';
import { type Anchor, isGuess, type PlannerEvent } from './anchor.ts';
import { anchorName } from './anchor-name.ts';
import { anchorTrust } from './anchor-text.ts';
import { anchorWhen } from './anchor-words.ts';
import type { DatedPlan, DatedPlanTask } from './dated-plan.ts';
import { type TitleOf, titlesBy } from './task-titles.ts';
import { taskTitle } from './templates.ts';

export interface PlanRequest {
  readonly plan: DatedPlan;
  readonly language: Language;
  /** Epoch ms. */
  readonly now: number;
}

export interface ToldAnchor {
  readonly event: PlannerEvent;
  readonly anchor: Anchor;
  readonly platform: string;
  /** Of the promotion. */
  readonly name: string;
  readonly label: string;
  /** `2026-12-09 20:00`, of a guess about so. */
  readonly time: string;
  readonly trust: string;
  readonly guessed: boolean;
  /** Dates that stand beside it, as `time` is written. */
  readonly others: readonly string[];
}

export interface ToldTask {
  readonly task: DatedPlanTask;
  /** '' = of a promotion that is not known. */
  readonly platform: string;
  /** Of the promotion, or its id where it is not known; '' = once for the whole plan. */
  readonly name: string;
  readonly area: string;
  readonly title: string;
  readonly state: string;
  readonly waitsFor: readonly string[];
  readonly tooLate: readonly string[];
}

export interface ToldPlan {
  readonly title: string;
  readonly language: Language;
  readonly now: number;
  /** In China. */
  readonly today: Day;
  readonly madeAt: string;
  readonly anchors: readonly ToldAnchor[];
  readonly tasks: readonly ToldTask[];
}

function toldAnchor(event: PlannerEvent, anchor: Anchor, language: Language): ToldAnchor {
  return {
    event,
    anchor,
    platform: marketTexts[language][event.platform],
    name: event[language],
    label: anchorName(anchor.kind, language),
    time: anchorWhen(anchor.kind, anchor.date, anchor.confirmed, language),
    trust: anchorTrust(anchor, language),
    guessed: isGuess(anchor),
    others: anchor.others.map((date) => anchorWhen(anchor.kind, date, false, language)),
  };
}

function platformOf({ record, event }: DatedPlanTask, language: Language): string {
  if (record.event === null) return planExportTexts[language].everywhere;
  return event ? marketTexts[language][event.platform] : '';
}

function toldTask(task: DatedPlanTask, titleOf: TitleOf, language: Language): ToldTask {
  const { record, event, state, tooLate } = task;
  return {
    task,
    platform: platformOf(task, language),
    name: record.event === null ? '' : (event?.[language] ?? record.event),
    area: promotionTexts[language].area[record.area],
    title: taskTitle(record, language),
    state: planExportTexts[language].state[state],
    waitsFor: record.dependsOn.map((key) => titleOf(record, key)),
    tooLate: tooLate.map((key) => titleOf(record, key)),
  };
}

export function toldPlan({ plan, language, now }: PlanRequest): ToldPlan {
  const titleOf = titlesBy(plan.tasks, language);
  return {
    title: plan.plan.title,
    language,
    now,
    today: dayOfInstant(now),
    madeAt: planExportTexts[language].madeAt(timeText(now)),
    anchors: plan.events.flatMap((event) => event.anchors.map((anchor) => toldAnchor(event, anchor, language))),
    tasks: plan.tasks.map((task) => toldTask(task, titleOf, language)),
  };
}

/** The task as it is named, its guess marked. */
export function markedTitle({ task, title }: ToldTask, language: Language): string {
  return task.guessed ? planExportTexts[language].guessed(title) : title;
}

export function markedLabel({ label, guessed }: ToldAnchor, language: Language): string {
  return guessed ? planExportTexts[language].guessed(label) : label;
}
