import { isDayOnly } from '../promotions/day-only.ts';
import { SHANGHAI_OFFSET_MINUTES } from '../time/day.ts';
import type { AnchorDate, AnchorKind } from './anchor.ts';
import { dayOfAnchor } from './anchor-day.ts';

const local = (at: number): string => new Date(at + SHANGHAI_OFFSET_MINUTES * 60_000).toISOString();

export type DatedMoment = Pick<AnchorDate, 'at' | 'certainty' | 'dayOnly'>;

/** `2026-12-09 20:00` in China, `2026-12-09` where no hour is known; an end at midnight is the 24:00 of the day before, as it is spoken of. */
export function anchorTime(kind: AnchorKind, date: DatedMoment): string {
  const { at } = date;
  if (isDayOnly(kind, date)) return dayOfAnchor({ kind, date });
  const text = local(at);
  if (kind === 'ends' && text.slice(11, 16) === '00:00') return `${local(at - 1).slice(0, 10)} 24:00`;
  return `${text.slice(0, 10)} ${text.slice(11, 16)}`;
}
