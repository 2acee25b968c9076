import type { ChipWords } from '../messages/protocol.ts';
import { METRICS } from '../metrics/vocabulary.ts';
import type { Calendar } from '../promotions/calendar.ts';
import { countdown } from '../promotions/countdown.ts';
import { nextAnchors } from '../promotions/next-anchors.ts';
import { waveName } from '../promotions/wave-text.ts';
import type { PlatformId } from '../sheets/sheet.ts';
import { refusalTexts } from '../texts/refusals.ts';
import type { Language } from '../texts/texts.ts';

/** @param now epoch ms */
export function chipWords(platform: PlatformId, language: Language, now: number, calendar: Calendar): ChipWords {
  const [wave] = nextAnchors(now, platform, 1, calendar);
  return {
    refusals: refusalTexts[language],
    metrics: Object.fromEntries(METRICS.map((metric) => [metric.id, metric[language]])),
    promotion: wave ? { name: waveName(wave, language), days: countdown(now, wave.opensAt).days } : null,
  };
}
