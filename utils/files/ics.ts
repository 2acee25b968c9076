/**
 * Calendar files. Own writer: of the npm packages `ics` 3.12.0 folds by characters and makes a new UID on every export,
 * `ical-generator` 11.1.2 does not end in CRLF and moves the hour on machines in another zone (both measured).
 */
import { addDays, type Day } from '../time/day.ts';
import { icsLine, icsText } from './ics-line.ts';

/** A moment or a stretch of days. */
export type IcsWhen =
  /** Epoch ms; `until` null = a moment. */
  | { readonly kind: 'at'; readonly at: number; readonly until: number | null }
  /** Both days included. */
  | { readonly kind: 'days'; readonly from: Day; readonly to: Day };

export interface IcsEvent {
  /** Of the thing, whatever its date: a second import moves it instead of doubling it. */
  readonly uid: string;
  readonly title: string;
  readonly description: string;
  readonly when: IcsWhen;
  /** Minutes before its beginning. */
  readonly alarms: readonly number[];
}

export interface IcsCalendar {
  readonly name: string;
  /** Epoch ms of the export. */
  readonly now: number;
}

/** UTC: China has had no summer time since 1991, so no zone has to be described. */
function instant(ms: number): string {
  return new Date(ms).toISOString().replace(/[-:]|\.\d{3}/g, '');
}

const date = (day: Day): string => day.replaceAll('-', '');

function whenLines(when: IcsWhen): string {
  if (when.kind === 'days') {
    // DTEND is the first day after it.
    return icsLine('DTSTART;VALUE=DATE', date(when.from)) + icsLine('DTEND;VALUE=DATE', date(addDays(when.to, 1)));
  }
  const end = when.until === null ? '' : icsLine('DTEND', instant(when.until));
  return icsLine('DTSTART', instant(when.at)) + end;
}

function alarmLines(minutes: number, title: string): string {
  return [
    icsLine('BEGIN', 'VALARM'),
    icsLine('ACTION', 'DISPLAY'),
    icsLine('DESCRIPTION', icsText(title)),
    icsLine('TRIGGER', `-PT${minutes}M`),
    icsLine('END', 'VALARM'),
  ].join('');
}

const MINUTE = 60_000;

function eventLines({ uid, title, description, when, alarms }: IcsEvent, now: number): string {
  return [
    icsLine('BEGIN', 'VEVENT'),
    icsLine('UID', icsText(uid)),
    // A later export replaces an earlier one.
    icsLine('SEQUENCE', String(Math.floor(now / MINUTE))),
    icsLine('DTSTAMP', instant(now)),
    whenLines(when),
    icsLine('SUMMARY', icsText(title)),
    ...(description === '' ? [] : [icsLine('DESCRIPTION', icsText(description))]),
    // Days that are planned leave the time of the person free.
    icsLine('TRANSP', 'TRANSPARENT'),
    ...alarms.map((minutes) => alarmLines(minutes, title)),
    icsLine('END', 'VEVENT'),
  ].join('');
}

function calendarText(calendar: IcsCalendar, events: readonly string[]): string {
  return [
    icsLine('BEGIN', 'VCALENDAR'),
    icsLine('VERSION', '2.0'),
    icsLine('PRODID', '-//KuanCe//Promotions//ZH'),
    icsLine('METHOD', 'PUBLISH'),
    icsLine('X-WR-CALNAME', icsText(calendar.name)),
    icsLine('X-WR-TIMEZONE', 'Asia/Shanghai'),
    ...events,
    icsLine('END', 'VCALENDAR'),
  ].join('');
}

/** Google Calendar refuses files of about 1 MB. */
const LARGEST = 900_000;

const size = (text: string): number => new TextEncoder().encode(text).length;

/** Texts of one file or more, each small enough to be imported; without events one of none. */
export function icsFiles(calendar: IcsCalendar, events: readonly IcsEvent[], largest = LARGEST): readonly string[] {
  const empty = size(calendarText(calendar, []));
  const files: string[][] = [[]];
  let length = empty;
  for (const event of events) {
    const lines = eventLines(event, calendar.now);
    const more = size(lines);
    if (length + more > largest && length > empty) {
      files.push([]);
      length = empty;
    }
    files.at(-1)?.push(lines);
    length += more;
  }
  return files.map((own) => calendarText(calendar, own));
}
