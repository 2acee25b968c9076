/** What the platform's own page showed the account of a shop to hold at a moment, as a person typed it. */
import { plainFigureText } from '../metrics/figure-text.ts';
import { chinaClock } from '../promotions/china-time.ts';
import { dayOfInstant, parseDay } from '../time/day.ts';
import { amountOfYuan, wholeFen } from './amount.ts';

export interface TypedBalance {
  /** `2026-10-31 23:59:59`, of China, as bills write it. */
  readonly moment: string;
  /** May be below 0. */
  readonly fen: number;
  /** Who looked; may be empty. */
  readonly who: string;
  /** When it was typed (ms). */
  readonly at: number;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)(?: ([01]\d|2[0-3]):([0-5]\d))?$/;

/**
 * A day alone is the end of it, a minute the end of that; null for anything else, for a day that is not over and for a
 * minute that has not come.
 * @param now epoch ms
 */
export function momentOf(text: string, now: number): string | null {
  const [, day = '', hour, minute] = MOMENT.exec(text.trim()) ?? [];
  const parsed = day.startsWith('20') ? parseDay(day) : null;
  const today = dayOfInstant(now);
  const hasCome = hour !== undefined && `${hour}:${minute}` <= chinaClock(now);
  const isOver = parsed !== null && (parsed < today || (parsed === today && hasCome));
  return isOver ? `${parsed} ${hour ?? '23'}:${minute ?? '59'}:59` : null;
}

/** `1234.50` yuan → fen; null for anything else. */
export function balanceFen(text: string): number | null {
  const amount = amountOfYuan(plainFigureText(text));
  return amount === null ? null : wholeFen(amount);
}
