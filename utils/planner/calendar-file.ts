/** Festivals and dates as a file that one operator gives to another. Nothing that is built in stands in it. */
import * as v from 'valibot';
import { PlatformSchema } from '../sheets/sheet-parts.ts';
import { SHANGHAI_OFFSET_MINUTES } from '../time/day.ts';
import { ANCHOR_KINDS } from './anchor.ts';
import { checkDraft, type DateProblem } from './check-dates.ts';
import { checkFestival, type FestivalTerms } from './check-festival.ts';
import type { EventRecord, FestivalRecord, TypedDate } from './planner-record.ts';

const FORMAT = 'kuance-calendar';
const VERSION = 1;
/** A year of every platform is some hundred kilobytes. */
export const LONGEST_CALENDAR_FILE = 1024 * 1024;
const MOST_FESTIVALS = 200;
const MOST_ROWS = 4_000;

/** A date of an event, as a file says it. Whoever reads it confirms it anew. */
export interface FileDate {
  readonly event: string;
  readonly date: TypedDate;
}

export interface CalendarFile {
  readonly festivals: readonly FestivalTerms[];
  readonly dates: readonly FileDate[];
}

/** `row` counts from 1 in its list. */
export type CalendarRefusal =
  | { readonly why: 'newer' | 'invalid' | 'too-large' | 'empty' }
  | {
      readonly why: 'wrong';
      readonly list: 'festivals' | 'dates';
      readonly row: number;
      readonly problem: DateProblem | null;
    };

export type CalendarRead =
  | { readonly ok: true; readonly file: CalendarFile }
  | { readonly ok: false; readonly refusal: CalendarRefusal };

const china = (at: number): string =>
  `${new Date(at + SHANGHAI_OFFSET_MINUTES * 60_000).toISOString().slice(0, 16)}+08:00`;

function writtenFestival({ festival, name, scale, platforms, opens, at, closes, yearly }: FestivalRecord) {
  return { festival, name, scale, platforms, opens, at, closes, yearly };
}

function writtenDates({ event, dates }: EventRecord) {
  return dates.map(({ kind, at, dayOnly, certainty, source, sourceDate, confirmed }) => ({
    event,
    kind,
    at: china(at),
    dayOnly,
    certainty,
    source,
    sourceDate,
    confirmed,
  }));
}

/** The rows of a file. @param records without removed ones */
export function calendarRows(records: readonly (FestivalRecord | EventRecord)[]) {
  const festivals = records.flatMap((record) => (record.kind === 'festival' ? [writtenFestival(record)] : []));
  const dates = records.flatMap((record) => (record.kind === 'event' ? writtenDates(record) : []));
  return { festivals, dates };
}

/** @param records without removed ones */
export function calendarFileText(records: readonly (FestivalRecord | EventRecord)[]): string {
  return `${JSON.stringify({ format: FORMAT, version: VERSION, ...calendarRows(records) }, null, 2)}\n`;
}

const Text = v.pipe(v.string(), v.maxLength(200));
const Event = v.pipe(v.string(), v.regex(/^[0-9A-Za-z_-]{1,100}-\d{4}-[a-z]+$/));

const FestivalSchema = v.object({
  festival: v.pipe(v.string(), v.regex(/^own-[0-9A-Za-z_-]{1,100}$/)),
  name: Text,
  scale: v.picklist(['major', 'minor']),
  platforms: v.pipe(v.array(PlatformSchema), v.maxLength(12)),
  opens: Text,
  at: Text,
  closes: Text,
  yearly: v.boolean(),
});

const INSTANT = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})\+08:00$/;

const DateRowSchema = v.object({
  event: Event,
  kind: v.picklist(ANCHOR_KINDS),
  at: v.pipe(v.string(), v.regex(INSTANT)),
  dayOnly: v.optional(v.boolean()),
  certainty: v.optional(v.picklist(['official', 'reported', 'guessed']), 'reported'),
  source: v.optional(Text, ''),
  sourceDate: v.optional(v.nullable(Text), null),
  confirmed: v.optional(v.boolean(), false),
});

const lists = {
  festivals: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(MOST_FESTIVALS)), []),
  dates: v.optional(v.pipe(v.array(v.unknown()), v.maxLength(MOST_ROWS)), []),
} as const;
const RowsSchema = v.object(lists);
const FileSchema = v.object({ format: v.literal(FORMAT), version: v.literal(VERSION), ...lists });

const refused = (refusal: CalendarRefusal): CalendarRead => ({ ok: false, refusal });

function opened(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'format' in value &&
  value.format === FORMAT &&
  'version' in value &&
  typeof value.version === 'number' &&
  value.version > VERSION;

type Row<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: DateProblem | null };

function festivalOf(input: unknown): Row<FestivalTerms> {
  const parsed = v.safeParse(FestivalSchema, input, { abortEarly: true });
  return parsed.success ? checkFestival(parsed.output) : { ok: false, problem: null };
}

/** A guess is nobody's publication: it is not taken from a file. */
function dateOf(input: unknown): Row<FileDate> {
  const parsed = v.safeParse(DateRowSchema, input, { abortEarly: true });
  if (!parsed.success) return { ok: false, problem: null };
  const { event, kind, certainty, source } = parsed.output;
  if (certainty === 'guessed') return { ok: false, problem: { code: 'guess' } };
  const [, day = '', time = ''] = INSTANT.exec(parsed.output.at) ?? [];
  const sourceDate = parsed.output.sourceDate ?? '';
  const year = Number(/-(\d{4})-[a-z]+$/.exec(event)?.[1]);
  const checked = checkDraft({ kind, day, time, certainty, source, sourceDate, confirmed: false }, year);
  if (!checked.ok) return checked;
  return { ok: true, value: { event, date: { ...checked.value, dayOnly: parsed.output.dayOnly } } };
}

function rowsOf<T>(list: 'festivals' | 'dates', rows: readonly unknown[], read: (row: unknown) => Row<T>) {
  const values: T[] = [];
  for (const [i, row] of rows.entries()) {
    const one = read(row);
    if (!one.ok) return { ok: false, refusal: { why: 'wrong', list, row: i + 1, problem: one.problem } } as const;
    values.push(one.value);
  }
  return { ok: true, values } as const;
}

/** Rows as a file of another kind carries them; there may be none. One wrong row refuses all. */
export function readCalendarRows(rows: unknown): CalendarRead {
  const parsed = v.safeParse(RowsSchema, rows, { abortEarly: true });
  if (!parsed.success) return refused({ why: 'invalid' });
  const festivals = rowsOf('festivals', parsed.output.festivals, festivalOf);
  if (!festivals.ok) return festivals;
  const dates = rowsOf('dates', parsed.output.dates, dateOf);
  if (!dates.ok) return dates;
  return { ok: true, file: { festivals: festivals.values, dates: dates.values } };
}

/** Whatever it is, it is only looked at. One wrong row refuses the whole file. Never throws. */
export function readCalendarFile(text: string): CalendarRead {
  if (text.length > LONGEST_CALENDAR_FILE) return refused({ why: 'too-large' });
  const value = opened(text);
  if (isNewer(value)) return refused({ why: 'newer' });
  const parsed = v.safeParse(FileSchema, value, { abortEarly: true });
  if (!parsed.success) return refused({ why: 'invalid' });
  const read = readCalendarRows(parsed.output);
  const isEmpty = read.ok && read.file.festivals.length + read.file.dates.length === 0;
  return isEmpty ? refused({ why: 'empty' }) : read;
}
