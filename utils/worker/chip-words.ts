import type { ChipWords } from '../messages/protocol.ts';
import { METRICS } from '../metrics/vocabulary.ts';
import type { Calendar } from '../promotions/calendar.ts';
import { countdown } from '../promotions/countdown.ts';
import { nextAnchors } from '../promotions/next-anchors.ts';
import { daysLeft, waveName } from '../promotions/wave-text.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { refusalTexts } from '../texts/refusals.ts';
import { reminderTexts } from '../texts/reminders.ts';
import type { Language } from '../texts/texts.ts';

export interface ChipKnown {
  readonly calendar: Calendar;
  /** Plans have something to tell. */
  readonly warned: boolean;
}

/** @param now epoch ms */
export function chipWords(
  platform: PlatformId,
  language: Language,
  now: number,
  { calendar, warned }: ChipKnown,
): ChipWords {
  const [wave] = nextAnchors(now, platform, 1, calendar);
  return {
    refusals: refusalTexts[language],
    metrics: Object.fromEntries(METRICS.map((metric) => [metric.id, metric[language]])),
    promotion: wave
      ? { name: waveName(wave, language), days: wave.dayOnly ? daysLeft(wave, now) : countdown(now, wave.opensAt).days }
      : null,
    notice: warned ? reminderTexts[language].onPage : null,
  };
}
