import { addDays, dayOfInstant } from '../time/day.ts';
import { chinaInstant } from './china-time.ts';
import { countdown } from './countdown.ts';
import type { UpcomingAnchor } from './next-anchors.ts';
import { daysLeft } from './wave-text.ts';

const MINUTE = 60_000;
const HOUR = 60;
const DAY = 24 * HOUR;

/** What is left in one unit, the largest of which there is one. */
export interface ShortLeft {
  /** Days may be 0: today, at a minute nobody knows. */
  readonly unit: 'days' | 'hours' | 'minutes';
  readonly count: number;
  /** Epoch ms at which it says something else. */
  readonly until: number;
}

/** @param now epoch ms, before it opens */
export function shortLeft(wave: UpcomingAnchor, now: number): ShortLeft {
  // To a day alone whole days are counted, until the day begins.
  if (wave.dayOnly) return { unit: 'days', count: daysLeft(wave, now), until: Math.min(wave.opensAt, nextDay(now)) };
  const { days, hours, minutes } = countdown(now, wave.opensAt);
  if (days > 0) return { unit: 'days', count: days, until: lastMoment(wave, days * DAY) };
  if (hours > 0) return { unit: 'hours', count: hours, until: lastMoment(wave, hours * HOUR) };
  return { unit: 'minutes', count: minutes, until: lastMoment(wave, minutes) };
}

const nextDay = (now: number): number => chinaInstant(addDays(dayOfInstant(now), 1));

/** Minutes are counted up, so a text stands one minute longer than its count. Epoch ms. */
export const lastMoment = (wave: UpcomingAnchor, from: number): number => wave.opensAt - (from - 1) * MINUTE;
