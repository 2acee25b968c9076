/** The calendar as a file; loaded where dates are shown. */
import { fileName } from '../files/file-names.ts';
import { type CalendarPlan, calendarChanges } from '../planner/calendar-changes.ts';
import { type CalendarFile, calendarFileText } from '../planner/calendar-file.ts';
import type { EventRecord, FestivalRecord } from '../planner/planner-record.ts';
import { saveFile } from '../platform/download.ts';
import { plannerCalendarTexts } from '../texts/planner-calendar.ts';
import type { Language } from '../texts/texts.ts';
import { dayOfInstant } from '../time/day.ts';
import type { PlanShelf } from './plan-shelf.ts';

/** A file's changes as they are shown. */
export interface ShownCalendar {
  readonly file: CalendarFile;
  readonly plan: CalendarPlan;
  /** Epoch ms. */
  readonly now: number;
  /** It is shown again, because something was saved here since. */
  readonly anew: boolean;
}

export async function showCalendar(shelf: PlanShelf, file: CalendarFile, now: number): Promise<ShownCalendar> {
  const { said: records, eventOf } = await shelf.here(null, now);
  return { file, plan: calendarChanges(file, { records, eventOf, now }), now, anew: false };
}

/** @returns what has to be looked at first: what is here is not what it was; null = all of it is stored */
export async function takeCalendar(
  shelf: PlanShelf,
  { file, plan, now: then }: ShownCalendar,
  now: number,
): Promise<ShownCalendar | null> {
  return shelf.change<ShownCalendar | null>(null, then, ({ said: records, eventOf }) => {
    const at = (when: number) => calendarChanges(file, { records, eventOf, now: when });
    if (JSON.stringify(at(then)) === JSON.stringify(plan)) return { records: plan.records, found: null };
    return { records: [], found: { file, plan: at(now), now, anew: true } };
  });
}

interface CalendarExport {
  /** Without removed ones. */
  readonly records: readonly (FestivalRecord | EventRecord)[];
  readonly language: Language;
  /** Epoch ms. */
  readonly now: number;
}

/** @returns the name of the saved file */
export function saveCalendarFile({ records, language, now }: CalendarExport): string {
  const name = fileName([plannerCalendarTexts[language].calendar, dayOfInstant(now)], 'json');
  saveFile(name, new Blob([calendarFileText(records)], { type: 'application/json' }));
  return name;
}
