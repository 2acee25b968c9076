/** A date that work is hung on, in words. */
import { chinaClock } from '../promotions/china-time.ts';
import { isDayOnly } from '../promotions/day-only.ts';
import { waveCertainty } from '../promotions/wave-text.ts';
import type { Language } from '../texts/texts.ts';
import type { Anchor } from './anchor.ts';

/** How far what plans count with can be trusted, and why. */
export function anchorTrust({ date, confirmed }: Anchor, language: Language): string {
  return waveCertainty({ ...date, confirmed }, language);
}

/** `20:00`; '' where no hour is known. */
export const minuteText = ({ kind, date }: Pick<Anchor, 'kind' | 'date'>): string =>
  isDayOnly(kind, date) ? '' : chinaClock(date.at);
