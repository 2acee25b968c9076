/** All that a colleague's plan would change, before anything does. */
import { marketTexts } from '../texts/markets.ts';
import { planHandoverTexts } from '../texts/plan-handover.ts';
import { promotionTexts } from '../texts/promotions.ts';
import type { Language } from '../texts/texts.ts';
import { anchorOf, type PlannerEvent } from './anchor.ts';
import { anchorWhen } from './anchor-words.ts';
import { type CalendarPlan, calendarChanges } from './calendar-changes.ts';
import type { DifferenceWords } from './difference-text.ts';
import { mergePlan, type PlanDifferences, type Side } from './merge-plan.ts';
import type { PlanContents } from './plan-contents.ts';
import type { PlanFile } from './plan-file.ts';
import type { EventRecord, FestivalRecord, PlanTaskRecord } from './planner-record.ts';
import { titlesBy } from './task-titles.ts';

/** What is here. */
export interface PlanHere {
  /** null = this plan is not. */
  readonly contents: PlanContents | null;
  /** Of dates and festivals, the removed ones too. */
  readonly said: readonly (FestivalRecord | EventRecord)[];
  readonly eventOf: (id: string) => PlannerEvent | null;
  /** Epoch ms. */
  readonly now: number;
}

export interface MergePreview extends PlanDifferences {
  readonly file: PlanFile;
  readonly isNew: boolean;
  readonly calendar: CalendarPlan;
  /** Of both copies, those here last. */
  readonly tasks: readonly PlanTaskRecord[];
  readonly eventOf: PlanHere['eventOf'];
  /** Epoch ms at which it was shown. */
  readonly now: number;
}

export function mergePreview(file: PlanFile, { contents, said, eventOf, now }: PlanHere): MergePreview {
  return {
    ...mergePlan(contents, file.contents, file.prices),
    file,
    isNew: contents === null,
    calendar: calendarChanges(file.calendar, { records: said, eventOf, now }),
    tasks: [...file.contents.tasks, ...(contents?.tasks ?? [])],
    eventOf,
    now,
  };
}

/** Choices of the differences that are what they were. */
export function stillChosen(
  was: MergePreview,
  { differences }: MergePreview,
  sides: ReadonlyMap<string, Side>,
): ReadonlyMap<string, Side> {
  const before = new Map(was.differences.map((one) => [one.id, JSON.stringify(one)]));
  const same = new Set(differences.filter((one) => before.get(one.id) === JSON.stringify(one)).map(({ id }) => id));
  return new Map([...sides].filter(([id]) => same.has(id)));
}

/** Whether both were made of the same records here; both of one file and one `now`. */
export function isSamePreview(a: MergePreview, b: MergePreview): boolean {
  const basis = ({ differences, onlyMine, calendar }: MergePreview) =>
    JSON.stringify([differences, onlyMine, calendar]);
  return basis(a) === basis(b);
}

/** Names of events, of festivals of the file too. */
export function wordsOf({ file, eventOf, tasks }: MergePreview, language: Language): DifferenceWords {
  const titleOf = titlesBy(
    tasks.map((record) => ({ record })),
    language,
  );
  const eventName = (id: string) => {
    const event = eventOf(id);
    if (event) return `${marketTexts[language][event.platform]} ${event[language]}`;
    return file.calendar.festivals.find(({ festival }) => id.startsWith(`${festival}-`))?.name ?? id;
  };
  return { language, eventName, titleOf };
}

/** Dates they counted with that are others here: what was typed there comes with the file, what was built in does not. */
export function countedElsewhere(preview: MergePreview, language: Language): readonly string[] {
  const { eventName } = wordsOf(preview, language);
  const t = planHandoverTexts[language];
  return preview.file.counted.flatMap(({ event, kind, ...theirs }) => {
    const here = preview.eventOf(event);
    if (!here) return [];
    const own = anchorOf(here, kind);
    if (own?.date.at === theirs.at) return [];
    const name = promotionTexts[language].kind[kind];
    return [
      t.counted(
        eventName(event),
        name,
        anchorWhen(kind, theirs, theirs.confirmed === true, language),
        own && anchorWhen(kind, own.date, own.confirmed, language),
      ),
    ];
  });
}
