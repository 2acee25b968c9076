/**
 * Calendar days of the shop's own zone, as `YYYY-MM-DD` text.
 * All arithmetic is done in UTC on that text, so the machine's zone never matters.
 */
export type Day = string & { readonly __brand: 'Day' };

const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MS = 86_400_000;

/** Where a shop's days begin. Only zones of one fixed offset are known so far. */
export interface Zone {
  /** IANA */
  readonly name: string;
  readonly offsetMinutes: number;
}

/** China has had one offset and no summer time since 1991. */
export const SHANGHAI_OFFSET_MINUTES = 480;
export const SHANGHAI: Zone = { name: 'Asia/Shanghai', offsetMinutes: SHANGHAI_OFFSET_MINUTES };

/** @returns the day, or null when the text is no existing calendar day. */
export function parseDay(text: string): Day | null {
  const m = DAY.exec(text);
  if (!m) return null;
  const ms = Date.UTC(Number(m[1]), Number(m[2]) - 1, Number(m[3]));
  return new Date(ms).toISOString().slice(0, 10) === text ? (text as Day) : null;
}

/** Days of a common year before each month. */
const BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const;
/** Days from the turn of the year 0 to 1970-01-01, with that of the first itself. */
const EPOCH = 719_528;

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

/** Whole days since 1970-01-01. From the digits: histories of years ask for it millions of times, and Date is slow. */
export function dayNumber(day: Day): number {
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 7);
  const leapYear = month > 2 ? year : year - 1;
  const leaps = Math.floor(leapYear / 4) - Math.floor(leapYear / 100) + Math.floor(leapYear / 400);
  return year * 365 + leaps + (BEFORE_MONTH[month - 1] ?? Number.NaN) + digits(day, 8, 10) - EPOCH;
}

export function dayFromNumber(n: number): Day {
  return new Date(n * MS).toISOString().slice(0, 10) as Day;
}

export function addDays(day: Day, n: number): Day {
  return dayFromNumber(dayNumber(day) + n);
}

/** `to - from` in days. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The calendar day of an instant (epoch ms) at a fixed offset from UTC. */
export function dayOfInstant(ms: number, offsetMinutes = SHANGHAI_OFFSET_MINUTES): Day {
  return new Date(ms + offsetMinutes * 60_000).toISOString().slice(0, 10) as Day;
}

/** `2026-11` */
export function monthOf(day: Day): string {
  return day.slice(0, 7);
}

/** 1..31 */
export function dayOfMonth(day: Day): number {
  return Number(day.slice(8));
}

/** 0 = Sunday … 6 = Saturday */
export function weekday(day: Day): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay();
}
