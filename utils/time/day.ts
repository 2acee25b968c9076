/**
 * Calendar days of the shop's own zone, as `YYYY-MM-DD` text.
 * All arithmetic is done in UTC on that text, so the machine's zone never matters.
 */
import { remembered } from './remembered.ts';

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
  const [year, month, day] = [Number(m[1]), Number(m[2]) - 1, Number(m[3])];
  const date = new Date(Date.UTC(year, month, day));
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month && date.getUTCDate() === day;
  return exists ? (text as Day) : null;
}

/** Whole days since 1970-01-01. A shop has few days, and a run asks for each of them once a product. */
export const dayNumber: (day: Day) => number = remembered((day) => Date.parse(`${day}T00:00:00Z`) / MS);

export const dayFromNumber: (n: number) => Day = remembered((n) => new Date(n * MS).toISOString().slice(0, 10) as Day);

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
