/** Days and ranges as export files write them. */
import { plainFigureText } from '../metrics/figure-text.ts';
import { addDays, type Day, parseDay } from './day.ts';
import { type Period, periodEnd } from './period.ts';

/** `2026-11-21`, `2026/8/20`, `2026.8.20`, `2026年07月06日`, `20261121`. */
const DAY = String.raw`(?:(\d{4})(?:[-/.年](\d{1,2})[-/.月](\d{1,2})日?|(\d{2})(\d{2})))`;
/** A whole day begins at midnight and ends with its last second; other times speak of a part of it. */
const FROM_MIDNIGHT = `(?:[ T]0{1,2}:00(?::00)?)?`;
const TO_MIDNIGHT = `(?:[ T](?:0{1,2}:00(?::00)?|23:59(?::59)?))?`;
const SINGLE = new RegExp(`^${DAY}${FROM_MIDNIGHT}$`);
const RANGE = new RegExp(String.raw`^${DAY}${FROM_MIDNIGHT}\s?(?:~|至|到|-{1,2}|\|)\s?${DAY}${TO_MIDNIGHT}$`);
const WITHIN = new RegExp(String.raw`${DAY}${FROM_MIDNIGHT}(?:\s?(?:~|至|到|-{1,2}|\|)\s?${DAY}${TO_MIDNIGHT})?`, 'g');
/** Days since the last of December 1899, as spreadsheets count: 2010 to 2100. */
const SERIAL = /^[4-7]\d{4}$/;
const SERIAL_ZERO = '1899-12-30' as Day;
const [FIRST_SERIAL, LAST_SERIAL] = [40_179, 73_051];

type Parts = readonly (string | undefined)[];

function dayOf([year, month, day, month2, day2]: Parts): Day | null {
  const two = (text: string | undefined) => (text ?? '').padStart(2, '0');
  return parseDay(`${year}-${two(month ?? month2)}-${two(day ?? day2)}`);
}

function serialDay(text: string): Day | null {
  const n = Number(text);
  return SERIAL.test(text) && n >= FIRST_SERIAL && n < LAST_SERIAL ? addDays(SERIAL_ZERO, n) : null;
}

function periodOf(from: Day | null, to: Day | null): Period | null {
  if (!from || !to || from > to) return null;
  return from === to ? { kind: 'day', day: from } : { kind: 'range', from, to };
}

function plain(text: string): string {
  return plainFigureText(text).replace(/\s+/g, ' ');
}

/** The day or range a cell says; null for anything else. Two equal days are that day. */
export function periodOfCell(text: string): Period | null {
  const written = plain(text);
  const serial = serialDay(written);
  if (serial) return { kind: 'day', day: serial };
  const single = SINGLE.exec(written);
  if (single) {
    const day = dayOf(single.slice(1));
    return periodOf(day, day);
  }
  const range = RANGE.exec(written);
  return range && periodOf(dayOf(range.slice(1, 6)), dayOf(range.slice(6)));
}

/** The one day or range within a line such as `统计日期 2026-11-15 至 2026-11-21`; null where there are more. */
export function periodInLine(text: string): Period | null {
  const [only, ...others] = plain(text).match(WITHIN) ?? [];
  return only === undefined || others.length > 0 ? null : periodOfCell(only);
}

/** A day still running holds unfinished figures; what is not over otherwise is nothing to keep. null then. */
export function finishedOrLive(period: Period, today: Day): Period | null {
  if (periodEnd(period) < today) return period;
  return period.kind === 'day' && period.day === today ? { kind: 'live', day: today } : null;
}
