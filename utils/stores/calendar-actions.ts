/** The calendar as a file; loaded where dates are shown. */
import { fileName } from '../files/file-names.ts';
import { calendarFileText } from '../planner/calendar-file.ts';
import type { EventRecord, FestivalRecord } from '../planner/planner-record.ts';
import { saveFile } from '../platform/download.ts';
import { plannerCalendarTexts } from '../texts/planner-calendar.ts';
import type { Language } from '../texts/texts.ts';
import { dayOfInstant } from '../time/day.ts';

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
