/** Waves and tasks as calendar files; loaded on the click that asks. */
import { fileName } from '../files/file-names.ts';
import { icsFiles } from '../files/ics.ts';
import { calendarEvents, type PlannedTasks } from '../files/promotion-events.ts';
import { saveFile } from '../platform/download.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { marketTexts } from '../texts/markets.ts';
import { calendarTexts } from '../texts/promotion-calendar.ts';
import type { Language } from '../texts/texts.ts';
import { dayOfInstant } from '../time/day.ts';

export interface CalendarRequest {
  readonly planned: readonly PlannedTasks[];
  readonly platform: PlatformId;
  readonly language: Language;
  /** Epoch ms. */
  readonly now: number;
}

/** @returns the names of the saved files. */
export function saveCalendar({ planned, platform, language, now }: CalendarRequest): readonly string[] {
  const market = marketTexts[language][platform];
  const title = calendarTexts[language].calendar;
  const texts = icsFiles({ name: `${title} ${market}`, now }, calendarEvents(planned, market, language));
  return texts.map((text, at) => {
    const part = texts.length > 1 ? [String(at + 1)] : [];
    const name = fileName([title, market, dayOfInstant(now), ...part], 'ics');
    saveFile(name, new Blob([text], { type: 'text/calendar;charset=utf-8' }));
    return name;
  });
}
