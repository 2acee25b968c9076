import type { ChipWords } from '../messages/protocol.ts';
import { METRICS } from '../metrics/vocabulary.ts';
import type { Calendar } from '../promotions/calendar.ts';
import { nextAnchors, type UpcomingAnchor } from '../promotions/next-anchors.ts';
import { type ShortLeft, shortLeft } from '../promotions/short-left.ts';
import { waveName } from '../promotions/wave-text.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { calendarTexts } from '../texts/promotion-calendar.ts';
import { promotionTexts } from '../texts/promotions.ts';
import { refusalTexts } from '../texts/refusals.ts';
import { reminderTexts } from '../texts/reminders.ts';
import type { Language } from '../texts/texts.ts';

export interface ChipKnown {
  readonly calendar: Calendar;
  /** Plans have something to tell. */
  readonly warned: boolean;
}

/** Dates and plans change in the panel, and things become due, while a page stands. */
const LONGEST = 5 * 60_000;

function leftText({ unit, count }: ShortLeft, language: Language): string {
  const t = promotionTexts[language];
  switch (unit) {
    case 'days':
      return t.leftDays(count);
    case 'hours':
      return t.left(0, count);
    case 'minutes':
      return t.leftMinutes(count);
  }
}

function countdownText(wave: UpcomingAnchor, left: ShortLeft, language: Language): string {
  const t = calendarTexts[language];
  const name = waveName(wave, language);
  const isToday = left.unit === 'days' && left.count === 0;
  const text = isToday ? t.chipToday(name) : t.chip(name, leftText(left, language));
  return wave.certainty === 'guessed' && !wave.confirmed ? reminderTexts[language].guessed(text) : text;
}

/** @param now epoch ms */
export function chipWords(
  platform: PlatformId,
  language: Language,
  now: number,
  { calendar, warned }: ChipKnown,
): ChipWords {
  const [wave] = nextAnchors(now, platform, 1, calendar);
  const left = wave ? shortLeft(wave, now) : null;
  return {
    refusals: refusalTexts[language],
    metrics: Object.fromEntries(METRICS.map((metric) => [metric.id, metric[language]])),
    promotion: wave && left ? countdownText(wave, left, language) : null,
    notice: warned ? reminderTexts[language].onPage : null,
    until: Math.min(now + LONGEST, left?.until ?? Number.POSITIVE_INFINITY),
  };
}
