/** The calendar with what the operator says of it. */
import { BUILT_IN, type Calendar } from '../promotions/calendar.ts';
import type { DayRule } from '../promotions/day-rule.ts';
import type { GivenDate } from '../promotions/given-date.ts';
import { endOfDay } from '../promotions/known-dates.ts';
import type { Festival } from '../promotions/promotion.ts';
import { type Day, daysBetween } from '../time/day.ts';
import { eventIdOf, ownOpening } from './own-dates.ts';
import type { EventRecord, FestivalRecord } from './planner-record.ts';
import { isSameDate } from './typed-dates.ts';

/** How far an own festival of one year may come off its day in another. */
const YEARLY_SPREAD = 3;

const yearOf = (day: Day): number => Number(day.slice(0, 4));

/** The same day in other years; of 29 February the last day of that month. */
function sameDay(day: Day): DayRule {
  const [month = 0, date = 0] = [Number(day.slice(5, 7)), Number(day.slice(8))];
  if (month === 2 && date === 29) return { kind: 'offset', base: { kind: 'fixed', month: 3, day: 1 }, days: -1 };
  return { kind: 'fixed', month, day: date };
}

function patternsOf({ opens, closes, at, yearly }: FestivalRecord): Festival['patterns'] {
  if (!yearly) return [];
  const rule = sameDay(opens);
  const until = { closes: { kind: 'offset', base: rule, days: daysBetween(opens, closes) }, until: '24:00' } as const;
  const guess = { basedOn: yearOf(opens), spreadDays: YEARLY_SPREAD };
  return [{ kind: 'first-stock', platform: 'all', opens: rule, at, ...until, ...guess }];
}

function festivalOf(record: FestivalRecord): Festival {
  const { festival: id, name, scale, platforms, opens } = record;
  const named = { id, zh: name, en: name, scale };
  return { ...named, on: platforms, since: yearOf(opens), own: true, peak: [], patterns: patternsOf(record) };
}

const ownDate = (record: FestivalRecord): GivenDate => ({
  ...ownOpening(record),
  closesAt: endOfDay(record.closes),
  typed: false,
});

/** @param records without removed ones */
export function calendarOf(records: readonly (FestivalRecord | EventRecord)[]): Calendar {
  const festivals: Festival[] = [];
  const dates = new Map(BUILT_IN.dates);
  for (const record of records) {
    if (record.kind !== 'festival') continue;
    festivals.push(festivalOf(record));
    for (const platform of record.platforms) {
      dates.set(eventIdOf(record, platform), [ownDate(record)]);
    }
  }
  // What was typed goes before what is built in, and in the place of the same date of the same source.
  for (const record of records) {
    if (record.kind !== 'event') continue;
    const typed = record.dates.map((date) => ({ ...date, closesAt: null, typed: true }));
    const others = (dates.get(record.event) ?? []).filter((date) => !typed.some((one) => isSameDate(one, date)));
    dates.set(record.event, [...typed, ...others]);
  }
  return { festivals: [...BUILT_IN.festivals, ...festivals], dates, without: BUILT_IN.without };
}
