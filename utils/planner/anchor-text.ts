/** A date that work is hung on, in words. */
import { timeText } from '../notes/time-text.ts';
import { waveCertainty } from '../promotions/wave-text.ts';
import { anchorTexts } from '../texts/planner-anchors.ts';
import { promotionTexts } from '../texts/promotions.ts';
import type { Language } from '../texts/texts.ts';
import type { Anchor } from './anchor.ts';
import { isMidnight } from './china-minute.ts';
import type { Hung } from './planner-record.ts';

/** 报名截止 */
export function hungName(anchor: Hung['anchor'], language: Language): string {
  return anchor === 'open' ? anchorTexts[language].open : promotionTexts[language].kind[anchor];
}

/** 开卖时间前 3 天 */
export function hungText({ anchor, days }: Hung, language: Language): string {
  return anchorTexts[language].day(hungName(anchor, language), days);
}

/** How far what plans count with can be trusted, and why. */
export function anchorTrust({ date, confirmed }: Anchor, language: Language): string {
  return waveCertainty({ ...date, confirmed }, language);
}

/** `20:00`, nothing for the first minute of a day. */
export const minuteText = (at: number): string => (isMidnight(at) ? '' : timeText(at).slice(11));
