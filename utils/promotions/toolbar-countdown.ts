/** Time to the next date that matters in the few characters of a toolbar icon. */
import type { PlatformId } from '../sheets/sheet.ts';
import { marketTexts } from '../texts/markets.ts';
import { calendarTexts } from '../texts/promotion-calendar.ts';
import type { Language } from '../texts/texts.ts';
import { BUILT_IN, type Calendar } from './calendar.ts';
import { countdown } from './countdown.ts';
import { nextAnchors, type UpcomingAnchor } from './next-anchors.ts';
import { waveCertainty, waveName } from './wave-text.ts';

export interface ToolbarCountdown {
  /** '' while nothing is near. */
  readonly text: string;
  /** A line a platform; '' for none. */
  readonly title: string;
  /** Epoch ms at which it says something else; null = it will not. */
  readonly until: number | null;
}

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;
/** Farther waves are nobody's today. */
const NEAR_DAYS = 30;

interface Shown {
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly count: number;
  /** Minutes left from which on it is this text. */
  readonly from: number;
}

function shownOf(wave: UpcomingAnchor, now: number): Shown {
  const { days, hours, minutes } = countdown(now, wave.opensAt);
  if (days > 0) return { unit: 'days', count: days, from: days * DAY };
  if (hours > 0) return { unit: 'hours', count: hours, from: hours * HOUR };
  return { unit: 'minutes', count: minutes, from: minutes };
}

/** Minutes are counted up, so a text stands one minute longer than its count. */
const lastMoment = (wave: UpcomingAnchor, from: number): number => wave.opensAt - (from - 1) * MINUTE;

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
  const { unit, count } = shownOf(next, now);
  const isNear = unit !== 'days' || count <= NEAR_DAYS;
  if (!isNear) return { text: '', title: '', until: lastMoment(next, (NEAR_DAYS + 1) * DAY) };
  const t = calendarTexts[language];
  const left = (wave: UpcomingAnchor) => {
    const shown = shownOf(wave, now);
    return t.toolbar[shown.unit](shown.count);
  };
  const lines = waves.map((wave) =>
    t.toolbarLine(
      marketTexts[language][wave.platform],
      waveName(wave, language),
      left(wave),
      waveCertainty(wave, language),
    ),
  );
  const until = Math.min(...waves.map((wave) => lastMoment(wave, shownOf(wave, now).from)));
  return { text: left(next), title: lines.join('\n'), until };
}
