/** A date that work is hung on, in words. */
import { timeText } from '../notes/time-text.ts';
import { waveCertainty } from '../promotions/wave-text.ts';
import { anchorTexts } from '../texts/planner-anchors.ts';
import { promotionTexts } from '../texts/promotions.ts';
import type { Language } from '../texts/texts.ts';
import type { Anchor, AnchorDate } from './anchor.ts';
import { isMidnight } from './china-minute.ts';
import type { Hung } from './planner-record.ts';

/** 报名截止 */
export function hungName(anchor: Hung['anchor'], language: Language): string {
  const t = anchorTexts[language];
  return anchor === 'open' ? t.open : t.kind[anchor];
}

/** 开卖时间前 3 天 */
export function hungText({ anchor, days }: Hung, language: Language): string {
  return anchorTexts[language].day(hungName(anchor, language), days);
}

/** How far a date can be trusted, and why: 平台公告（来源：报名页，2026-11-20）. */
export function dateTrust(date: AnchorDate, language: Language): string {
  const t = anchorTexts[language];
  if (date.certainty !== 'guessed' && date.source === '') return t.own;
  if (date.certainty === 'guessed' || date.sourceDate === null) return waveCertainty(date, language);
  const words = promotionTexts[language];
  return words.trust(words.certainty[date.certainty], t.publishedOn(date.source, date.sourceDate));
}

/** The same of what plans count with: 已确认 goes first. */
export function anchorTrust({ date, confirmed }: Anchor, language: Language): string {
  const trust = dateTrust(date, language);
  return confirmed ? `${anchorTexts[language].confirmed} · ${trust}` : trust;
}

/** `2026-12-09 20:00`, in China. */
export const momentText = (at: number): string => timeText(at);

/** `20:00`, nothing for the first minute of a day. */
export const minuteText = (at: number): string => (isMidnight(at) ? '' : timeText(at).slice(11));
