/** Time to the next date that matters in the few characters of a toolbar icon. */
import type { PlatformId } from '../sheets/sheet.ts';
import { marketTexts } from '../texts/markets.ts';
import { calendarTexts } from '../texts/promotion-calendar.ts';
import type { Language } from '../texts/texts.ts';
import { addDays, dayOfInstant } from '../time/day.ts';
import { BUILT_IN, type Calendar } from './calendar.ts';
import { chinaInstant } from './china-time.ts';
import { nextAnchors, type UpcomingAnchor } from './next-anchors.ts';
import { lastMoment, type ShortLeft, shortLeft } from './short-left.ts';
import { waveCertainty, waveName } from './wave-text.ts';

export interface ToolbarCountdown {
  /** '' while nothing is near. */
  readonly text: string;
  /** A line a platform; '' for none. */
  readonly title: string;
  /** Epoch ms at which it says something else; null = it will not. */
  readonly until: number | null;
}

/** In minutes. */
const DAY = 1440;
/** Farther waves are nobody's today. */
const NEAR_DAYS = 30;

/** Epoch ms from which on it is near. */
const nearFrom = (wave: UpcomingAnchor): number =>
  wave.dayOnly
    ? chinaInstant(addDays(dayOfInstant(wave.opensAt), -NEAR_DAYS))
    : lastMoment(wave, (NEAR_DAYS + 1) * DAY);

const isToday = ({ unit, count }: ShortLeft): boolean => unit === 'days' && count === 0;

function shortText(shown: ShortLeft, language: Language): string {
  const t = calendarTexts[language];
  return isToday(shown) ? t.toolbarToday : t.toolbar[shown.unit](shown.count);
}

function leftText(shown: ShortLeft, language: Language): string {
  const text = shortText(shown, language);
  return isToday(shown) ? text : calendarTexts[language].toolbarLeft(text);
}

/**
 * @param platforms those of the operator's shops
 * @param now epoch ms
 */
export function toolbarCountdown(
  platforms: readonly PlatformId[],
  now: number,
  language: Language,
  calendar: Calendar = BUILT_IN,
): ToolbarCountdown {
  const waves = platforms
    .flatMap((platform) => nextAnchors(now, platform, 1, calendar))
    .sort((a, b) => a.opensAt - b.opensAt || (a.platform < b.platform ? -1 : 1));
  const [next] = waves;
  if (!next) return { text: '', title: '', until: null };
  const shown = shortLeft(next, now);
  const isNear = shown.unit !== 'days' || shown.count <= NEAR_DAYS;
  if (!isNear) return { text: '', title: '', until: nearFrom(next) };
  const t = calendarTexts[language];
  const lines = waves.map((wave) =>
    t.toolbarLine(
      marketTexts[language][wave.platform],
      waveName(wave, language),
      leftText(shortLeft(wave, now), language),
      waveCertainty(wave, language),
    ),
  );
  const until = Math.min(...waves.map((wave) => shortLeft(wave, now).until));
  return { text: shortText(shown, language), title: lines.join('\n'), until };
}
