import { type Day, parseDay } from '../../time/day.ts';
import { type Period, periodDays } from '../../time/period.ts';

/**
 * Days a `date_type` promises. Asked for one day under 21 or 23 the platform gives the whole window that
 * ends there, so a length that does not fit is never believed.
 */
const DAYS: Readonly<Record<string, number>> = { '1': 1, '2': 1, '20': 1, '21': 7, '23': 30 };

/** `2026/11/21 00:00:00`, also without the time or with one-digit months and days. */
function dayOf(text: string): Day | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?: \d{2}:\d{2}:\d{2})?$/.exec(text.trim()) ?? [];
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** @returns null for a type we do not know, a day that does not exist or a length that does not fit */
export function compassPeriod(dateType: string, begin: string, end: string): Period | null {
  const from = dayOf(begin);
  const to = dayOf(end);
  if (!from || !to || from > to || !Object.hasOwn(DAYS, dateType)) return null;
  if (periodDays({ kind: 'range', from, to }) !== DAYS[dateType]) return null;
  if (from !== to) return { kind: 'range', from, to };
  return dateType === '1' ? { kind: 'live', day: from } : { kind: 'day', day: from };
}
