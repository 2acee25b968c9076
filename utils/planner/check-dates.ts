/** What is wrong with a date that was typed or imported; nothing is stored before it is right. */

import { instantOfText } from '../promotions/known-dates.ts';
import { type Day, dayOfInstant, parseDay } from '../time/day.ts';
import { type AnchorKind, SALES } from './anchor.ts';
import { contradict } from './anchor-order.ts';
import { areFestivalDays } from './festival-days.ts';
import { holding } from './own-dates.ts';
import type { TypedDate } from './planner-record.ts';
import { MOST_DATES } from './planner-schema.ts';
import { withDate } from './typed-dates.ts';

export type DateProblem =
  | { readonly code: 'no-such-day'; readonly text: string }
  | { readonly code: 'no-such-time'; readonly text: string }
  | { readonly code: 'no-source' | 'no-name' | 'no-platform' | 'guess' }
  /** Of when something sells: an hour wrongly taken for midnight would move all that hangs on it. */
  | { readonly code: 'no-time' }
  | { readonly code: 'far-off'; readonly day: Day; readonly year: number }
  | { readonly code: 'end-before-start'; readonly from: Day; readonly to: Day }
  /** Both confirmed, and in an order that cannot be. */
  | { readonly code: 'contradiction'; readonly date: TypedDate; readonly other: TypedDate }
  | { readonly code: 'too-many'; readonly most: number };

export type Checked<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problem: DateProblem };

/** As it stands in the fields of a form, or in a file. */
export interface DateDraft {
  readonly kind: AnchorKind;
  /** `YYYY-MM-DD` */
  readonly day: string;
  /** `HH:MM` in China; '' = on that day, no hour known; never of a sale. */
  readonly time: string;
  readonly certainty: 'official' | 'reported';
  readonly source: string;
  /** `YYYY-MM-DD`, '' = not known. */
  readonly sourceDate: string;
  readonly confirmed: boolean;
}

const CLOCK = /^(?:(?:[01]\d|2[0-3]):[0-5]\d|24:00)$/;
/** As long as the field of a source is. */
const LONGEST_SOURCE = 200;

const fails = (problem: DateProblem): { readonly ok: false; readonly problem: DateProblem } => ({ ok: false, problem });

/** `9:05` is what people type; what closes at 24:00 is open for the last minute of its day. */
function clockOf(text: string, kind: AnchorKind): string {
  const clean = text.trim().replace('：', ':');
  if (clean === '24:00' && kind !== 'ends') return '23:59';
  return /^\d:\d\d$/.test(clean) ? `0${clean}` : clean;
}

/** A day as typed: `2026-12-9`, `2026/12/09`, `2026.12.9` and the same with the signs for year, month and day. */
export function typedDay(text: string): Day | null {
  const [, year = '', month = '', day = ''] =
    /^(\d{4})[-/.\u5e74](\d{1,2})[-/.\u6708](\d{1,2})\u65e5?$/.exec(text.trim()) ?? [];
  return parseDay(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
}

/** Whether a festival of that year can have a date on the day: 年货节 begins in the year before, 结算 is in the one after. */
const isNear = (day: Day, year: number): boolean => Math.abs(Number(day.slice(0, 4)) - year) <= 1;

/** @param year of the festival */
export function checkDraft(draft: DateDraft, year: number): Checked<TypedDate> {
  const { kind, certainty, confirmed } = draft;
  const source = draft.source.trim().slice(0, LONGEST_SOURCE);
  const day = typedDay(draft.day);
  if (!day) return fails({ code: 'no-such-day', text: draft.day });
  const time = clockOf(draft.time, kind);
  if (time === '' && SALES.includes(kind)) return fails({ code: 'no-time' });
  if (time !== '' && !CLOCK.test(time)) return fails({ code: 'no-such-time', text: draft.time });
  const at = instantOfText(time === '' ? day : `${day}T${time}`, kind);
  if (at === null) return fails({ code: 'no-such-day', text: draft.day });
  if (source === '') return fails({ code: 'no-source' });
  const sourceDate = draft.sourceDate.trim() === '' ? null : typedDay(draft.sourceDate);
  if (sourceDate === null && draft.sourceDate.trim() !== '')
    return fails({ code: 'no-such-day', text: draft.sourceDate });
  if (!isNear(day, year) || !areFestivalDays(day, day)) return fails({ code: 'far-off', day, year });
  const trust = { certainty, spreadDays: 0, basedOn: null, source, sourceDate, confirmed };
  return { ok: true, value: { kind, at, dayOnly: time === '', ...trust } };
}

/**
 * @param dates typed before
 * @param own days of the operator's own festival, which is nowhere typed
 * @returns those typed with the new one
 */
export function checkDates(
  dates: readonly TypedDate[],
  date: TypedDate,
  own: readonly TypedDate[] = [],
): Checked<readonly TypedDate[]> {
  const next = withDate(dates, date);
  if (next.length > MOST_DATES) return fails({ code: 'too-many', most: MOST_DATES });
  const other = [...next, ...holding(own, next)].find(
    (one) => one.confirmed && date.confirmed && contradict(one, date),
  );
  if (other) return fails({ code: 'contradiction', date, other });
  const start = dates.find((one) => one.source === date.source && isSpan(one, date) && contradict(one, date));
  if (!start) return { ok: true, value: next };
  const [from, to] = OPENS[date.kind] === start.kind ? [start, date] : [date, start];
  return fails({ code: 'end-before-start', from: dayOfInstant(from.at), to: dayOfInstant(to.at) });
}

/** What closes, and what it closes. */
const OPENS: Readonly<Partial<Record<AnchorKind, AnchorKind>>> = {
  'registration-closes': 'registration-opens',
  'price-window-closes': 'price-window-opens',
  ends: 'first-stock',
};

const isSpan = (a: TypedDate, b: TypedDate): boolean => OPENS[a.kind] === b.kind || OPENS[b.kind] === a.kind;
