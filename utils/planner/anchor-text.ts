/** A date that work is hung on, in words. */
import { chinaClock } from '../promotions/china-time.ts';
import { waveCertainty } from '../promotions/wave-text.ts';
import type { Language } from '../texts/texts.ts';
import type { Anchor } from './anchor.ts';

/** How far what plans count with can be trusted, and why. */
export function anchorTrust({ date, confirmed }: Anchor, language: Language): string {
  return waveCertainty({ ...date, confirmed }, language);
}

/** `20:00`, nothing for the first minute of a day. */
export function minuteText(at: number): string {
  const clock = chinaClock(at);
  return clock === '00:00' ? '' : clock;
}
